"""Look for what must not be published in lines of text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.exchange.screening.hit import Hit, Spot
from jixiao.exchange.screening.mask import excerpt, masked
from jixiao.exchange.screening.screen import Screen

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLDED = str.maketrans(_FULL_WIDTH | {"\u3000": " ", "\xa0": " ", "‐": "-", "‑": "-", "−": "-"})
_KEY_LENGTH = 12
_LOOKED_AT = 40  # characters before a find; all of them would make a long line slow


class Passage(Struct, frozen=True):
    """One line of text or one cell.

    Unit:
        where: its place in words, with the file.
        contexts: what is said of it elsewhere, such as the header of its column; each counts as standing before it.
    """

    text: str
    where: str
    contexts: tuple[str, ...] = ()


class Found(Struct, frozen=True):
    """What one screen found: the characters from `start` to `end`."""

    screen: Screen
    start: int
    end: int


def search_passages(passages: Iterable[Passage], *, screens: Sequence[Screen]) -> tuple[Hit, ...]:
    """Return what is found in some passages: each thing once, with every place where it stands."""
    spots: defaultdict[str, list[Spot]] = defaultdict(list)
    screen_by_key: dict[str, Screen] = {}
    for passage in passages:
        found = find_in(passage.text, contexts=passage.contexts, screens=screens)
        hidden = masked(passage.text, spans=[(it.start, it.end) for it in found if it.screen.is_masked])
        for item in found:
            key = _key(passage.text[item.start : item.end], kind=item.screen.kind)
            screen_by_key.setdefault(key, item.screen)
            spots[key].append(Spot(passage.where, excerpt(hidden, start=item.start, end=item.end)))
    return tuple(
        Hit(key, screen.id, screen.kind, screen.remedy, tuple(spots[key])) for key, screen in screen_by_key.items()
    )


def find_in(text: str, *, screens: Sequence[Screen], contexts: Sequence[str] = ()) -> tuple[Found, ...]:
    """Return what the screens find in a text, from the left; no character is claimed twice, an earlier screen wins."""
    folded = text.translate(_FOLDED)
    found: list[Found] = []
    for screen in screens:
        for match in screen.pattern.finditer(folded):
            before = folded[max(match.start() - _LOOKED_AT, 0) : match.start()]
            befores = [before, *(f"{context.translate(_FOLDED)[-_LOOKED_AT:]}:{before}" for context in contexts)]
            is_free = all(match.end() <= other.start or other.end <= match.start() for other in found)
            if is_free and screen.accepts(match, befores=befores):
                found.append(Found(screen, match.start(), match.end()))
    return tuple(sorted(found, key=lambda it: it.start))


def _key(text: str, *, kind: str) -> str:
    """Return what a thing is known by, so that one that was acknowledged stays so until it changes."""
    plain = "".join(_significant(text.translate(_FOLDED)))
    return digest_of(f"{kind}:{plain}".encode()).partition(":")[2][:_KEY_LENGTH]


def _significant(text: str) -> Iterator[str]:
    yield from (char.upper() for char in text if char not in " -()")
