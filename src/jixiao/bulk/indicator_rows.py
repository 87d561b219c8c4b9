"""Goals and indicators of a made-up unit and of its projects, with targets, results and scores."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from msgspec.structs import replace

from jixiao.book.figure import BLANK, Figure, State, exact
from jixiao.book.goal import Goal
from jixiao.book.indicator import Indicator
from jixiao.book.monitoring import IndicatorProgress
from jixiao.bulk.draw import Draw
from jixiao.bulk.entries import money
from jixiao.bulk.profile import Measure, Pattern, ProjectProfile, UnitProfile
from jixiao.bulk.year_plan import MONTHS, PER_WAN, WINDOW_END, YearPlan

QUALITATIVE, COST, SATISFACTION, PERCENT = "定性", "成本指标", "满意度指标", "%"
_REACHED, _CERTAIN = "达成", "确定能"
_ANSWERS = 200
_MOST_LOST = 3  # points of the one qualitative indicator
_QUANTITY, _PAYMENT, _BENEFIT, _SATISFIED = 30, 20, 30, 10  # points of a project's four indicators


def plain(number: Fraction | int) -> Figure:
    """Return a figure of a count, a score or a value in a unit of its own."""
    return Figure(State.VALUE, exact(number))


def unit_goal(profile: UnitProfile, *, pattern: Pattern, plan: YearPlan) -> Goal:
    """Return the goal of the unit as a whole, with its completion once the year is closed."""
    said = pattern.written(profile, year=plan.year)
    return Goal("m0", "", "年初批复", said["unit_goal"], said["goal_completion"] if plan.is_closed else "")


def project_goal(project: ProjectProfile, *, plan: YearPlan) -> Goal:
    """Return the goal of a project."""
    completion = project.completion if plan.is_closed else ""
    version = "追加批复" if project.is_added else "年初批复"
    return Goal(f"m_{project.key}", project.key, version, project.goal, completion)


def unit_indicators(pattern: Pattern, *, plan: YearPlan) -> tuple[Indicator, ...]:
    """Return the indicators of the unit as a whole, approved and not yet carried out."""
    rows = (_unit_indicator(data, key=f"d{number}") for number, data in enumerate(pattern.indicators, start=1))
    return tuple(approved(row, plan=plan) for row in rows)


def _unit_indicator(data: Mapping[str, Any], *, key: str) -> Indicator:
    return Indicator(
        key=key,
        level1=data["level1"],
        level2=data["level2"],
        name=data["name"],
        nature=data["nature"],
        target=plain(data["target"]) if "target" in data else BLANK,
        target_level=data.get("level", ""),
        unit=data.get("unit", ""),
        weight=plain(data["weight"]),
    )


def project_indicators(project: ProjectProfile, *, plan: YearPlan) -> tuple[Indicator, ...]:
    """Return the four indicators of a project, approved and not yet carried out."""
    measures = (
        ("产出指标", project.quantity, _QUANTITY),
        ("产出指标", Measure("时效指标", "资金支付及时率", PERCENT, 95), _PAYMENT),
        ("效益指标", project.benefit, _BENEFIT),
        (SATISFACTION, Measure("服务对象满意度指标", "服务对象满意度", PERCENT, 90), _SATISFIED),
    )
    rows = (
        Indicator(
            key=f"{project.key}_{number}",
            project=project.key,
            level1=level1,
            level2=measure.level2,
            name=measure.name,
            nature="≥",
            target=plain(measure.target),
            unit=measure.unit,
            weight=plain(weight),
        )
        for number, (level1, measure, weight) in enumerate(measures, start=1)
    )
    return tuple(approved(row, plan=plan) for row in rows)


def approved(row: Indicator, *, plan: YearPlan) -> Indicator:
    """Return an indicator whose target is approved for the year; a cost may take up the adjusted budget."""
    target = plain(Fraction(plan.public.adjusted, PER_WAN)) if row.level1 == COST else row.target
    return replace(row, target=target, approved_target=target, approved_target_level=row.target_level)


def carried_out(row: Indicator, *, plan: YearPlan, draw: Draw, texts: Mapping[str, str]) -> Indicator:
    """Return an indicator of a closed year: reached, but for a few points of the one qualitative indicator."""
    if row.nature == QUALITATIVE:
        lost = draw.whole(f"{row.key}/lost", low=1, high=_MOST_LOST)
        score = plain(row.weight.number - lost)
        reached = replace(row, actual_level=row.target_level, achievement=_REACHED)
        return replace(reached, score=score, reason=texts["lost_points"])
    if row.level1 == COST:
        spent = plan.public.total
        return replace(row, actual=plain(Fraction(spent, PER_WAN)), ledger_cost=money(spent), score=row.weight)
    actual = _reached(row, draw)
    row = replace(row, actual=plain(actual), score=row.weight)
    if row.level1 != SATISFACTION or row.project:
        return row
    return replace(row, satisfied=plain(actual * _ANSWERS // 100), valid_answers=plain(_ANSWERS))


def _reached(row: Indicator, draw: Draw) -> int:
    """Return a whole number that reaches the target and does not go far beyond it."""
    target = int(row.target.number)
    highest = min(100, target + target // 8) if row.unit == PERCENT else target + target // 8
    return draw.whole(f"{row.key}/actual", low=target, high=highest)


def indicator_progress(
    rows: tuple[Indicator, ...], *, plan: YearPlan, draw: Draw, texts: Mapping[str, str]
) -> Iterator[IndicatorProgress]:
    """Yield the monitoring of every indicator: all are certain to be reached."""
    for number, row in enumerate(rows, start=1):
        start = IndicatorProgress(f"k{number}", row.key, likelihood=_CERTAIN, is_deviating=False)
        if row.nature == QUALITATIVE:
            yield replace(start, target=Figure(State.NOT_APPLICABLE), progress_text=texts["progress"])
            continue
        if row.level1 == COST:
            so_far, whole = (Fraction(plan.public.paid_by(month), PER_WAN) for month in (WINDOW_END, MONTHS))
        else:
            whole = Fraction(_reached(row, draw))
            so_far = whole if row.unit == PERCENT else Fraction(int(whole) * WINDOW_END // MONTHS)
        yield replace(start, target=row.approved_target, progress=plain(so_far), expected=plain(whole))
