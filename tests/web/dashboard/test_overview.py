"""Totals are a sum over a sum, and say what they lack."""

from fractions import Fraction

from jixiao.web.dashboard.overview import (
    execution_chart,
    light_table,
    lights,
    progress_chart,
    rule_chart,
    score_chart,
    total_of,
)
from jixiao.web.rounds.models import Round
from tests.web.dashboard.overview_case import row

MONITORING = Round(year=2024, last_month=8)


def test_the_rate_of_many_is_the_sum_over_the_sum() -> None:
    rows = [row("甲", executed=100, budget=100), row("乙", executed=0, budget=300)]
    total = total_of(rows)
    assert (total.executed, total.budget, total.included) == (100, 400, 2)
    assert total.rate == "25%"  # not the mean of 100 % and 0 %


def test_a_unit_without_figures_is_named_with_the_reason() -> None:
    rows = [row("甲", executed=1, budget=2), row("乙"), row("丙", problem="没有报送")]
    assert total_of(rows).missing == ("乙（没有账）", "丙（没有报送）")


def test_without_any_budget_there_is_no_rate() -> None:
    assert total_of([row("甲", executed=0, budget=0)]).rate == "—"
    assert row("甲", executed=0, budget=0).rate is None
    assert row("甲", executed=1, budget=3).rate == Fraction(1, 3)


def test_every_state_has_its_bar() -> None:
    chart = progress_chart([row("甲", state="accepted"), row("乙", state="accepted"), row("丙")])
    assert chart["lines"][0] == ["未填", "1"]
    assert ["接收", "2"] in chart["lines"]
    assert sum(int(line[1]) for line in chart["lines"]) == 3


def test_execution_is_drawn_against_the_share_of_the_year() -> None:
    chart = execution_chart([row("甲", executed=6695, budget=10000)], item=MONITORING)
    assert chart["chart"]["marks"][0]["value"] == "66.67"  # 8 of 12 months
    assert chart["chart"]["series"][0]["points"][0]["y"] == "66.95"
    assert chart["lines"][0][:4] == ["甲", "0.01", "0.006695", "66.95%"]


def test_units_without_a_score_are_counted_apart() -> None:
    chart = score_chart([row("甲", grade="优", executed=1, budget=1), row("乙")])
    assert chart["lines"] == [["优", "1"], ["没有得分", "1"]]


def test_findings_of_many_units_are_added_by_rule() -> None:
    rule = {"rule": "R103", "title": "得分不超过权重", "severity": "error", "count": 2, "money": 0}
    other = {"rule": "R001", "title": "合计", "severity": "warning", "count": 1, "money": 50_000_000}
    words = {"rule": "R111", "title": "写明原因", "severity": "warning", "count": 1, "money": None}
    chart = rule_chart([row("甲", rules=[rule, other, words]), row("乙", rules=[rule, {**words, "rule": "R103"}])])
    assert chart["lines"] == [
        ["R103 得分不超过权重", "5", "3", "0.00"],
        ["R001 合计", "1", "1", "50.00"],
        ["R111 写明原因", "1", "1", "—"],  # about no amount at all
    ]


def test_red_comes_before_yellow_and_green_is_left_out() -> None:
    signals: list[dict[str, object]] = [
        {"project": "p", "subject": word, "light": word, "shape": "◆", "causes": []}
        for word in ("绿灯", "黄灯", "红灯")
    ]
    assert [item["light"] for item in lights([row("甲", signals=signals)])] == ["红灯", "黄灯"]


def test_the_lights_are_a_table_red_first() -> None:
    signals = [
        {"project": "", "subject": "单位整体", "light": light, "shape": "●", "causes": ["执行率低", "进度慢"]}
        for light in ("黄灯", "绿灯", "红灯")
    ]
    table = light_table([row("示例县农技站", signals=signals)])
    assert table["lines"] == [
        ["红灯", "示例县农技站", "单位整体", "执行率低；进度慢"],
        ["黄灯", "示例县农技站", "单位整体", "执行率低；进度慢"],
    ]
