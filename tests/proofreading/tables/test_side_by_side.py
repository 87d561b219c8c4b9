"""Each column of a form that names its rows again adds up to its own head."""

import pytest

from tests.proofreading.spoken import Brief, brief

FORM = """计划安排资金（万元） 1208.75 实际支出（万元） {spent} 结余（万元） 217.24
其中：省财政 1125 其中：省财政 907.76 其中：省财政 217.24
市财政 33.75 市财政 33.75 市财政
区财政 50 {third} 50 区财政"""


def sums(*, spent: str = "991.51", third: str = "区财政") -> list[Brief]:
    return brief(FORM.format(spent=spent, third=third), kind="sum")


def test_columns_add_up() -> None:
    assert (("1125", "33.75", "50"), "1208.75", True) in sums()
    assert (("907.76", "33.75", "50"), "991.51", True) in sums()


def test_a_slip_of_typing_is_told_where_another_column_comes_out() -> None:
    assert (("907.76", "33.75", "50"), "919.51", False) in sums(spent="919.51")


@pytest.mark.parametrize(("spent", "third"), [("500", "区财政"), ("991.51", "县财政")])
def test_columns_that_may_be_of_something_else_are_not_told(spent: str, third: str) -> None:
    assert [it for it in sums(spent=spent, third=third) if len(it[0]) == 3 and it[1] == spent] == []
