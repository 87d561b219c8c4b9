"""Amounts are collected with their ids."""

from jixiao.book.caliber import Caliber
from jixiao.book.figure import NOT_APPLICABLE, Figure
from jixiao.bulk.entries import Entries, money


def test_a_unit_is_a_hundred_yuan() -> None:
    assert money(379_343) == Figure.money("3793.43")


def test_amounts_get_their_ids() -> None:
    entries = Entries()
    entries.add_phase("expenditure/total", phase="final", units=5)
    entries.add_phase("expenditure/total", phase="final", units=3, fund="general")
    entries.add("functional/f0/income", caliber=Caliber("executed", as_of=8), units=None)
    assert [amount.figure_id for amount in entries.amounts] == [
        "expenditure/total/amount@final",
        "expenditure/total/amount@final.general",
        "functional/f0/income@executed.m8",
    ]
    assert entries.amounts[-1].figure == NOT_APPLICABLE
