"""Rows that go by one word give what the text tells of them."""

import pytest

from tests.proofreading.spoken import brief

TEXT = (
    "涉及资金5000万元，“优”的1项，“良”的2项，金额{}万元，“中”的2项。\n（单位：万元）\n"
    "项目\t资金规模\t评级\n甲\t460\t优\n乙\t265.5\t良\n丙\t2738\t良\n丁\t12\t中\n戊\t8\t中"
)


@pytest.mark.parametrize(("amount", "is_told"), [("3003.5", True), ("3004.5", False)])
def test_rows_of_one_grade(amount: str, *, is_told: bool) -> None:
    assert ((("265.5", "2738"), amount, True) in brief(TEXT.format(amount), kind="sum")) == is_told


def test_one_word_for_all_rows_parts_nothing() -> None:
    text = TEXT.format("3003.5").replace("优\n", "良\n").replace("\t中", "\t良")
    assert [it for it in brief(text, kind="sum") if it[0] == ("265.5", "2738")] == []
