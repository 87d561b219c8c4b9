"""Content controls around whole paragraphs, cells and rows."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from jixiao.reading.document import Control
from jixiao.reading.docx import xml
from jixiao.reading.docx.inline import control_tag
from jixiao.reading.docx.line import SourceLine
from jixiao.reading.docx.xml import Element, w

_TABLE_PARTS = (w("tc"), w("tr"))


def control_around(element: Element, *, lines: Sequence[SourceLine]) -> Iterator[Control]:
    """Yield the control around some paragraphs; its place spans the text if it is one paragraph.

    Nothing is yielded for a control without a paragraph.
    """
    if lines:
        first = lines[0].paragraph
        place = first.place
        if len(lines) == 1:
            place = replace(place, start=len(first.number), end=len(first.text))
        yield Control(control_tag(element), "\n".join(line.line.text for line in lines), place)


def table_controls(tables: Iterable[Element], *, lines: Sequence[SourceLine]) -> Iterator[Control]:
    """Yield the controls around cells and rows of tables, nested tables left out; `lines` are those of the tables."""
    for table in tables:
        for element in table.iter(xml.CONTROL):
            content = element.find(xml.CONTROL_CONTENT)
            is_around = content is not None and len(content) > 0 and content[0].tag in _TABLE_PARTS
            if is_around and next(element.iterancestors(xml.TABLE)) is table:
                inside = set(element.iter(xml.P))
                yield from control_around(element, lines=[line for line in lines if line.line.element in inside])
