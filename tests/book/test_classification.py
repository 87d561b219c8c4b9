"""Functional subjects and economic classes are hierarchies."""

from jixiao.book.account import EXPENDITURE, INCOME
from jixiao.book.classification import TABLES

FUNCTIONAL, ECONOMIC = TABLES


def test_each_line_names_the_line_above_it() -> None:
    assert (FUNCTIONAL.parent, ECONOMIC.parent) == ("parent", "parent")


def test_a_subject_carries_the_amounts_that_the_account_totals() -> None:
    of_account = {row.label for row in (*INCOME, *EXPENDITURE)}
    assert {amount.label for amount in FUNCTIONAL.amounts} <= of_account
    assert {amount.label for amount in ECONOMIC.amounts} - of_account == {"合计"}


def test_a_line_can_say_that_its_parts_are_not_all_listed() -> None:
    assert [table.column("is_partial").label for table in TABLES] == ["下级未列全"] * 2
