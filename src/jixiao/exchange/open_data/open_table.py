"""One published table: its fields and rows, before any file format."""

import datetime as dt
from dataclasses import dataclass

from jixiao.book.column import Kind
from jixiao.book.figure import Figure

UNIT_NAME, YEAR, KEY = "单位名称", "年度", "编号"
ITEM, MEASURE, PHASE, FUND = "项目", "指标", "阶段", "资金来源"
AS_OF, DATA_YEAR, SCOPE, REVERSAL, AMOUNT = "截至月份", "数据年度", "范围", "冲销", "金额（元）"
MONEY_UNIT = "元"

Content = Figure | str | bool | dt.date | None


@dataclass(frozen=True, slots=True)
class OpenField:
    """One column of a published table.

    Unit:
        name: its header, unique in the table; the unit of its numbers stands in it in brackets.
        source: the column of the Book that it shows, empty for one that comes with the publication.
        target: the table of the Book whose key it holds, empty elsewhere.
    """

    name: str
    kind: Kind
    meaning: str = ""
    unit: str = ""
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class OpenTable:
    """One table as it is published.

    Shape:
        rows[r][c] is the content of field c; text that says nothing is "", a figure is never None.

    Unit:
        name: of its file, e.g. income or project-amount.
        source: the table of the Book.
        is_amounts: whether it lists the amounts of that table, one a row, and not its rows.
    """

    name: str
    title: str
    source: str
    is_amounts: bool
    fields: tuple[OpenField, ...]
    rows: tuple[tuple[Content, ...], ...]

    def index(self, name: str) -> int:
        """Return the position of a field."""
        return next(number for number, field in enumerate(self.fields) if field.name == name)
