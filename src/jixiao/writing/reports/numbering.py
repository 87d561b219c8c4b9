"""Number the headings 一、（一）1.（1） after it is known which of them are there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jixiao.writing.publication import AnnexStart, Block, Chart, Heading, Paragraph, Signature

_DIGITS = "零一二三四五六七八九"
_TEN = 10


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has its number.

    Unit:
        level: of a heading or of a paragraph that begins with one, 0 for any other block.
        is_optional: whether a heading is dropped if nothing stands below it.
    """

    block: Block
    level: int = 0
    is_optional: bool = False


def number_blocks(drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """Return the blocks with their numbers: no level is skipped and no number is left out.

    Charts are counted through the document, annexes where there is more than one.
    """
    kept = _without_empty(list(drafts))
    annexes = sum(isinstance(draft.block, AnnexStart) for draft in kept)
    counter = _Counter(has_annex_numbers=annexes > 1)
    return tuple(counter.numbered(draft) for draft in kept)


class _Counter:
    """Counts headings, charts and annexes in reading order."""

    def __init__(self, *, has_annex_numbers: bool) -> None:
        self.has_annex_numbers = has_annex_numbers
        self.open: list[tuple[int, int]] = []  # the level as declared and the number, outermost first
        self.charts = 0
        self.annexes = 0

    def numbered(self, draft: Draft) -> Block:
        block = draft.block
        if isinstance(block, AnnexStart):
            self.annexes += 1
            self.open.clear()
            return replace(block, mark=f"{block.mark}{self.annexes}") if self.has_annex_numbers else block
        if isinstance(block, Chart):
            self.charts += 1
            return replace(block, title=f"图{self.charts}　{block.title}")
        if draft.level and isinstance(block, Heading | Paragraph):
            return self.headed(block, declared=draft.level)
        return block

    def headed(self, block: Heading | Paragraph, *, declared: int) -> Heading | Paragraph:
        """Return a heading, or a paragraph that begins with one, with its number."""
        level, number = self.next_number(declared)
        if isinstance(block, Heading):
            return replace(block, level=level, number=number_before(block.text, number=number, level=level))
        return replace(block, lead=f"{number_before(block.lead, number=number, level=level)}{block.lead}")

    def next_number(self, declared: int) -> tuple[int, int]:
        """Return the level that is printed and the number there; what is below a heading that is not there moves up."""
        last = 0
        while self.open and self.open[-1][0] >= declared:
            last = self.open.pop()[1]
        self.open.append((declared, last + 1))
        return len(self.open), last + 1


def _without_empty(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without the optional headings below which nothing stands."""
    kept: list[Draft] = []
    for draft in reversed(drafts):
        follower = kept[-1] if kept else None
        ends = follower is None or isinstance(follower.block, AnnexStart | Signature)
        ends = ends or (follower is not None and 0 < follower.level <= draft.level)
        if not (draft.is_optional and ends):
            kept.append(draft)
    return kept[::-1]


def number_before(text: str, *, number: int, level: int) -> str:
    """Return the number as it stands before a text; a blank keeps "4." apart from a text that begins with a digit.

    Example:
        >>> number_before("12月支付较为集中", number=4, level=3), number_before("支付较为集中", number=4, level=3)
        ('4. ', '4.')
    """
    printed = printed_number(number, level=level)
    return f"{printed} " if printed.endswith(".") and text[:1].isdigit() else printed


def printed_number(number: int, *, level: int) -> str:
    """Return the number of a heading as its level prints it.

    Example:
        >>> [printed_number(12, level=level) for level in (1, 2, 3, 4)]
        ['十二、', '（十二）', '12.', '（12）']
    """
    words = chinese_number(number)
    return (f"{words}、", f"（{words}）", f"{number}.", f"（{number}）")[level - 1]


def chinese_number(number: int) -> str:
    """Return a number from 1 to 99 in Chinese.

    Example:
        >>> [chinese_number(number) for number in (3, 10, 12, 40, 51)]
        ['三', '十', '十二', '四十', '五十一']
    """
    tens, ones = divmod(number, _TEN)
    head = "" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return f"{head}{_DIGITS[ones] if ones else ''}"
