"""Shares told in turn of the figures before them."""

import pytest

from tests.proofreading.spoken import brief, relations

RIGHT_AND_WRONG = (
    (
        "全年一般公共预算收入25,600万元。\n税收15,360万元、非税10,240万元，占一般公共预算收入的60.00%和{}%。",
        "40.00",
        "42.00",
    ),
    ("项目支出856.4万元、基本支出1243.6万元，二者占支出总额2100万元的比重各为40.78%、{}%。", "59.22", "52.92"),
    ("发出问卷230份，收回有效200份。\n非常满意150人，满意38人，不满意12人，依次占75.0%、{}%、6.0%。", "19.0", "91.0"),
    (
        "本年支出合计3680.5万元。教育1250.4万元、卫生860.3万元、农林水1569.8万元，分别占{}%、23.37%、42.65%。",
        "33.97",
        "39.37",
    ),
    ("全县脱贫户共1260户。因病382户、因残296户、因学582户，占总户数的30.32%、{}%和46.19%。", "23.49", "24.39"),
)
SILENT = (
    "税收15,360万元、非税10,240万元，分别占计划的82.1%和93.4%。",  # nobody tells the plans
    "收入25,600万元。教育5,120万元、卫生3,840万元，分别为上年的108%和93%。",
    "收入25,600万元，税收15,360万元、非税10,240万元，占比分别比上年提高1.2%和0.8%。",
)


@pytest.mark.parametrize(("sentence", "right", "wrong"), RIGHT_AND_WRONG)
def test_a_wrong_share_of_a_run_is_told(sentence: str, right: str, wrong: str) -> None:
    found = relations(sentence.format(right), kind="ratio")
    assert right in {it.stated.printed for it in found}
    assert {it.holds for it in found} == {True}
    assert [it.stated.printed for it in relations(sentence.format(wrong)) if it.holds is False] == [wrong]


@pytest.mark.parametrize("sentence", SILENT)
def test_shares_of_what_is_not_told_are_passed_over(sentence: str) -> None:
    assert [it for it in relations(sentence) if it.holds is False] == []


def test_the_figures_before_the_shares_are_those_right_before_them() -> None:
    found = brief("支出120万元：甲20万元，乙40万元，丙60万元，后两项占支出的33.33%和50%。", kind="ratio")
    assert (("40", "120"), "33.33", True) in found
    assert (("60", "120"), "50", True) in found
