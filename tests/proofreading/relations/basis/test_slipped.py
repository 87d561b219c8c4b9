"""A list that only the unit of one figure keeps from adding up is wrong, whether it is said to be whole or not."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    "text",
    [
        "项目计划总投资735.21万元，包括：省级资金412.36元、县级资金322.85万元。",  # 412.36 + 322.85 = 735.21
        "养护补助64.80元，面积920亩，其中林地补助41.25万元、草地补助23.55万元。",  # 41.25 + 23.55 = 64.80
        "培训经费58.3万元，其中师资费31.6万元，场地费26.7元。",  # 31.6 + 26.7 = 58.3
        "到位资金1.92亿元，其中中央资金1.35万元，省级资金0.57亿元。",  # 1.35 + 0.57 = 1.92
        "救助支出2040.50元，包括临时救助1225.10万元、医疗救助815.40万元。\n",
        "安排设备购置资金93万元，其中：电脑41万元、打印机18万元、投影仪21元、空调13万元。",  # 41 + 18 + 21 + 13 = 93
    ],
)
def test_a_slip_of_one_unit_is_told(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] != []


@pytest.mark.parametrize(
    "text",
    [
        "培训经费58.3万元，其中师资费31.6万元，误餐费9500元。",  # an open list that tells its smallest item in 元
        "项目计划总投资735.21万元，包括：省级资金400元、县级资金322.85万元。",  # no unit makes it add up
        "安排资金900万元，新建项目5个，其中500万元以上项目2个，600万元以下项目3个。",  # bounds, not amounts
        "发放补助64.80万元，受益920户，其中人均1250元，户均3600元。",
        "安排设备购置资金93万元，其中：电脑41万元、打印机18万元、投影仪24元、空调13万元。",  # 24 does not fit either
        "安排资金25万元，其中：培训15万元、会务5万元，误餐费5元。",  # a digit may fit by chance
    ],
)
def test_figures_of_two_units_are_no_mistake_by_themselves(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_an_amount_before_a_count_is_what_a_list_of_amounts_explains() -> None:
    text = "养护补助{}万元，面积920亩，其中林地补助41.25万元、草地补助23.55万元。"
    assert (("41.25", "23.55"), "64.80", True) in brief(text.format("64.80"), kind="sum")
    assert (("41.25", "23.55"), "46.80", False) in brief(text.format("46.80"), kind="sum")
    assert [it for it in brief(text.format("30.00"), kind="sum") if it[2] is False] == []  # 41.25 is no part of it
