"""Count the paragraphs of lists as Word does, and write the number that it shows."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from jixiao.late_pattern import late_pattern
from jixiao.reading.docx.list_definition import LEVELS, Level, ListDefinition
from jixiao.reading.docx.number_format import formatted
from jixiao.reading.docx.style import Styles
from jixiao.reading.docx.symbol import bullet_text
from jixiao.reading.docx.xml import Element, count_of, value_of, w

_PLACEHOLDER = late_pattern(r"%([1-9])")
_NO_LIST = "0"
_LIST_ID, _LIST_LEVEL = f"{w('numPr')}/{w('numId')}", f"{w('numPr')}/{w('ilvl')}"


@dataclass
class ListCounter:
    """The numbers that the lists of one text have reached."""

    lists: Mapping[str, ListDefinition]
    styles: Styles
    _reached: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next_number(self, properties: Element | None, *, style: str) -> str:
        """Count a paragraph and return its number with the gap after it, empty if it is in no list.

        Args:
            properties: Its `w:pPr`.
            style: The id of its style.
        """
        if not self.lists:
            return ""
        identity, number = self._position(properties, style=style)
        definition = self.lists.get(identity)
        level = None if definition is None else definition.levels.get(number)
        if definition is None or level is None:
            return ""
        self._count(identity, definition=definition, number=number)
        return with_gap(self._written(definition, level=level), suffix=level.suffix)

    def _position(self, properties: Element | None, *, style: str) -> tuple[str, int]:
        """Return the list and the level of a paragraph; what it says itself goes before its style."""
        own, own_level = value_of(properties, path=_LIST_ID), value_of(properties, path=_LIST_LEVEL)
        list_id, list_level, owner = self.styles.list_of(style)
        identity = own or list_id
        if identity in ("", _NO_LIST):
            return "", 0
        linked = self.lists[identity].level_of(owner) if not own and identity in self.lists else None
        level = own_level or (list_level if linked is None else str(linked))
        return identity, count_of(level)

    def _count(self, identity: str, *, definition: ListDefinition, number: int) -> None:
        reached = self._reached.setdefault(definition.abstract, [None] * LEVELS)
        for above in range(number + 1):
            is_first = (identity, above) not in self._begun
            if is_first and above in definition.starts:
                reached[above] = None
            self._begun.add((identity, above))
        for above in range(number):
            if reached[above] is None:
                reached[above] = _start(definition, number=above)
        now = reached[number]
        reached[number] = _start(definition, number=number) if now is None else now + 1
        for below in range(number + 1, LEVELS):
            level = definition.levels.get(below)
            if level is None or number < level.restart:
                reached[below] = None

    def _written(self, definition: ListDefinition, *, level: Level) -> str:
        if level.kind == "bullet":
            return bullet_text(level.text, font=level.font)
        reached = self._reached[definition.abstract]

        def written(match: re.Match[str]) -> str:
            number = int(match.group(1)) - 1
            shown = definition.levels.get(number)
            if shown is None or shown.kind in ("bullet", "none"):
                return ""
            value = reached[number]
            kind = "decimal" if level.is_decimal else shown.kind
            return formatted(shown.start if value is None else value, kind=kind)

        return _PLACEHOLDER.sub(written, level.text)


def with_gap(number: str, *, suffix: str) -> str:
    """Return a number with the gap that sets it apart; after a closing mark such as 、 a tab is no more than layout.

    Example:
        >>> with_gap("一、", suffix="tab"), with_gap("1.", suffix="tab"), with_gap("第一章", suffix="space")
        ('一、', '1. ', '第一章 ')
    """
    if not number or suffix == "nothing":
        return number
    is_closed = unicodedata.category(number[-1]).startswith("P") and number[-1] != "."
    return number if suffix == "tab" and is_closed else f"{number} "


def _start(definition: ListDefinition, *, number: int) -> int:
    level = definition.levels.get(number)
    return 1 if level is None else level.start
