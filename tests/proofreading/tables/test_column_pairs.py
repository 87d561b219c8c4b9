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


def test_the_sum_may_stand_behind_its_columns() -> None:
    head = "地区\t集中供养\t分散供养\t保障\n"
    rows = "甲镇\t16\t65\t81\n乙镇\t11\t62\t73\n丙镇\t21\t125\t146\n丁镇\t14\t143\t157"
    found = brief(head + rows, kind="sum")
    assert {(("16", "65"), "81", True), (("14", "143"), "157", True)} <= set(found)
    assert brief(head + rows.replace("157", "175"), kind="sum") == []
