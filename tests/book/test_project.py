"""Projects and what is stated of all of them."""

from jixiao.book.column import Kind
from jixiao.book.project import TABLES, ProjectSummary

PROJECT, SUMMARY = TABLES


def test_the_money_of_a_project_is_an_amount_in_every_caliber_and_no_column() -> None:
    assert [amount.label for amount in PROJECT.amounts] == ["项目金额"]
    assert [column.label for column in PROJECT.columns if column.kind is Kind.MONEY] == []


def test_what_is_stated_of_all_projects_is_one_row_of_counts_and_rates() -> None:
    assert SUMMARY.is_single
    assert ProjectSummary().key == "self"
    counts = [column.unit for column in SUMMARY.columns if column.name.endswith("_count")]
    assert counts == ["个"] * 7


def test_nobody_has_said_that_the_projects_are_all_listed() -> None:
    assert ProjectSummary().lists_all is None
