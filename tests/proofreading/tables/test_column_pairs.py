"""Columns that are the sum of two others."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "县区\t村庄个数\t其中一般\t贫困村\n甲县\t75\t63\t12\n乙县\t6\t5\t1\n丙县\t{}\t8\t1\n丁县\t17\t\t"


@pytest.mark.parametrize(("whole", "is_told"), [("9", True), ("8", False)])
def test_two_columns_give_a_third(whole: str, *, is_told: bool) -> None:
    found = [it for it in brief(TEXT.format(whole), kind="sum") if it[1] in ("75", "6", whole)]
    assert found == ([(("63", "12"), "75", True), (("5", "1"), "6", True), (("8", "1"), "9", True)] if is_told else [])


def test_rows_that_are_few_or_alike_tell_nothing() -> None:
    text = "县区\t村庄个数\t其中一般\t贫困村\n甲县\t6\t5\t1\n乙县\t6\t5\t1\n丙县\t6\t5\t1"
    assert brief(text, kind="sum") == []
