"""Cells are safe in a spreadsheet and read back to what they were."""

import csv
import datetime as dt
import io
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.column import Kind
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure, State
from jixiao.exchange.open_data.cell import UnreadableCellError, guarded, read_cell, unguarded, write_cell
from jixiao.exchange.open_data.csv_file import csv_bytes
from tests.exchange.open_data.sample import HOSTILE

DANGEROUS = tuple("=+-@\t\r\0＝＋－＠")


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip(" \u3000").startswith(DANGEROUS)])
def test_what_could_be_a_formula_begins_with_a_quotation_mark(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["示例县", "2023年", "a=1", "1-8月", "", "（=1）"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_every_text_comes_back_and_no_cell_begins_like_a_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(DANGEROUS)
    assert guarded(unguarded(guarded(text))) == guarded(text)  # the mark does not pile up


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_goes_through_a_file(text: str) -> None:
    content = csv_bytes([[write_cell(text, kind=Kind.TEXT)]]).decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(content, newline=""))
    assert read_cell(row[0], kind=Kind.TEXT, field="文字") == text


@pytest.mark.parametrize(
    ("figure", "kind", "written"),
    [
        (Figure.money("3793.43"), Kind.MONEY, Decimal("37934300.00")),
        (Figure.money("-0.5", unit="元"), Kind.MONEY, Decimal("-0.50")),
        (Figure.money("0"), Kind.MONEY, Decimal("0.00")),
        (Figure.percent("66.90"), Kind.PERCENT, Decimal("66.90")),
        (Figure.percent("-3"), Kind.PERCENT, Decimal(-3)),
        (Figure.plain("22.5"), Kind.NUMBER, Decimal("22.5")),
        (Figure.plain("-7"), Kind.NUMBER, Decimal(-7)),
        (BLANK, Kind.MONEY, ""),
        (NOT_APPLICABLE, Kind.PERCENT, "不涉及"),
        (MISSING, Kind.NUMBER, "未列"),
    ],
)
def test_a_figure_is_a_number_or_the_word_of_its_state(figure: Figure, kind: Kind, written: Decimal | str) -> None:
    found = write_cell(figure, kind=kind)
    assert (type(found), str(found)) == (type(written), str(written))
    back = read_cell(str(found), kind=kind, field="数")
    assert isinstance(back, Figure)
    assert (back.state, back.number) == (figure.state, figure.number)


@given(st.integers(-(10**20), 10**20))
def test_every_amount_comes_back_to_the_fen(fen: int) -> None:
    written = write_cell(Figure(State.VALUE, fen, 1), kind=Kind.MONEY)
    assert read_cell(str(written), kind=Kind.MONEY, field="金额") == Figure(State.VALUE, fen, 1)
    assert -int(Decimal(written).as_tuple().exponent) == 2


def test_a_rate_keeps_the_digits_it_needs() -> None:
    rate = Figure(State.VALUE, Fraction(1, 8), Fraction(1, 100))  # 12.5 %, printed to whole percents
    assert write_cell(rate, kind=Kind.PERCENT) == Decimal("12.5")


def test_a_flag_comes_back() -> None:
    for content in (True, False, None):
        assert read_cell(str(write_cell(content, kind=Kind.FLAG)), kind=Kind.FLAG, field="是否") is content


def test_a_day_comes_back() -> None:
    assert write_cell(dt.date(2024, 5, 6), kind=Kind.DATE) == "2024-05-06"
    assert read_cell("2024-05-06", kind=Kind.DATE, field="日期") == dt.date(2024, 5, 6)
    assert read_cell("", kind=Kind.DATE, field="日期") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [("很多", Kind.MONEY), ("1,2", Kind.NUMBER), ("不是", Kind.FLAG), ("5月6日", Kind.DATE), ("=1", Kind.MONEY)],
)
def test_a_cell_that_was_changed_is_refused_with_its_field(text: str, kind: Kind) -> None:
    with pytest.raises(UnreadableCellError, match="“某栏”"):
        read_cell(text, kind=kind, field="某栏")
