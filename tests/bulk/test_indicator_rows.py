"""Indicators have weights that add up, approved targets, and results that reach them."""

from fractions import Fraction

from jixiao.book.figure import State
from jixiao.bulk.entries import money
from jixiao.bulk.indicator_rows import (
    COST,
    QUALITATIVE,
    SATISFACTION,
    carried_out,
    indicator_progress,
    plain,
    project_goal,
    project_indicators,
    unit_goal,
    unit_indicators,
)
from tests.bulk.made_up import DRAW, UNIT, pattern, plan_of

TEXTS = {"lost_points": "衔接不够", "progress": "按计划推进"}


def test_goals_are_completed_when_the_year_is_closed() -> None:
    closed, opened = (
        unit_goal(UNIT, pattern=pattern(), plan=plan_of(is_closed=is_closed)) for is_closed in (True, False)
    )
    assert "2023" in closed.content
    assert closed.completion
    assert not opened.completion
    assert project_goal(UNIT.projects[0], plan=plan_of()).version == "年初批复"
    assert project_goal(UNIT.projects[1], plan=plan_of()).version == "追加批复"


def test_weights_add_up() -> None:
    assert sum(row.weight.number for row in unit_indicators(pattern(), plan=plan_of())) == 100
    assert sum(row.weight.number for row in project_indicators(UNIT.projects[0], plan=plan_of())) == 90


def test_the_target_is_the_approved_one() -> None:
    for row in (*unit_indicators(pattern(), plan=plan_of()), *project_indicators(UNIT.projects[0], plan=plan_of())):
        assert (row.target, row.target_level) == (row.approved_target, row.approved_target_level)


def test_the_cost_may_take_up_the_adjusted_budget() -> None:
    row = next(row for row in unit_indicators(pattern(), plan=plan_of()) if row.level1 == COST)
    assert row.target == plain(80)
    done = carried_out(row, plan=plan_of(), draw=DRAW, texts=TEXTS)
    assert done.actual == plain(78)
    assert done.ledger_cost == money(7_800)


def test_results_reach_their_targets() -> None:
    for row in (*unit_indicators(pattern(), plan=plan_of()), *project_indicators(UNIT.projects[0], plan=plan_of())):
        done = carried_out(row, plan=plan_of(), draw=DRAW, texts=TEXTS)
        if row.nature == QUALITATIVE:
            assert row.weight.number - 3 <= done.score.number < row.weight.number
            assert done.reason == "衔接不够"
        elif row.level1 != COST:
            assert row.target.number <= done.actual.number <= row.target.number * Fraction(9, 8)
            assert done.score == row.weight


def test_only_the_satisfaction_with_the_unit_is_surveyed() -> None:
    unit = next(row for row in unit_indicators(pattern(), plan=plan_of()) if row.level1 == SATISFACTION)
    done = carried_out(unit, plan=plan_of(), draw=DRAW, texts=TEXTS)
    assert done.satisfied.number * 100 == done.actual.number * done.valid_answers.number
    project = project_indicators(UNIT.projects[0], plan=plan_of())[-1]
    assert not carried_out(project, plan=plan_of(), draw=DRAW, texts=TEXTS).valid_answers.is_value


def test_every_indicator_is_monitored() -> None:
    rows = unit_indicators(pattern(), plan=plan_of(is_closed=False))
    found = tuple(indicator_progress(rows, plan=plan_of(is_closed=False), draw=DRAW, texts=TEXTS))
    assert [item.indicator for item in found] == [row.key for row in rows]
    for item, row in zip(found, rows, strict=True):
        if row.nature == QUALITATIVE:
            assert item.target.state is State.NOT_APPLICABLE
            assert item.progress_text == "按计划推进"
        else:
            assert item.target == row.approved_target
            assert item.progress.number <= item.expected.number
