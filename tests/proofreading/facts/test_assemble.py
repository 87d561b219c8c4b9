"""Numbers are put together to facts: levels with what is said of them."""

import pytest

from tests.proofreading.spoken import level, said, told


def test_pairs_reach_into_the_next_sentence() -> None:
    facts = said("收、支总计各为41,43万元。与上年相比，收、支总计各减少12,25万元，各下降2%、3%。").facts
    assert [told(it) for it in facts] == [[("change", "12"), ("growth", "2")], [("change", "25"), ("growth", "3")]]


def test_what_is_said_of_each_is_said_of_both() -> None:
    facts = said("收入总计5万元，支出总计5万元，较上年各增加1万元，增长25%。").facts
    assert [told(it) for it in facts] == [[("change", "1"), ("growth", "25")]] * 2


def test_a_rate_after_a_base_is_said_of_its_owner() -> None:
    facts = said("收入6万元，占预算10万元的60%，同比增长20%。").facts
    assert told(facts[0]) == [("growth", "20")]


def test_a_change_may_stand_alone() -> None:
    facts = said("2022年预算较2021年增加2万元，其中公务接待减少1万元。").facts
    assert [(it.label, it.level) for it in facts] == [("2022年预算", None), ("公务接待", None)]


def test_money_right_after_a_count_takes_its_name() -> None:
    assert [it.label for it in said("追加6个项目7万元。").facts] == ["追加", "追加项目"]


def test_a_number_may_be_named_behind_it() -> None:
    assert said("完成9万元，其中3万元用于审计。").facts[1].label == "用于审计"


def test_a_list_that_goes_on_is_open() -> None:
    facts = said("经费9万元，其中：甲3万元，乙2万元等。").facts
    assert [it.is_open for it in facts] == [False, False, True]


def test_a_base_explains_nothing() -> None:
    facts = said("决算3万元，完成预算4万元的75%。其中：接待1万元，用车2万元。").facts
    assert [it.scope.parent is facts[0] for it in facts[2:]] == [True, True]


def test_a_level_moves_from_one_figure_to_another() -> None:
    (one,) = said("接待费由9.8万元降至7.1万元，减少2.7万元。").facts
    assert (level(one), one.prior.printed if one.prior else "", told(one)) == ("7.1", "9.8", [("change", "2.7")])


def test_a_comparison_may_come_first() -> None:
    (one,) = said("较上年386.5万元减少42.3万元。").facts
    assert (one.level, one.prior.printed if one.prior else "", told(one)) == (None, "386.5", [("change", "42.3")])


def test_a_change_is_of_no_price() -> None:
    facts = said("接待费3.2万元，接待380人，人均84.2元；比上年增加0.4万元。").facts
    assert [told(it) for it in facts if it.said] == [[("change", "0.4")]]
    assert told(facts[0]) == [("change", "0.4")]


def test_funds_behind_a_count_go_by_its_name() -> None:
    facts = said("年初安排项目2个，资金95.49万元；追加项目1个，资金16.88万元。").facts
    assert [it.label for it in facts if it.level and it.level.unit == "万元"] == ["年初安排项目资金", "追加项目资金"]


@pytest.mark.parametrize("text", ["其中500万元以上项目2个", "单价10万元及以上设备3台", "其中300万元（含）以下的7个"])
def test_a_figure_that_only_bounds_others_is_no_level(text: str) -> None:
    assert [fact.level.unit for fact in said(text).facts if fact.level is not None and fact.level.unit == "万元"] == []


def test_a_change_with_a_subject_is_not_of_a_figure_of_another_kind() -> None:
    facts = said("公务接待费3万元。接待97人次，接待费减少1万元，下降25%。").facts
    assert [(it.label, told(it)) for it in facts[1:]] == [
        ("接待", []),
        ("接待费", [("change", "1"), ("growth", "25")]),
    ]


def test_a_bound_leaves_the_clause_that_it_begins() -> None:
    facts = said("车辆3辆，其中轿车1辆、其他用车2辆；单价100万元以上设备4台。").facts
    assert [it.starts_clause for it in facts] == [False, False, False, True]


def test_a_count_is_not_called_by_the_price_behind_it() -> None:
    assert said("14个文化站每站5万元。").facts[0].label == "文化站"


@pytest.mark.parametrize("told_so", ["占支出10亿元的60%左右", "占支出10亿元的60%以上", "占比60%左右，支出10亿元"])
def test_a_rate_that_is_told_roughly_is_said_of_nothing(told_so: str) -> None:
    assert all(told(it) == [] for it in said(f"基本支出6.2亿元，{told_so}。").facts)


def test_a_numbered_row_of_a_table_is_no_sentence() -> None:
    assert said("3 芦田镇 三洋村河道治理 20").facts == ()
    assert said("3 美湖镇 5 5").facts == ()
    assert [level(it) for it in said("3 芦田镇安排河道治理 20万元").facts] != []


def test_rates_in_turn_belong_to_the_changes_before_them() -> None:
    facts = said("与上年相比，收入减少84.55万元、支出减少99.6万元，分别下降15.08%、17.80%。").facts
    assert [told(it) for it in facts] == [
        [("change", "84.55"), ("growth", "15.08")],
        [("change", "99.6"), ("growth", "17.80")],
    ]


def test_figures_in_brackets_are_no_row_and_pairs_of_names_and_numbers_are() -> None:
    assert [
        level(it) for it in said("1.甲（25.94亿元 18.54%）、2.乙（20.2亿元 115.8%）、3.丙（19.0亿元 2.1%）。").facts
    ]
    assert said("西湖区 32 其中：市本级 1 黄岩区 38").facts == ()
