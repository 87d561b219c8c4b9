"""Rates of what was saved are of the plan, told or not; rates of what was paid are of that and what was not."""

import pytest

from tests.proofreading.spoken import Brief, brief

SAVED = "货物采购规模为18.25亿元，较采购计划节约资金2.75亿元，资金节约率为{}%。"
BARE = "货物采购规模为18.25亿元，比上年增长6.4%，节约资金2.75亿元，节约率为{}%。"
PAID = "补助资金共8500万元。已支付7990万元，未支付510万元，支付率{}%。"


def test_a_saving_is_of_the_plan_before_it() -> None:
    # 2.75 / (18.25 + 2.75) = 13.095 %
    assert brief(SAVED.format("13.1"), kind="growth") == [(("18.25", "2.75"), "13.1", True)]
    assert brief(SAVED.format("31.1"), kind="growth") == [(("18.25", "2.75"), "31.1", False)]


def test_a_saving_of_a_plan_that_is_not_named_only_holds() -> None:
    assert (("18.25", "2.75"), "13.1", True) in brief(BARE.format("13.1"), kind="growth")
    assert [it for it in brief(BARE.format("31.1"), kind="growth") if it[2] is False] == []


@pytest.mark.parametrize(
    ("stated", "expected"),
    [("94", [(("7990", "8500"), "94", True)]), ("49", [(("7990", "8500"), "49", False)])],
)
def test_what_was_paid_is_of_that_and_what_was_not(stated: str, expected: list[Brief]) -> None:
    assert brief(PAID.format(stated), kind="ratio") == expected


def test_without_their_sum_nothing_is_told() -> None:
    assert brief("已支付7990万元，未支付510万元，支付率49%。", kind="ratio") == []


UNTOLD = "工程送审金额860.5万元，审定金额780.2万元，核减率{}%。"


def test_a_saving_that_is_not_told_is_what_lies_between() -> None:
    # 80.3 / 860.5 = 9.33 %
    assert brief(UNTOLD.format("9.33"), kind="growth") == [(("780.2", "860.5"), "9.33", True)]
    assert brief(UNTOLD.format("3.93"), kind="growth") == [(("780.2", "860.5"), "3.93", False)]


def test_a_saving_beside_other_figures_is_not_guessed() -> None:
    assert brief("预算860.5万元；实际采购780.2万元，节约率3.93%。", kind="growth") == []


APART = "采购预算规模为860.5万元，其中：货物类{}万元。实际采购规模为780.2万元。节约资金80.3万元，节约率为3.93%。"


def test_a_saving_may_be_of_sentences_before() -> None:
    assert (("80.3", "860.5"), "3.93", False) in brief(APART.format("500"), kind="ratio")
    assert brief(f"工程预算90万元。{APART.format('500')}", kind="ratio") == []  # two plans


@pytest.mark.parametrize(("rate", "holds"), [("7.58", True), ("8.2", False)])
def test_a_rate_of_saving_is_of_the_plan_where_all_three_are_told(rate: str, *, holds: bool) -> None:
    text = f"实施采购预算77.06亿元，实际完成采购金额71.22亿元，节约资金5.84亿元，节约率达{rate}%。"
    assert [it[1:] for it in brief(text, kind="ratio")] == [(rate, holds)]
