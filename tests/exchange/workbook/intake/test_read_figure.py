"""Figures are read from cells exactly, with their unit and their state."""

from fractions import Fraction

import pytest

from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.exchange.workbook.intake.cell_error import CellError
from jixiao.exchange.workbook.intake.read_figure import FigureColumn, read_figure, shown_text
from jixiao.reading.spreadsheet.number_format import read_number_format
from jixiao.reading.spreadsheet.sheet import CellKind, SheetCell

STATES = {"不涉及": "not_applicable", "无": "not_applicable", "未列": "missing", "—": "blank", "/": "blank"}
WAN = FigureColumn(Kind.MONEY, "万元")
YUAN = FigureColumn(Kind.MONEY, "元")
RATE = FigureColumn(Kind.PERCENT, "%")
BARE_RATE = FigureColumn(Kind.PERCENT, "%", has_unit=False)
COUNT = FigureColumn(Kind.NUMBER, "个")
VALUE = FigureColumn(Kind.NUMBER, "")


def number(text: str, *, shown: str = "General") -> SheetCell:
    return SheetCell(CellKind.NUMBER, text, read_number_format(shown))


def text(content: str) -> SheetCell:
    return SheetCell(CellKind.TEXT, content)


def read(cell: SheetCell | None, *, column: FigureColumn = WAN) -> Figure:
    return read_figure(cell, column=column, states=STATES)


def refused(cell: SheetCell, *, column: FigureColumn = WAN) -> str:
    with pytest.raises(CellError) as caught:
        read(cell, column=column)
    return f"{caught.value.problem}{caught.value.remedy}"


@pytest.mark.parametrize(
    ("content", "figure"),
    [("不涉及", NOT_APPLICABLE), ("无", NOT_APPLICABLE), ("未列", MISSING), ("—", BLANK), ("／", BLANK)],
)
def test_states_have_words(content: str, figure: Figure) -> None:
    assert read(text(content)) == figure


def test_zero_is_a_value_and_an_empty_cell_is_blank() -> None:
    assert read(number("0")) == Figure.money("0")
    assert read(None) == BLANK


@pytest.mark.parametrize(
    ("cell", "column", "fen"),
    [
        (number("3793.43"), WAN, 3_793_430_000),
        (number("0.000001"), WAN, 1),
        (number("0.01"), YUAN, 1),
        (number("1.5"), FigureColumn(Kind.MONEY, "亿元"), 15_000_000_000),
        (number("0.30000000000000004"), WAN, 300_000),  # 0.1 + 0.2
        (number("0.00999999999999091"), WAN, 10_000),  # 1261.98 - 1261.97
        (text("1,234.56万元"), WAN, 1_234_560_000),
        (text("768.15元"), YUAN, 76_815),
        (text("（12.50）"), YUAN, -1_250),
        (text("92233720368547758.07"), YUAN, 2**63 - 1),
    ],
)
def test_money_is_exact_to_the_fen(cell: SheetCell, column: FigureColumn, fen: int) -> None:
    assert read(cell, column=column) == Figure.money(str(fen), unit="分")


