"""What pages hold in reading order: paragraphs and tables that run over page breaks are whole again."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jixiao.reading.document import Part
from jixiao.reading.pdf.drawn_table import DrawnTable, PageParts
from jixiao.reading.pdf.page_break import is_continued, joined
from jixiao.reading.pdf.paragraph import Column, Size, is_continuation, page_size, text_columns
from jixiao.reading.pdf.text_line import TextLine


class Passage(Struct, frozen=True):
    """The lines of one paragraph."""

    lines: tuple[TextLine, ...]
    part: Part = Part.BODY


Item = Passage | DrawnTable


def reading_order(pages: Sequence[PageParts]) -> list[Item]:
    """Return the paragraphs and tables of pages; heads and feet stand where a page begins and ends.

    What runs over a page break stands before the foot of the page where it begins.
    """
    flow = _Flow(text_columns(pages))
    for page in pages:
        flow.add(page)
    return flow.items


class _Flow:
    """The items found so far, and which of them may go on."""

    def __init__(self, columns: Mapping[Size, Column]) -> None:
        self.items: list[Item] = []
        self._columns = columns
        self._open = -1  # the index of the last item of the body

    def add(self, page: PageParts) -> None:
        self._set_apart(page.heads, part=Part.HEADER)
        for part in _parts(page):
            if isinstance(part, DrawnTable):
                self._add_table(part)
            else:
                self._add_line(part, column=self._columns[page_size(page)])
        self._set_apart(page.feet, part=Part.FOOTER)

    def _set_apart(self, lines: Sequence[TextLine], *, part: Part) -> None:
        self.items.extend(Passage((line,), part) for line in lines)

    def _add_table(self, table: DrawnTable) -> None:
        last = self._last()
        if isinstance(last, DrawnTable) and last.last_page + 1 == table.page and is_continued(last, by=table):
            whole, again = joined(last, by=table)
            self._replace_last(whole)
            self._set_apart(again, part=Part.HEADER)
        else:
            self._append(table)

    def _add_line(self, line: TextLine, *, column: Column) -> None:
        last = self._last()
        if isinstance(last, Passage) and is_continuation(line, after=last.lines[-1], column=column):
            self._replace_last(Passage((*last.lines, line)))
        else:
            self._append(Passage((line,)))

    def _last(self) -> Item | None:
        return None if self._open < 0 else self.items[self._open]

    def _replace_last(self, item: Item) -> None:
        self.items[self._open] = item

    def _append(self, item: Item) -> None:
        self._open = len(self.items)
        self.items.append(item)


def _parts(page: PageParts) -> Iterator[DrawnTable | TextLine]:
    """Yield the lines and tables of a page from the top; a table comes before the tables in its cells."""
    parts: list[tuple[float, float, DrawnTable | TextLine]] = [
        *((line.box.centre, 0, line) for line in page.lines),
        *((table.box.top, -table.box.area, table) for table in page.tables),
    ]
    return (part for _, _, part in sorted(parts, key=lambda it: it[:2]))
