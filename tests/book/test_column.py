"""The columns of a table are what the class of its row declares."""

import pytest

from jixiao.book.column import (
    AmountField,
    Column,
    Kind,
    Row,
    TableRow,
    TableSchema,
    code_cell,
    day_cell,
    flag_cell,
    money_cell,
    number_cell,
    percent_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.figure import BLANK, Figure


def line_type() -> type[Row]:
    """Return the class of a row with a column of each sort, and one of which everything is said."""

    class Line(TableRow, frozen=True):
        key: str
        name: str = text_cell("名称")
        kind: str = code_cell("类型", codes="kind")
        project: str = reference_cell("项目", table="project")
        is_done: bool | None = flag_cell("已完成")
        day: str | None = day_cell("日期")
        amount: Figure = money_cell("金额")
        rate: Figure = percent_cell("比率")
        count: Figure = number_cell("个数")
        heads: Figure = number_cell("人数", unit="人", meaning="在册", is_addend=True)

    return Line


def explained_type() -> type[Row]:
    """Return the class of a row whose columns are explained."""

    class Explained(TableRow, frozen=True):
        key: str
        name: str = text_cell("名称", meaning="甲")
        kind: str = code_cell("类型", codes="kind", meaning="乙")
        project: str = reference_cell("项目", table="project", meaning="丙")
        is_done: bool | None = flag_cell("已完成", meaning="丁")
        day: str | None = day_cell("日期", meaning="戊")
        amount: Figure = money_cell("金额", meaning="己")
        rate: Figure = percent_cell("比率", meaning="庚")

    return Explained


COLUMNS = (
    Column("name", "名称", Kind.TEXT),
    Column("kind", "类型", Kind.CODE, codes="kind"),
    Column("project", "项目", Kind.REFERENCE, table="project"),
    Column("is_done", "已完成", Kind.FLAG),
    Column("day", "日期", Kind.DATE),
    Column("amount", "金额", Kind.MONEY, is_addend=True),
    Column("rate", "比率", Kind.PERCENT, unit="%"),
    Column("count", "个数", Kind.NUMBER),
    Column("heads", "人数", Kind.NUMBER, unit="人", meaning="在册", is_addend=True),
)
TABLE = TableSchema("line", "行", "lines", None, COLUMNS, (AmountField("amount", "项目金额"),))


def test_each_declaration_makes_its_column_and_the_key_makes_none() -> None:
    assert line_type().columns == COLUMNS


def test_each_column_keeps_its_meaning() -> None:
    assert "".join(column.meaning for column in explained_type().columns) == "甲乙丙丁戊己庚"


def test_a_new_row_is_blank_and_never_zero() -> None:
    row = line_type()("k")
    assert [getattr(row, column.name) for column in COLUMNS] == ["", "", "", None, None, BLANK, BLANK, BLANK, BLANK]


def test_a_field_without_a_column_is_a_mistake_of_the_programmer() -> None:
    with pytest.raises(TypeError, match=r"^Undeclared declares no column for kind, name$"):

        class Undeclared(TableRow, frozen=True):
            key: str
            name: str
            kind: str = ""


def test_figures_are_money_percentages_and_numbers() -> None:
    assert [kind for kind in Kind if kind.is_figure] == [Kind.MONEY, Kind.PERCENT, Kind.NUMBER]


def test_the_labels_of_a_table_are_its_columns_and_then_its_amounts() -> None:
    assert TABLE.labels == ("名称", "类型", "项目", "已完成", "日期", "金额", "比率", "个数", "人数", "项目金额")


def test_a_column_is_found_by_the_name_of_its_field() -> None:
    assert TABLE.column("day") == Column("day", "日期", Kind.DATE)
