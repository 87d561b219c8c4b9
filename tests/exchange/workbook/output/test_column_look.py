"""Columns are as wide as they need, figures stand right, and notes say how to fill in."""

import pytest

from jixiao.book.column import Column, Kind
from jixiao.exchange.workbook.output.column_look import ColumnLook, column_look, note_of
from jixiao.exchange.workbook.output.printed_cell import money_format
from tests.exchange.workbook.workbooks import FORM


def look(kind: Kind, *, label: str = "名称", texts: tuple[str, ...] = (), is_name: bool = False) -> ColumnLook:
    column = Column("name", label, kind)
    return column_look(column, header=label, texts=list(texts), form=FORM, unit="万元", is_name=is_name)


def test_money_stands_right_in_its_format() -> None:
    assert look(Kind.MONEY) == ColumnLook(15, {"num_format": money_format("万元"), "align": "right"})


@pytest.mark.parametrize(("kind", "shown"), [(Kind.DATE, "yyyy-mm-dd"), (Kind.FLAG, ""), (Kind.TEXT, "")])
def test_only_days_and_figures_have_a_format(kind: Kind, shown: str) -> None:
    assert look(kind).format["num_format"] == shown


@pytest.mark.parametrize("label", ["项目代码", "科目编码", "批复文号", "联系电话"])
def test_digits_that_are_no_number_stay_text(label: str) -> None:
    assert look(Kind.TEXT, label=label).format["num_format"] == "@"


@pytest.mark.parametrize(
    ("texts", "is_name", "width"),
    [
        ((), False, 16),
        ((), True, 26),
        (("一" * 10,), False, 23),  # 20 and room for an arrow and borders
        (("一" * 10,), True, 26),
        (("一" * 40,), False, 32),
    ],
)
def test_a_text_column_grows_with_its_texts_up_to_a_limit(*, texts: tuple[str, ...], is_name: bool, width: int) -> None:
    assert look(Kind.TEXT, texts=texts, is_name=is_name).width == width


@pytest.mark.parametrize(("characters", "width"), [(0, 40), (118, 40), (119, 64)])  # 119 × 2 + 3 = 241 > 240
def test_long_texts_get_a_wide_column(characters: int, width: int) -> None:
    assert look(Kind.TEXT, label="项目用途", texts=("一" * characters,)).width == width


@pytest.mark.parametrize(("characters", "width"), [(0, 10), (9, 21), (30, 24)])
def test_codes_need_less_room(characters: int, width: int) -> None:
    assert look(Kind.CODE, texts=("一" * characters,)).width == width


def test_a_short_header_stands_in_one_line_and_a_long_one_in_two() -> None:
    assert look(Kind.NUMBER, label="一二三四五六").width == 15  # 12 + 3
    assert look(Kind.NUMBER, label="一二三四五六七").width == 16  # 17 are more than a line has
    assert look(Kind.NUMBER, label="一" * 15).width == 20  # 33 halved, and room


def test_a_note_says_the_meaning_or_else_how_to_fill_in() -> None:
    assert note_of(Column("day", "日期", Kind.DATE)) == "写成 2024-08-31。"
    assert note_of(Column("day", "日期", Kind.DATE, meaning="发文日期")) == "发文日期。"
    assert note_of(Column("name", "名称", Kind.TEXT)) == ""


def test_the_note_of_a_reference_names_the_other_table() -> None:
    column = Column("project", "所属项目", Kind.REFERENCE, meaning="可空", table="project")
    assert note_of(column, target="项目") == "可空。填「项目」表里的名称。"
