"""The plan of a year adds up."""

import pytest

from jixiao.bulk.draw import Draw
from jixiao.bulk.year_plan import PlannedLine, plan_year
from tests.bulk.made_up import DEPARTMENT, EVEN, UNIT, plan_of


def test_a_line_knows_its_phases() -> None:
    line = PlannedLine(90, 100, 80, EVEN)
    assert [line.amount(phase) for phase in ("initial", "adjusted", "final", "forecast")] == [90, 100, 80, 80]
    assert line.amount("executed", month=6) == 40  # 80 × 50 %
    assert [line.paid_by(month) for month in (0, 1, 12)] == [0, 6, 80]  # 80 × 8 % = 6.4


def test_the_parts_make_the_whole() -> None:
    plan = plan_of()
    assert plan.expenditure("final") == 47_300  # 30000 + 7800 + 4500 + 5000
    assert plan.basic("final") + plan.project("final") == plan.expenditure("final")
    assert plan.expenditure("initial") == 42_000  # 29000 + 8000 + 5000
    assert plan.expenditure("executed", month=6) == 23_650  # 15000 + 3900 + 2250 + 2500


def test_what_comes_in_and_was_there_is_what_goes_out_and_stays() -> None:
    plan = plan_of()
    assert (plan.closing, plan.returned) == (500, 200)
    assert plan.income("final") == 46_800  # 47300 + 500 - 1000
    assert plan.income("adjusted") - plan.income("final") == plan.returned


def test_own_funds_and_the_treasury_share_the_expenditure() -> None:
    plan = plan_of(own={"institution": 20, "other": 5})
    assert plan.own_part("final", fund="institution") == 9_460  # 47300 × 20 %
    assert plan.own_part("final", fund="operating") == 0
    assert plan.fiscal_part("final") == 47_300 - 9_460 - 2_365


@pytest.mark.parametrize("seed", range(30))
def test_a_planned_year_is_possible(seed: int) -> None:
    closed, opened = (
        plan_year(DEPARTMENT, year=2023, is_closed=is_closed, opening=500, draw=Draw(str(seed)))
        for is_closed in (True, False)
    )
    assert all(0 <= line.total <= line.adjusted and line.initial <= line.adjusted for line in closed.lines)
    assert all(line.total == line.adjusted for line in opened.lines)
    assert closed.projects["s1"].initial == 0
    assert closed.phases == ("initial", "adjusted", "final")
    assert opened.phases == ("initial", "adjusted")
    assert set(closed.subordinates) == {"x1"}


def test_the_size_is_that_of_the_profile() -> None:
    plan = plan_year(UNIT, year=2023, is_closed=True, opening=0, draw=Draw("size"))
    assert 28_800 <= plan.personnel.initial <= 31_200  # 300 万元 ± 4 %
    assert 4_600 <= plan.projects["c1"].adjusted <= 5_400  # 50 万元 ± 8 %
