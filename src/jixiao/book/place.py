"""Where a figure stands: in a sheet, in a paragraph, or typed by a person."""

from msgspec import Struct


class Place(Struct, frozen=True):
    """The place of one figure; parts that a format does not have stay empty or 0.

    Unit:
        page, line, paragraph, table, row, column: 1-based and physical; 0 where there is none.
        start, end: characters from the start of the paragraph or cell, end excluded.
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    line: int = 0
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    start: int = 0
    end: int = 0
    quote: str = ""
    note: str = ""  # e.g. 虚构补全, for a figure that completes a sample
    page: int = 0

    def describe(self) -> str:
        """Return the place in words for an official, empty if nothing is known."""
        where = [self.file] if self.file else []
        if self.sheet:
            where.append(f"工作表「{self.sheet}」{self.cell}")
        if self.page:
            where.append(f"第{self.page}页")
        if self.line:
            where.append(f"第{self.line}行")
        if self.table:
            where.append(f"第{self.table}表第{self.row}行第{self.column}列")
        if self.quote:
            where.append(f"“{self.quote}”")
        return "，".join(where)
