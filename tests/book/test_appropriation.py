"""Fiscal appropriation."""

from jixiao.book.appropriation import APPROPRIATION


def test_both_sides_end_in_a_total() -> None:
    assert [row.name for row in APPROPRIATION] == [
        "opening",
        "income",
        "income_total",
        "expenditure",
        "closing",
        "expenditure_total",
    ]
    assert not any(row.is_signed for row in APPROPRIATION)
