"""Lines of lights: on both sides of each, and which parameter draws it in which year."""

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest

from jixiao.book.figure import Exact
from jixiao.county.light import Light
from jixiao.county.record import Alert, Outlook, ProjectRecord, Spending
from tests.county.round import FAST, LATE, OTHER, WAN, lighting


def project_at(rate: Exact) -> ProjectRecord:
    """Return a project with an execution rate."""
    return ProjectRecord("p", "道路", Spending(int(rate * 10_000), 10_000))


@pytest.mark.parametrize(
    ("year", "month", "rate", "light", "parameter"),
    [
        (2024, 8, Fraction("0.5334"), Light.GREEN, "黄灯序时比例"),  # 8/12 × 80 % = 53.33 %
        (2024, 8, Fraction("0.5333"), Light.YELLOW, "黄灯序时比例"),
        (2024, 8, Fraction("0.3334"), Light.YELLOW, "黄灯序时比例"),  # 8/12 × 50 % = 33.33 %
        (2024, 8, Fraction("0.3333"), Light.RED, "红灯序时比例"),
        (2025, 8, Fraction("0.6"), Light.GREEN, "监控预警线"),  # 60 % from 2025 on
        (2025, 8, Fraction("0.5999"), Light.YELLOW, "监控预警线"),
        (2025, 7, Fraction("0.5999"), Light.GREEN, "黄灯序时比例"),  # no line for July
        (2024, 12, Fraction("0.9"), Light.GREEN, "执行率说明线"),
        (2024, 12, Fraction("0.8999"), Light.YELLOW, "执行率说明线"),
    ],
)
def test_a_project_against_its_line(year: int, month: int, rate: Exact, light: Light, parameter: str) -> None:
    signal = lighting(year=year, month=month).of_project(project_at(rate), unit="甲局")
    assert signal.light is light
    assert signal.leading[0].provision is not None
    assert signal.leading[0].provision.parameter == parameter


def test_the_standard_for_departments_is_not_one_for_projects() -> None:
    spending = Spending(66 * WAN, 100 * WAN)  # the department needs 67.5 % in September, 80 % of the pace is 60 %
    judged = lighting(month=9)
    assert judged.of_unit(replace(FAST, spending=spending)).light is Light.YELLOW
    assert judged.of_project(ProjectRecord("p", "道路", spending), unit="甲局").light is Light.GREEN


def test_spending_above_the_budget_is_red_whatever_the_lines() -> None:
    over, equal = (ProjectRecord("p", "道路", Spending(fen, 10)) for fen in (11, 10))
    signal = lighting().of_project(over, unit="甲局")
    assert signal.light is Light.RED
    assert signal.leading[0].provision is None
    assert lighting().of_project(equal, unit="甲局").light is Light.GREEN


def test_what_is_missing_or_of_another_month_is_not_judged() -> None:
    late, other = lighting().of_unit(LATE), lighting().of_unit(OTHER)
    assert (late.light, other.light) == (Light.UNKNOWN, Light.UNKNOWN)
    assert late.causes[0].words == "执行进度无法判断：没有报送（未填）。"
    assert "只有截至6月的执行数" in other.causes[0].words


def test_a_budget_of_nothing_of_which_nothing_was_spent_is_fine() -> None:
    assert lighting().of_project(ProjectRecord("p", "道路", Spending(0, 0)), unit="甲局").light is Light.GREEN


@pytest.mark.parametrize(
    ("likelihood", "light"), [("确定能", Light.GREEN), ("有可能", Light.YELLOW), ("完全不可能", Light.RED)]
)
def test_the_likelihood_of_an_indicator(likelihood: str, light: Light) -> None:
    project = replace(project_at(Fraction("0.7")), outlooks=(Outlook("里程", likelihood),))
    signal = lighting().of_project(project, unit="甲局")
    assert signal.light is light
    assert any("里程" in cause.words for cause in signal.causes)


@pytest.mark.parametrize(
    ("year", "progress", "light"),
    [
        (2025, Fraction("0.80"), Light.GREEN),  # 80 % less 70 % is just 10
        (2025, Fraction("0.81"), Light.YELLOW),
        (2025, Fraction("0.59"), Light.YELLOW),
        (2024, Fraction("0.81"), Light.GREEN),  # no such rule before 2025
    ],
)
def test_goals_far_from_spending(year: int, progress: Fraction, light: Light) -> None:
    project = replace(project_at(Fraction("0.7")), goal_progress=progress)
    assert lighting(year=year).of_project(project, unit="甲局").light is light


def test_an_alert_without_a_decision_in_time() -> None:
    project = replace(project_at(Fraction("0.7")), alert=Alert(dt.date(2025, 10, 13)))  # a Monday
    in_time, late = dt.date(2025, 10, 27), dt.date(2025, 10, 28)  # 10 and 11 working days
    lights = [lighting(year=2025, today=day).of_project(project, unit="甲局").light for day in (in_time, late)]
    assert lights == [Light.GREEN, Light.RED]
    decided = replace(project, alert=Alert(dt.date(2025, 10, 13), "调剂", late))
    assert lighting(year=2025, today=late).of_project(decided, unit="甲局").light is Light.GREEN
