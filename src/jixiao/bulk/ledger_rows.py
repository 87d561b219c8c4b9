"""What happens to the money of a made-up year: payments by month, progress, changes of the budget, projects."""

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.execution import Adjustment, MonthlyPayment, PacePoint
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.printing import print_decimal
from jixiao.book.project import Project, ProjectSummary
from jixiao.bulk.entries import money
from jixiao.bulk.indicator_rows import plain
from jixiao.bulk.profile import ProjectProfile, UnitProfile
from jixiao.bulk.year_plan import MONTHS, WINDOW_END, PlannedLine, YearPlan

RECURRENT, ONE_OFF = "常年项目", "阶段（一次性）项目"
PURPOSES = ("人员经费", "公用经费", "项目支出")
_GENERAL = "general"
_PACE_MONTHS = (6, 9, 11)
_MOVED = 120  # within public expenditure, in 100 yuan
_LETTERS = {"其他运转类": "Y", "特定目标类": "T"}


def payments(plan: YearPlan) -> Iterator[MonthlyPayment]:
    """Yield what was paid in each month until the end of the year or of the window."""
    last = MONTHS if plan.is_closed else WINDOW_END
    for month in range(1, last + 1):
        paid = (
            plan.personnel.paid_by(month) - plan.personnel.paid_by(month - 1),
            plan.public.paid_by(month) - plan.public.paid_by(month - 1),
            sum(line.paid_by(month) - line.paid_by(month - 1) for line in plan.projects.values()),
        )
        for number, (purpose, units) in enumerate(zip(PURPOSES, paid, strict=True)):
            fund = "" if plan.own else _GENERAL
            yield MonthlyPayment(f"z{month}_{number}", plain(month), purpose, "", fund, money(units))


def pace_points(plan: YearPlan) -> Iterator[PacePoint]:
    """Yield the cumulative progress of a closed year at the ends of the months that are looked at."""
    total = plan.expenditure("final")
    for month in _PACE_MONTHS:
        paid = plan.expenditure("executed", month=month)
        yield PacePoint(f"p{month}", plain(month), percent(paid, of=total, places=1))


def percent(part: int, *, of: int, places: int = 2) -> Figure:
    """Return the printed percentage of a part."""
    return Figure.percent(print_decimal(Fraction(part * 100, of), places=places))


def adjustments(profile: UnitProfile, *, plan: YearPlan, texts: Mapping[str, str]) -> Iterator[Adjustment]:
    """Yield the changes of the budget: additions, and one move within public expenditure."""
    basic = plan.basic("adjusted") - plan.basic("initial")
    added = [("", basic), *((item.key, plan.projects[item.key].adjusted) for item in profile.projects if item.is_added)]
    for number, (key, units) in enumerate(added, start=1):
        yield _adjustment(number, kind="追加", project=key, units=units, plan=plan, texts=texts)
    for number, kind in enumerate(("调剂调出", "调剂调入"), start=len(added) + 1):
        yield _adjustment(number, kind=kind, project="", units=_MOVED, plan=plan, texts=texts)


def _adjustment(
    number: int, *, kind: str, project: str, units: int, plan: YearPlan, texts: Mapping[str, str]
) -> Adjustment:
    document = f"{texts['approval']}{number * 7}号"
    date = dt.date(plan.year, 2 + number % 6, 15)
    return Adjustment(f"a{number}", date, kind, project, _GENERAL, money(units), document, is_complete=True)


def project_row(project: ProjectProfile, *, unit: UnitProfile, plan: YearPlan, region: str) -> Project:
    """Return a project with its code: division, year of entry, letter of its category, serial number."""
    entered = plan.year if project.is_added else plan.year - 2
    serial = f"{unit.code}{unit.projects.index(project) + 1:06d}"
    return Project(
        key=project.key,
        code=f"{region}{entered % 100:02d}{_LETTERS[project.category]}{serial}",
        name=project.name,
        category=project.category,
        term=ONE_OFF if project.is_added else RECURRENT,
        arrangement="年中追加" if project.is_added else "年初安排",
        fund=_GENERAL,
        status="执行中",
        start_month=plain(1),
        end_month=plain(MONTHS),
        purpose=project.purpose,
        goal=project.goal,
        completion=project.completion if plan.is_closed else "",
        leader=project.leader,
    )


def project_summary(plan: YearPlan, *, surplus_line: object) -> ProjectSummary:
    """Return what a report states about all projects together.

    Args:
        plan: The money of the year.
        surplus_line: The share of a budget above which what is left is counted; no number where the law names none.
    """
    early = [line for line in plan.projects.values() if line.initial]
    late = [line for line in plan.projects.values() if not line.initial]
    summary = ProjectSummary(
        initial_count=plain(len(early)),
        added_count=plain(len(late)),
        total_count=plain(len(early) + len(late)),
        recurrent_count=plain(len(early)),
        one_off_count=plain(len(late)),
        lists_all=True,
    )
    if not plan.is_closed:
        return summary
    return replace(
        summary,
        recurrent_progress=_progress(early),
        recurrent_surplus_count=_surpluses(early, line=surplus_line),
        one_off_progress=_progress(late),
        one_off_surplus_count=_surpluses(late, line=surplus_line),
    )


def _progress(lines: list[PlannedLine]) -> Figure:
    if not lines:
        return NOT_APPLICABLE
    return percent(sum(line.total for line in lines), of=sum(line.adjusted for line in lines))


def _surpluses(lines: list[PlannedLine], *, line: object) -> Figure:
    """Return how many projects have more left than a share of their budget, blank where there is no such share."""
    if not isinstance(line, int | Fraction):
        return BLANK
    return plain(sum(1 for item in lines if item.adjusted - item.total > item.adjusted * line))
