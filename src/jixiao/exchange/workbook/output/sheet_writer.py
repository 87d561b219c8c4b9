"""One sheet while it is written: title, headers, notes, cells, drop-downs, protection and print setup."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from xlsxwriter.worksheet import Worksheet

from jixiao.errors import RefusalError
from jixiao.exchange.workbook.cell_words import COVER, MISSING, NOT_APPLICABLE
from jixiao.exchange.workbook.output.look import FONT, Looks, Role, lines_of
from jixiao.exchange.workbook.output.printed_cell import PrintedCell
from jixiao.exchange.workbook.output.table_layout import INFO_ROW, TITLE_ROW

LAST_LINE = 2_000  # down to where lists and sums reach

_LONGEST_TEXT = 32_767  # UTF-16 units, what a cell holds
_LONGEST_LIST_TITLE = 32
_A4 = 9
_PAGE_WIDTH = 190  # columns of a figure's width that can still be read on A4
_TITLE_HEIGHT = 26
_LINE_HEIGHT, _LINE_ROOM = 14, 6
_HIGHEST = 400
_NOTE_WIDTH, _NOTE_LINE, _NOTE_CHARACTERS = 230, 18, 32
_MIDNIGHT = dt.time()
_DAY_FORMAT = "yyyy-mm-dd"
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_ALLOWED = ("format_cells", "format_columns", "format_rows", "sort", "autofilter")
_ALLOWED_WITH_ROWS = (*_ALLOWED, "insert_rows", "delete_rows")

Spot = tuple[int, int]  # row and column, from 0
LookChanges = Mapping[str, object]
NO_CHANGE: LookChanges = MappingProxyType({})
OPEN: LookChanges = MappingProxyType({"locked": False})


@dataclass
class SheetWriter:
    """A sheet and its looks; rows and columns are counted from 0."""

    sheet: Worksheet
    looks: Looks
    name: str

    def title(self, text: str, *, info: str, value: str) -> None:
        """Write the title and below it a line that a formula makes, with the value it has now."""
        self.sheet.set_row(TITLE_ROW, _TITLE_HEIGHT)
        self.sheet.write_string(TITLE_ROW, 0, text, self.looks.of(Role.TITLE))
        self.computed_text((INFO_ROW, 0), formula=info, value=value, role=Role.SUBTITLE)

    def back_link(self, column: int) -> None:
        """Write the way back to the first sheet."""
        self.sheet.write_url(TITLE_ROW, column, f"internal:'{COVER}'!A1", self.looks.of(Role.LINK), f"返回{COVER}")

    def header(
        self, spot: Spot, *, text: str, note: str = "", last: Spot | None = None, look: LookChanges = NO_CHANGE
    ) -> None:
        """Write a header cell, over several cells if the last one is given, with its note.

        Args:
            spot: The cell.
            text: What it says.
            note: The note that appears above it.
            last: The last cell of those it spans.
            look: Changes of its look; `OPEN` lets its unit or month be changed.
        """
        shown = self.looks.of(Role.HEADER, **look)
        if last is None or last == spot:
            self.sheet.write_string(*spot, text, shown)
        else:
            self.sheet.merge_range(*spot, *last, text, shown)
        if note:
            height = _NOTE_LINE * (lines_of(note, width=_NOTE_CHARACTERS) + 1)
            options = {"width": _NOTE_WIDTH, "height": height, "font_name": FONT, "font_size": 9, "author": "jixiao"}
            self.sheet.write_comment(*spot, note, options)

    def cell(self, spot: Spot, *, printed: PrintedCell, role: Role = Role.INPUT, look: LookChanges = NO_CHANGE) -> None:
        """Write what a content of the Book became.

        Raises:
            RefusalError: If a text is longer than a cell can hold.
        """
        if printed.number is not None:
            number: Any = printed.number  # exact; the writer prints it as it is
            shown = {**look, "num_format": printed.number_format}
            self.sheet.write_number(*spot, number, self.looks.of(role, **shown))
        elif printed.day is not None:
            day = dt.datetime.combine(printed.day, _MIDNIGHT)
            self.sheet.write_datetime(*spot, day, self.looks.of(role, **{**look, "num_format": _DAY_FORMAT}))
        elif printed.text:
            self.sheet.write_string(*spot, self.writable(printed.text), self.looks.of(role, **look))
        else:
            self.sheet.write_blank(*spot, None, self.looks.of(role, **look))

    def computed(self, spot: Spot, *, formula: str, value: Decimal | None, num_format: str) -> None:
        """Write a formula with the value it has now, so that readers without a calculator see it too."""
        cached: Any = "" if value is None else value
        self.sheet.write_formula(*spot, formula, self.looks.of(Role.COMPUTED, num_format=num_format), cached)

    def computed_text(self, spot: Spot, *, formula: str, value: str, role: Role) -> None:
        """Write a formula that makes a text; in the value it has now, what a file cannot hold becomes a blank."""
        self.sheet.write_formula(*spot, formula, self.looks.of(role), _UNWRITABLE.sub(" ", value))

    def choose(self, first: Spot, *, last: Spot, source: str | list[str], label: str) -> None:
        """Let cells be chosen from a list; another word is questioned, not forbidden."""
        options = {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": label[:_LONGEST_LIST_TITLE],
            "error_message": "列表里没有这个词。仍要填写吗？读取时会按名称核对。",
        }
        self.sheet.data_validation(*first, *last, options)

    def mark_states(self, first: Spot, *, last: Spot) -> None:
        """Show 未列 and 不涉及 apart from figures."""
        for word, look in ((MISSING, self.looks.quiet()), (NOT_APPLICABLE, self.looks.apart())):
            rule = {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look}
            self.sheet.conditional_format(*first, *last, rule)

    def fit_row(self, row: int, *, texts: Sequence[tuple[str, int]]) -> None:
        """Make a line as high as its wrapped texts need, given with the widths of their columns."""
        lines = max((lines_of(text, width=width) for text, width in texts), default=1)
        self.sheet.set_row(row, min(lines * _LINE_HEIGHT + _LINE_ROOM, _HIGHEST))

    def protect(self, *, has_rows: bool) -> None:
        """Lock what is not filled in, without a password: it guards against slips, not against people."""
        allowed = _ALLOWED_WITH_ROWS if has_rows else _ALLOWED
        self.sheet.protect("", dict.fromkeys(allowed, True))

    def print_setup(self, *, header_rows: tuple[int, int] | None, width: int = 0, names: int = 0) -> None:
        """Print on A4 lying on its side, the header on each page; a wide sheet on several pages side by side.

        Args:
            header_rows: The first and last line of the header.
            width: The width of all columns together; 0 for one page.
            names: How many columns are repeated on each page of a wide sheet.
        """
        pages = max(-(-width // _PAGE_WIDTH), 1)
        if pages > 1 and names:
            self.sheet.repeat_columns(0, names - 1)
        self.sheet.hide_gridlines(2)
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(pages, 0)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        self.sheet.set_footer("&L&A&R第 &P 页，共 &N 页")
        if header_rows:
            self.sheet.repeat_rows(*header_rows)

    def writable(self, text: str) -> str:
        """Return a text that a cell can hold; half characters that no file can hold are replaced.

        Raises:
            RefusalError: If it is too long; nothing is cut.
        """
        whole = _HALF_CHARACTER.sub("�", text)
        if len(whole.encode("utf-16-le")) // 2 > _LONGEST_TEXT:
            problem = f"文字有 {len(whole)} 个字，超过一格能放的 {_LONGEST_TEXT} 个。"
            place = f"工作表「{self.name}」，“{whole[:20]}…”"
            raise RefusalError(problem, place=place, remedy="缩短这段文字，或分成几行。")
        return f"{whole} " if whole.startswith("<r>") and whole.endswith("</r>") else whole  # not rich text
