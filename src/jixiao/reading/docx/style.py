"""Styles: heading levels, automatic numbering and hidden text that a paragraph or run takes from its style."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.docx.xml import Element, count_of, is_on, value_of, w

_BODY_LEVEL = 9  # outlineLvl 9 is body text
_HEADING_NAME = late_pattern(r"(?:heading|标题) ?([1-9])", flags=re.IGNORECASE)
_MOST_ANCESTORS = 30


class Style(Struct, frozen=True):
    """What one style says itself; empty and None where it says nothing."""

    name: str
    parent: str
    outline: str
    list_id: str
    list_level: str
    is_hidden: bool | None


class Styles(Struct, frozen=True):
    """The styles of a file by id; `default` is that of a paragraph which names none."""

    by_id: Mapping[str, Style]
    default: str = ""

    def chain(self, identity: str) -> Iterator[tuple[str, Style]]:
        """Yield a style and those that it is based on, nearest first; a circle ends."""
        for _ in range(_MOST_ANCESTORS):
            style = self.by_id.get(identity)
            if style is None:
                return
            yield identity, style
            identity = style.parent

    def level(self, identity: str) -> int:
        """Return the level of headings in a style, 0 for body text."""
        for _, style in self.chain(identity or self.default):
            if style.outline:
                return outline_level(style.outline)
            if heading := _HEADING_NAME.fullmatch(style.name.strip()):
                return int(heading.group(1))
        return 0

    def list_of(self, identity: str) -> tuple[str, str, str]:
        """Return the id of the list, the level in it and the style that names the list; empty where there is none."""
        list_id, list_level, owner = "", "", ""
        for name, style in self.chain(identity or self.default):
            if style.list_id and not list_id:
                list_id, owner = style.list_id, name
            list_level = list_level or style.list_level
        return list_id, list_level, owner

    def is_hidden(self, identity: str) -> bool:
        """Return whether text in a style is hidden."""
        said = (style.is_hidden for _, style in self.chain(identity))
        return next((hidden for hidden in said if hidden is not None), False)


def outline_level(value: str) -> int:
    """Return the level of headings for `w:outlineLvl`, 0 for body text.

    Example:
        >>> outline_level("0"), outline_level("9")
        (1, 0)
    """
    level = count_of(value, otherwise=_BODY_LEVEL)
    return level + 1 if level < _BODY_LEVEL else 0


def read_styles(root: Element | None) -> Styles:
    """Return the styles of `word/styles.xml`, none if the file has no such part."""
    elements = [] if root is None else root.findall(w("style"))
    by_id = {element.get(w("styleId"), ""): _style(element) for element in elements}
    defaults = (
        element.get(w("styleId"), "")
        for element in elements
        if element.get(w("default")) in ("1", "true") and element.get(w("type")) == "paragraph"
    )
    return Styles(by_id, next(defaults, ""))


def _style(element: Element) -> Style:
    properties = element.find(w("pPr"))
    return Style(
        name=value_of(element, path=w("name")),
        parent=value_of(element, path=w("basedOn")),
        outline=value_of(properties, path=w("outlineLvl")),
        list_id=value_of(properties, path=f"{w('numPr')}/{w('numId')}"),
        list_level=value_of(properties, path=f"{w('numPr')}/{w('ilvl')}"),
        is_hidden=is_on(element, path=f"{w('rPr')}/{w('vanish')}"),
    )