@pytest.mark.parametrize(
    ("cell", "column", "message"),
    [
        (number("0.0000001"), WAN, "金额 0.0000001万元 在一分以下还有数字。"),
        (number("0.005"), YUAN, "金额 0.005元 在一分以下还有数字。"),
        (number("0.333333333333333"), WAN, "金额 0.333333333333333万元 在一分以下还有数字。"),
        (text("92233720368547758.08"), YUAN, "金额 92233720368547758.08元 过大。核对位数和金额单位。"),
        (text("768.15元"), WAN, "单元格写的是“768.15元”，列头的单位是万元。换算成万元，只填数字。"),
        (text("12人"), WAN, "“12人”不是金额。这里填金额，单位万元，只填数字。"),
        (text("12%"), WAN, "“12%”不是金额。"),
        (number("0.12", shown="0%"), WAN, "“0.12”不是金额。"),
        (text("十二"), WAN, "“十二”不是数。请改用阿拉伯数字。"),
        (text("字" * 40), WAN, f"“{'字' * 30}…”不是数。"),
        (text("1" * 29), WAN, "位数过多。核对是否多输了位数。"),
        (number("45535", shown="yyyy-mm-dd"), WAN, "单元格是日期，不是数。"),
        (number("1E+400"), WAN, "“1E+400”超出可以读取的范围。"),
        (SheetCell(CellKind.FLAG, "TRUE"), WAN, "“TRUE”不是数。"),
        (SheetCell(CellKind.ERROR, "#N/A"), WAN, "单元格是公式错误 #N/A。"),
        (SheetCell(CellKind.UNCOMPUTED, ""), WAN, "公式没有计算结果。"),
    ],
)
def test_what_is_no_money_is_refused(cell: SheetCell, column: FigureColumn, message: str) -> None:
    assert message in refused(cell, column=column)


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        (number("66.95"), "66.95"),
        (number("66.9", shown="0.00"), "66.90"),
        (number("67", shown="0.00_ ;-0.00_ "), "67.00"),
        (number("66.95", shown="0"), "66.95"),  # what was typed counts, not what is hidden
        (number("66.948371030526533", shown="0.00"), "66.95"),  # a calculated rate is read as it is shown
        (number("0.6695", shown="0.00%"), "66.95"),
        (number("0.67", shown="0.00%"), "67.00"),
        (number("0.66948371030526533", shown="0%"), "67"),
        (number("0.5"), "0.5"),  # the header says %, so half a percent
        (text("66.90%"), "66.90"),
        (text("１００％"), "100"),
        (number("191.8"), "191.8"),
        (number("-3"), "-3"),
    ],
)
def test_rates_keep_the_digits_they_show(cell: SheetCell, printed: str) -> None:
    assert read(cell, column=RATE) == Figure.percent(printed)


def test_a_rate_that_may_mean_two_things_is_refused() -> None:
    message = "看不出 0.6695 是 0.6695% 还是 66.95%。在列头注明（%），或在数字后面写上 %。"
    assert refused(number("0.6695"), column=BARE_RATE) == message
    assert "看不出 1 是" in refused(number("1"), column=BARE_RATE)
    assert read(number("1.01"), column=BARE_RATE) == Figure.percent("1.01")
    assert read(number("0"), column=BARE_RATE) == Figure.percent("0")
    assert read(number("0.6695", shown="0.00%"), column=BARE_RATE) == Figure.percent("66.95")
    assert read(text("0.6695%"), column=BARE_RATE) == Figure.percent("0.6695")
    assert "不是百分数" in refused(text("5‰"), column=RATE)


@pytest.mark.parametrize(
    ("cell", "column", "printed"),
    [
        (number("12"), COUNT, "12"),
        (number("12.50", shown="0.00"), COUNT, "12.5"),
        (text("12个"), COUNT, "12"),
        (text("12名"), FigureColumn(Kind.NUMBER, "人"), "12"),
        (text("95%"), VALUE, "95"),  # the unit of the indicator stands in a column of its own
        (number("0.95", shown="0%"), VALUE, "95"),
        (text("１，２００"), VALUE, "1200"),
    ],
)
def test_counts_and_values_are_plain_numbers(cell: SheetCell, column: FigureColumn, printed: str) -> None:
    figure = read(cell, column=column)
    assert figure == Figure.plain(printed)
    assert figure.quantum == 0


def test_a_count_in_another_unit_is_refused() -> None:
    assert refused(text("12%"), column=COUNT) == "“12%”不是这一栏的数。这一栏单位是个，只填数字。"
    assert refused(text("12万"), column=VALUE) == "“12万”不是这一栏的数。这一栏只填数字。"
    assert "比较符号另填在“指标性质”栏" in refused(text("≥90"), column=VALUE)


def test_the_digits_of_a_rate_are_its_quantum() -> None:
    assert read(text("66.90%"), column=RATE).quantum == Fraction(1, 10_000)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (text("12 万"), "12 万"),
        (number("66.9", shown="0.00"), "66.90"),
        (number("0.6695", shown="0.00%"), "66.95%"),
        (number("1E-05"), "0.00001"),
        (number("45535", shown="yyyy-mm-dd"), "45535"),
        (number("1E+400"), "1E+400"),
    ],
)
def test_a_place_quotes_what_is_seen(cell: SheetCell, shown: str) -> None:
    assert shown_text(cell) == shown
