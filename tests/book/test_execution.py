"""Adjustments, payments and stated progress."""

from jixiao.book.column import Kind
from jixiao.book.execution import TABLES

ADJUSTMENT, PAYMENT, PACE = TABLES


def test_adjustments_and_payments_add_up_and_progress_does_not() -> None:
    assert ADJUSTMENT.column("amount").is_addend
    assert PAYMENT.column("amount").is_addend
    assert not PACE.column("rate").is_addend


def test_a_month_is_a_number_wherever_it_is_asked() -> None:
    assert [(table.column("month").kind, table.column("month").unit) for table in (PAYMENT, PACE)] == [
        (Kind.NUMBER, "月"),
        (Kind.NUMBER, "月"),
    ]
