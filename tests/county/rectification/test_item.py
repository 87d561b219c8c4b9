"""Items: where they come from, and when they are overdue."""

import datetime as dt

from jixiao.book.register import Problem
from jixiao.county.rectification.item import Stage, item_from_problem
from tests.county.rectification.sample import FRIDAY, OPEN, planned, submitted

SATURDAY = FRIDAY + dt.timedelta(days=1)


def test_a_finding_makes_an_item_that_knows_its_rule_and_version() -> None:
    assert (OPEN.key, OPEN.rule, OPEN.instance, OPEN.version) == ("R103/k1", "R103", "k1", 3)
    assert OPEN.content == "得分 12 超过权重 5。"
    assert OPEN.has_rule


def test_a_problem_is_planned_only_with_owner_measure_and_day() -> None:
    problem = Problem("w1", "目标不够细化", measure="细化", owner="办公室", due=FRIDAY)
    assert item_from_problem(problem, unit="甲局", year=2024).stage is Stage.PLANNED
    item = item_from_problem(Problem("w1", "目标不够细化", measure="细化"), unit="甲局", year=2024)
    assert item.stage is Stage.OPEN
    assert not item.has_rule


def test_the_last_day_itself_is_in_time() -> None:
    item = planned()
    assert [item.days_overdue(day) for day in (FRIDAY, SATURDAY)] == [0, 1]
    assert [item.shown_stage(day) for day in (FRIDAY, SATURDAY)] == ["整改中", "已逾期"]


def test_what_waits_for_the_reviewer_is_not_called_overdue() -> None:
    assert submitted().shown_stage(SATURDAY) == "已提交"
    assert OPEN.days_overdue(SATURDAY) == 0  # without a plan there is no last day
