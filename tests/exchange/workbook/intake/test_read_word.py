"""Words of cells: texts, dates, yes or no, codes."""

import datetime as dt

import pytest

from jixiao.exchange.workbook.cell_words import NO, YES
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.intake.read_word import read_code, read_date, read_flag, read_text
from jixiao.reading.spreadsheet.number_format import read_number_format
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell
from tests.exchange.workbook.workbooks import FORM, LAW

FLAGS = FORM.synonyms("flag", labels={"yes": YES, "no": NO})
AUGUST = dt.date(2024, 8, 31)


def text(content: str) -> SheetCell:
    return SheetCell(CellKind.TEXT, content)


def number(content: str, *, shown: str = "General") -> SheetCell:
    return SheetCell(CellKind.NUMBER, content, read_number_format(shown))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (None, ""),
        (text("0051"), "0051"),
        (number("51"), "51"),
        (number("2060101"), "2060101"),
        (number("12.50"), "12.5"),
        (number("45505", shown='yyyy"年"m"月"'), "2024年8月"),
        (number("45535", shown="yyyy-mm-dd"), "2024-08-31"),
        (SheetCell(CellKind.FLAG, "TRUE"), "TRUE"),
        (number("12345678901234"), "12345678901234"),
    ],
)
def test_texts(cell: SheetCell | None, expected: str) -> None:
    assert read_text(cell) == expected


@pytest.mark.parametrize("digits", ["510521230000000000001", "5.00123E+17", "123456789012345", "1E+400"])
def test_a_long_code_that_became_a_number_is_refused(digits: str) -> None:
    with pytest.raises(CellError) as caught:
        read_text(number(digits))
    assert caught.value.problem == "长编码被当成数字，末尾几位可能已经丢失。"


def test_an_error_is_no_text() -> None:
    with pytest.raises(CellError):
        read_text(SheetCell(CellKind.ERROR, "#NAME?"))


@pytest.mark.parametrize(
    "cell",
    [
        text("2024年8月31日"),
        text("2024-08-31"),
        text("2024.8.31"),
        text("2024/8/31"),
        text("２０２４年 8月 31日"),
        text("20240831"),
        text("2024-08-31T00:00:00"),
        number("20240831"),
        number("45535", shown="yyyy-mm-dd"),
        number("45535.75", shown='m"月"d"日"'),
    ],
)
def test_dates(cell: SheetCell) -> None:
    assert read_date(cell) == AUGUST


def test_the_first_days_of_the_calendar_of_sheets() -> None:
    days = ("1", "59", "61")
    assert [read_date(number(day, shown="yyyy-mm-dd")) for day in days] == [
        dt.date(1900, 1, 1),
        dt.date(1900, 2, 28),
        dt.date(1900, 3, 1),
    ]
    assert read_date(number("44073", shown="yyyy-mm-dd"), has_1904_dates=True) == AUGUST  # 1462 days less
    assert read_text(number("60", shown="yyyy-mm-dd"), has_1904_dates=True) == "1904-03-01"
    assert read_date(None) is None


@pytest.mark.parametrize(
    "cell",
    [
        text("2024年8月"),
        text("23/1/2"),
        text("八月"),
        text("1—12月"),
        number("2024"),
        number("45535"),
        number("60", shown="yyyy-mm-dd"),
        number("-1", shown="yyyy-mm-dd"),
        number("4000000", shown="yyyy-mm-dd"),
    ],
)
def test_what_is_no_date_is_refused(cell: SheetCell) -> None:
    with pytest.raises(CellError) as caught:
        read_date(cell)
    assert caught.value.problem == f"“{cell.text}”不是日期。"
    assert caught.value.remedy == "日期写成 2024-08-31 或 2024年8月31日。"


@pytest.mark.parametrize("content", ["2023年13月1日", "2023.9.31", "0000-01-01"])
def test_a_day_that_never_was_is_refused(content: str) -> None:
    with pytest.raises(CellError) as caught:
        read_date(text(content))
    assert caught.value.problem == f"“{content}”不是日历上有的日期。"


@pytest.mark.parametrize("content", ["是", "√", "Y", "yes", "有", "１", "TRUE", " 是 "])
def test_yes(content: str) -> None:
    assert read_flag(text(content), words=FLAGS) is True


@pytest.mark.parametrize("content", ["否", "×", "N", "No", "无", "0", "FALSE"])
def test_no(content: str) -> None:
    assert read_flag(text(content), words=FLAGS) is False


def test_neither_yes_nor_no() -> None:
    assert read_flag(None, words=FLAGS) is None
    with pytest.raises(CellError) as caught:
        read_flag(text("不涉及"), words=FLAGS)
    assert (caught.value.problem, caught.value.remedy) == ("“不涉及”看不出是或否。", "填 是 或 否，不清楚就空着。")


def test_codes_are_known_by_code_label_and_synonym() -> None:
    funds = LAW.code_list("fund")
    assert [
        read_code(word, codes=funds, year=2024) for word in ("general", "一般公共预算", "一般公共预算 拨款", "11", "")
    ] == [
        "general",
        "general",
        "general",
        "general",
        "",
    ]


def test_an_unknown_code_names_the_nearest_or_the_list() -> None:
    kinds = LAW.code_list("adjustment_kind")
    with pytest.raises(CellError) as caught:
        read_code("追 加了", codes=kinds, year=2024)
    assert (caught.value.problem, caught.value.remedy) == ("“追 加了”不在调整类型的列表里。", "是否应为“追加”？")
    with pytest.raises(CellError) as caught:
        read_code("XYZ", codes=kinds, year=2024)
    assert caught.value.remedy == "从下拉列表中选：追加、追减、调剂调入、调剂调出。"
    with pytest.raises(CellError) as caught:
        read_code("XYZ", codes=LAW.code_list("fund"), year=2024)
    assert caught.value.remedy.endswith("社会保险基金等。")
