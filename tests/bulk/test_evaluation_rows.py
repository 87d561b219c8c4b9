"""Evaluations come to the points of their indicators."""

from fractions import Fraction

from jixiao.book.figure import Figure
from jixiao.bulk.evaluation_rows import monitoring_records, project_evaluation, score_items, unit_evaluation
from jixiao.bulk.indicator_rows import carried_out, plain, project_indicators, unit_indicators
from tests.bulk.made_up import DRAW, UNIT, pattern, plan_of

TEXTS = {"lost_points": "衔接不够", "low_execution": "合同跨年", "problem": "依据不足", "measure": "补充依据"}
PLAN = plan_of()
PROJECT = UNIT.projects[0]
ROWS = tuple(
    carried_out(row, plan=PLAN, draw=DRAW, texts=TEXTS)
    for row in (*unit_indicators(pattern(), plan=PLAN), *project_indicators(PROJECT, plan=PLAN))
)


def test_the_unit_has_the_points_of_its_indicators() -> None:
    found = unit_evaluation(ROWS, conclusion="完成")
    assert found.total == found.table_total
    assert found.total.number == sum(row.score.number for row in ROWS if not row.project)


def test_what_the_indicators_lost_is_taken_off_the_last_item() -> None:
    items = tuple(score_items(pattern(), total=plain(98), lost_reason="衔接不够"))
    assert sum(item.score.number for item in items) == 98
    assert [item.reason for item in items if item.reason] == ["衔接不够"]
    assert not any(item.reason for item in score_items(pattern(), total=plain(100), lost_reason="衔接不够"))


def test_ten_points_are_for_the_share_that_was_spent() -> None:
    found = project_evaluation(PROJECT, rows=ROWS, plan=PLAN, texts=TEXTS)
    assert found.execution_rate == Figure.percent("90.00")  # 4500 ÷ 5000
    assert found.execution_score == plain(9)
    assert found.total == plain(Fraction(99))
    assert found.execution_reason == "合同跨年"
    assert project_evaluation(UNIT.projects[1], rows=ROWS, plan=PLAN, texts=TEXTS).execution_reason == ""


def test_basic_expenditure_and_every_project_are_monitored() -> None:
    records = tuple(monitoring_records(PLAN))
    assert [(record.project, record.purpose) for record in records] == [
        ("", "人员经费"),
        ("", "公用经费"),
        ("c1", "项目支出"),
        ("s1", "项目支出"),
    ]
    assert records[2].goal_progress == Figure.percent("59")  # 4500 × 66 % ÷ 5000 = 59.4 %
