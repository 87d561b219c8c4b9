"""The unit, its offices, subordinates and posts."""

from jixiao.book.unit import TABLES, Headcount, Unit

BY_NAME = {table.name: table for table in TABLES}


def test_unit_and_headcount_are_one_row_each() -> None:
    assert [table.name for table in TABLES if table.is_single] == ["unit", "headcount"]
    assert (Unit().key, Headcount().key) == ("self", "self")


def test_posts_of_a_category_add_up_and_stated_totals_do_not() -> None:
    addends = {name: [column.label for column in table.columns if column.is_addend] for name, table in BY_NAME.items()}
    assert addends["staffing"] == ["编制数", "在职人数", "工资发放人数"]
    assert addends["headcount"] == []


def test_a_subordinate_with_its_own_books_has_income_and_expenditure() -> None:
    assert [amount.label for amount in BY_NAME["subordinate"].amounts] == ["收入合计", "支出合计"]
