"""Headers say calibers, and are read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.book.caliber import PHASES, Caliber
from jixiao.exchange.workbook.caliber_words import HeaderCaliber, is_printable, print_caliber, read_caliber
from tests.exchange.workbook.workbooks import FORM


def caliber_of(header: str, *, month: int = 0, year: int = 2024) -> Caliber | None:
    said = read_caliber(header, phases=FORM.phases, year=year)
    return said.caliber(month=month) if said and not said.rest else None


@given(phase=st.sampled_from(list(PHASES)), month=st.integers(0, 12), years_back=st.integers(0, 2))
def test_a_printed_caliber_is_read_back(phase: str, month: int, years_back: int) -> None:
    caliber = Caliber(phase, as_of=month if phase == "executed" else 0, years_back=years_back)
    assert is_printable(caliber)
    assert caliber_of(print_caliber(caliber)) == caliber


@pytest.mark.parametrize(
    ("header", "caliber"),
    [
        ("全年预算数", Caliber("adjusted")),
        ("调整后预算数", Caliber("adjusted")),
        ("年初部门预算", Caliber("initial")),
        ("全年执行数", Caliber("final")),
        ("全年预计执行数", Caliber("forecast")),
        ("资金到位数", Caliber("received")),
        ("1-8月执行数", Caliber("executed", as_of=8)),
        ("截至8月底累计执行数", Caliber("executed", as_of=8)),
        ("１—12月执行", Caliber("executed", as_of=12)),
        ("1至6月 执行数", Caliber("executed", as_of=6)),
        ("2023年决算数", Caliber("final", years_back=1)),
        ("2024年度年初预算", Caliber("initial")),
        ("去年同期执行数（1-8月）", None),  # 同期 is left over
        ("上年度决算", Caliber("final", years_back=1)),
        ("前年决算", Caliber("final", years_back=2)),
        ("2021年决算", None),  # three years back has no column
        ("2025年决算", None),  # the future has none either
        ("年初预算（8月）", None),  # a budget has no month
        ("执行（13月）", None),
        ("预算数", None),  # of which phase?
    ],
)
def test_headers_as_offices_write_them(header: str, caliber: Caliber | None) -> None:
    assert caliber_of(header) == caliber


def test_execution_without_a_month_is_that_of_the_window() -> None:
    assert caliber_of("执行数", month=8) == Caliber("executed", as_of=8)
    assert caliber_of("执行数", month=0) is None
    assert caliber_of("执行（未注月份）", month=8) == Caliber("executed")


def test_words_beside_the_caliber_are_left_over() -> None:
    assert read_caliber("基本支出·决算数", phases=FORM.phases, year=2024) == HeaderCaliber("final", 0, 0, "基本支出")
    assert read_caliber("备注", phases=FORM.phases, year=2024) is None


@pytest.mark.parametrize(
    "caliber",
    [
        Caliber("final", fund="general"),
        Caliber("final", scope="department"),
        Caliber("final", as_of=8),
        Caliber("final", years_back=3),
    ],
)
def test_other_calibers_have_no_header(caliber: Caliber) -> None:
    assert not is_printable(caliber)
