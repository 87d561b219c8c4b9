"""A total whose parts give the total told before under its name is not that total."""

import pytest

from tests.proofreading.spoken import brief

BEFORE = "1.基本支出预算8813.39元，占96.74%。项目支出预算297.00元。"


@pytest.mark.parametrize(
    "after",
    [
        "六、一般公共预算基本支出9110.39元，其中：人员经费8099.19元，公用经费714.20元。",
        "六、一般公共预算基本支出9110.39元，其中：\n人员经费8099.19元，包括工资。\n公用经费714.20元，包括办公费。",
    ],
)
def test_two_totals_of_one_name(after: str) -> None:
    assert (("8813.39", "9110.39"), "9110.39", False) in brief(f"{BEFORE}\n{after}", kind="same")


@pytest.mark.parametrize(
    "after",
    [
        "六、基本支出8813.39元，其中：人员经费8099.19元，公用经费714.20元。",
        "六、政府采购9110.39元，其中：人员经费8099.19元，公用经费714.20元。",  # another name
        "六、基本支出9110.39元，其中：人员经费8099.19元，公用经费714.21元。",  # another sum
        "六、基本支出9110.39元，其中：人员经费8813.39元。",
    ],
)
def test_other_totals(after: str) -> None:
    assert [it for it in brief(f"{BEFORE}\n{after}", kind="same") if it[2] is False] == []


def test_a_total_with_what_was_carried_over_is_another_figure() -> None:
    text = "收入总计2055.33万元。\n{}合计2020.55万元，其中：财政拨款2020.55万元，占100%；另有年初结转和结余34.78万元。"
    assert [it for it in brief(text.format("收入"), kind="same") if it[2] is False] == []
