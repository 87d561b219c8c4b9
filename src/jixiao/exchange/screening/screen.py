"""Screens: what is looked for before publication, entries of the rulebook."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from jixiao.exchange.screening.checksum import CHECKS
from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.in_force import Law
from jixiao.law.mark import Mark
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError

KIND = "screening"
_LOOKED_AT = 20  # characters after a find
_PATTERNS = ("pattern", "only_before", "unless_before", "unless_after")
_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "kind": (Form.TEXT,),
        "pattern": (Form.TEXT,),
        "check": (Form.TEXT,),
        "remedy": (Form.TEXT,),
        "citation": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
        "hits": (Form.TEXTS,),
        "misses": (Form.TEXTS,),
    },
    {
        "only_before": (Form.TEXT,),
        "unless_before": (Form.TEXT,),
        "unless_after": (Form.TEXT,),
        "is_masked": (Form.FLAG,),
        "instrument": (Form.TEXT,),
    },
)


class Screen(Struct, frozen=True):
    """One thing that is looked for.

    Unit:
        check: a key of `CHECKS`, which what was matched must pass.
        only_before, unless_before: of the text before it; None where it does not matter.
        is_masked: whether an excerpt hides it.
        hits, misses: texts in which something is found, and in which nothing is.
    """

    id: str
    kind: str
    pattern: re.Pattern[str]
    check: str
    only_before: re.Pattern[str] | None
    unless_before: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None
    is_masked: bool
    remedy: str
    instrument: str
    citation: str
    mark: Mark
    is_verified: bool
    hits: tuple[str, ...]
    misses: tuple[str, ...]

    def accepts(self, found: re.Match[str], *, befores: Sequence[str]) -> bool:
        """Return whether what the pattern found is meant, by its check and by what stands around it.

        Args:
            found: What the pattern found.
            befores: What can be said to stand before it, see `Passage.contexts`.
        """
        if self.only_before is not None and not any(self.only_before.search(before) for before in befores):
            return False
        if self.unless_before is not None and any(self.unless_before.search(before) for before in befores):
            return False
        if self.unless_after is not None and self.unless_after.match(
            found.string[found.end() : found.end() + _LOOKED_AT]
        ):
            return False
        return CHECKS[self.check](found[0])


def screens_of(law: Law) -> tuple[Screen, ...]:
    """Return the screens of the place of a law in the order in which they claim text; a lower layer replaces by id.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    return _screens(law.rulebook, law.region)


@lru_cache(maxsize=64)
def _screens(rulebook: Rulebook, region: str) -> tuple[Screen, ...]:
    reading = rulebook.read(KIND, region=region)
    errors: list[RulebookError] = list(reading.errors)
    entries: list[Entry] = []
    for document in reading.documents:
        tables, wrong = document.tables("screen")
        entries += tables
        errors += wrong
    pairs, wrong = read_entries(entries, shape=_SHAPE, build=lambda entry: (entry, _built(entry)))
    errors += wrong + _repeated(pairs)
    if errors:
        raise BrokenRulebookError(errors)
    by_id = {screen.id: screen for _, screen in pairs}
    return tuple(by_id.values())


def _repeated(pairs: Sequence[tuple[Entry, Screen]]) -> list[RulebookError]:
    """Return the ids that one layer has twice."""
    used: dict[tuple[object, str], Entry] = {}
    errors: list[RulebookError] = []
    for entry, screen in pairs:
        first = used.setdefault((entry.path.parent, screen.id), entry)
        if first is not entry:
            errors.append(DuplicateEntryError(entry.path, entry=entry.name, other=first.path))
    return errors


def _built(entry: Entry) -> Screen:
    if entry.text("check") not in CHECKS:
        raise entry.wrong_value("check", value=entry.text("check"), expected=f"以下之一：{'、'.join(CHECKS)}")
    patterns = {key: _pattern(entry, key=key) for key in _PATTERNS}
    whole = patterns.pop("pattern")
    if whole is None:
        raise entry.wrong_value("pattern", value="", expected="有效的正则表达式")
    return Screen(
        id=entry.text("id"),
        kind=entry.text("kind"),
        pattern=whole,
        check=entry.text("check"),
        only_before=patterns["only_before"],
        unless_before=patterns["unless_before"],
        unless_after=patterns["unless_after"],
        is_masked=entry.table.get("is_masked", True),
        remedy=entry.text("remedy"),
        instrument=entry.text("instrument"),
        citation=entry.text("citation"),
        mark=entry.mark(),
        is_verified=entry.table["verified"],
        hits=entry.texts("hits"),
        misses=entry.texts("misses"),
    )


def _pattern(entry: Entry, *, key: str) -> re.Pattern[str] | None:
    written = entry.text(key)
    if not written:
        return None
    try:
        return re.compile(written)
    except re.error:
        raise entry.wrong_value(key, value=written, expected="有效的正则表达式") from None
