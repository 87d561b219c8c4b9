"""Make up the Books of a unit: a closed year and the next one under way, every figure consistent with every other.

Pure and seeded: the same profile, seed and law give the same Books on every machine. Faults are put in only on request.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from msgspec import structs

from jixiao.book.book import Book
from jixiao.book.caliber import Caliber
from jixiao.book.goal import Goal, Task
from jixiao.book.monitoring import MonitoringWindow
from jixiao.book.project import Project
from jixiao.book.register import Disclosure, Narrative, Problem
from jixiao.book.rollover import start_next_year
from jixiao.book.unit import Headcount, Office, Staffing, Subordinate, Unit
from jixiao.bulk.account_amounts import account_amounts
from jixiao.bulk.classified import economic_lines, functional_lines
from jixiao.bulk.draw import Draw
from jixiao.bulk.entries import Entries
from jixiao.bulk.evaluation_rows import monitoring_records, project_evaluation, score_items, unit_evaluation
from jixiao.bulk.fault import with_faults
from jixiao.bulk.indicator_rows import (
    approved,
    carried_out,
    indicator_progress,
    plain,
    project_goal,
    project_indicators,
    unit_goal,
    unit_indicators,
)
from jixiao.bulk.ledger_rows import adjustments, pace_points, payments, project_row, project_summary
from jixiao.bulk.profile import Pattern, UnitProfile
from jixiao.bulk.stated_rows import change_of_budget, changes_since, stated_rates
from jixiao.bulk.year_plan import PER_WAN, WINDOW_END, YearPlan, plan_year
from jixiao.law.in_force import Law

_SURPLUS_LINE = "结余率线"
_INDEPENDENT = "独立核算"
_FIRST_PROBLEM = ("目标设置", "整改中")
_LEAST_CARRIED, _MOST_CARRIED = 5, 15  # opening balance of the first year, in 万元


@dataclass(frozen=True)
class _Maker:
    """Makes the Books of one unit.

    Unit:
        texts: the words of the unit in the year at hand.
    """

    profile: UnitProfile
    pattern: Pattern
    plan: YearPlan
    draw: Draw
    law: Law

    @property
    def texts(self) -> Mapping[str, str]:
        return self.pattern.written(self.profile, year=self.plan.year)

    def name_of(self, code_list: str, code: str) -> str:
        return self.law.code_list(code_list).labels[code]


def generate_books(
    profile: UnitProfile, *, pattern: Pattern, law: Law, next_law: Law, seed: str, faults: Collection[str] = ()
) -> tuple[Book, Book]:
    """Return the Book of a closed year, and that of the next year under way, started from it.

    Args:
        profile: What the unit is like.
        pattern: What all units share.
        law: The law of the closed year, for its region and the names of subjects.
        next_law: The law of the next year.
        seed: Another seed gives other figures.
        faults: Ids of rules of `jixiao.bulk.fault` that the Books are to break, each alone.

    Raises:
        UnknownFaultError: If a fault is asked for that is not known.
    """
    draw = Draw(f"{seed}/{profile.code}/{law.year}")
    opening = draw.whole("opening", low=_LEAST_CARRIED, high=_MOST_CARRIED) * PER_WAN
    plan = plan_year(profile, year=law.year, is_closed=True, opening=opening, draw=draw)
    closed = with_faults(_closed_book(_Maker(profile, pattern, plan, draw, law)), faults=faults)
    later = _second_phase(profile, suffix=pattern.texts["second_phase"])
    next_draw = Draw(f"{seed}/{profile.code}/{next_law.year}")
    next_plan = plan_year(later, year=next_law.year, is_closed=False, opening=plan.closing, draw=next_draw)
    started = start_next_year(closed)
    opened = _open_book(started, maker=_Maker(later, pattern, next_plan, next_draw, next_law))
    return closed, with_faults(opened, faults=faults)


def _second_phase(profile: UnitProfile, *, suffix: str) -> UnitProfile:
    """Return the profile of the next year: what was added once goes on as a project of its own."""
    projects = (replace(item, name=item.name + suffix) if item.is_added else item for item in profile.projects)
    return replace(profile, projects=tuple(projects))


def _closed_book(maker: _Maker) -> Book:
    profile, plan, texts = maker.profile, maker.plan, maker.texts
    planned = unit_indicators(maker.pattern, plan=plan)
    for project in profile.projects:
        planned += project_indicators(project, plan=plan)
    rows = tuple(carried_out(row, plan=plan, draw=maker.draw, texts=texts) for row in planned)
    evaluation = unit_evaluation(rows, conclusion=texts["conclusion"])
    own = (project_evaluation(item, rows=rows, plan=plan, texts=texts) for item in profile.projects)
    before = _year_before(maker)
    book = structs.replace(
        _standing(maker),
        indicators=rows,
        goals=_goals(maker),
        pace_points=tuple(pace_points(plan)),
        evaluations=(evaluation, *own),
        score_items=tuple(score_items(maker.pattern, total=evaluation.total, lost_reason=texts["lost_points"])),
        stated_changes=tuple(changes_since(before, plan=plan, texts=texts)),
        problems=(Problem("w1", texts["problem"], _FIRST_PROBLEM[0], texts["measure"], texts["owner"]),),
    )
    past = Caliber("final", years_back=1)
    entries = Entries()
    for table, units in before.items():
        entries.add(f"{table}/total", caliber=past, units=units)
    entries.add("expenditure/closing", caliber=past, units=plan.opening)
    return _filled(book, maker=maker, entries=entries, has_opening=False)


def _year_before(maker: _Maker) -> dict[str, int]:
    """Return income and expenditure of the year before the first."""
    now = {"income": maker.plan.income("final"), "expenditure": maker.plan.expenditure("final")}
    return {name: maker.draw.around(f"{name}/before", middle=units, permille=90) for name, units in now.items()}


def _open_book(started: Book, *, maker: _Maker) -> Book:
    plan, texts = maker.plan, maker.texts
    rows = tuple(approved(row, plan=plan) for row in started.indicators)
    for project in maker.profile.projects:
        rows += project_indicators(project, plan=plan) if project.is_added else ()
    book = structs.replace(
        started,
        headcount=structs.replace(started.headcount, as_of=_as_of(plan)),
        indicators=rows,
        goals=_goals(maker),
        indicator_progress=tuple(indicator_progress(rows, plan=plan, draw=maker.draw, texts=texts)),
        stated_changes=(change_of_budget(plan, texts=texts),),
        problems=(Problem("w1", texts["problem"], _FIRST_PROBLEM[0], texts["measure"], texts["owner"]),),
    )
    return _filled(book, maker=maker, entries=Entries(list(started.amounts)), has_opening=True)


def _filled(book: Book, *, maker: _Maker, entries: Entries, has_opening: bool) -> Book:
    """Return the Book with everything that both a closed year and a year under way have."""
    profile, plan = maker.profile, maker.plan
    account_amounts(entries, profile=profile, plan=plan, has_opening=has_opening)
    functional = functional_lines(entries, profile=profile, plan=plan, names=maker.name_of)
    economic = economic_lines(entries, profile=profile, plan=plan, names=maker.name_of)
    return structs.replace(
        book,
        functional_lines=functional,
        economic_lines=economic,
        adjustments=tuple(adjustments(profile, plan=plan, texts=maker.texts)),
        payments=tuple(payments(plan)),
        projects=_projects(maker, carried=book.projects),
        project_summary=project_summary(plan, surplus_line=maker.law.value(_SURPLUS_LINE)),
        tasks=tuple(
            Task(f"t{n}", task["name"], task["content"]) for n, task in enumerate(maker.pattern.tasks, start=1)
        ),
        monitoring_window=_window(maker),
        monitoring_records=tuple(monitoring_records(plan)),
        stated_rates=tuple(stated_rates(plan)),
        narratives=_narratives(maker),
        disclosures=(Disclosure("g1", maker.texts["disclosure"], dt.date(plan.year, 2, 20), maker.texts["channel"]),),
        amounts=tuple(entries.amounts),
    )


def _standing(maker: _Maker) -> Book:
    """Return what lasts from year to year: the unit, its offices, posts and staff."""
    profile = maker.profile
    rows = tuple(_staffing(kind, posts=posts, draw=maker.draw) for kind, posts in profile.posts.items() if posts)
    on_post = sum(row.on_post.number for row in rows)
    return Book(
        year=maker.plan.year,
        unit=_unit(profile, region=maker.law.region),
        headcount=Headcount(
            authorised=plain(sum(profile.posts.values())),
            on_post=plain(on_post),
            retired=plain(profile.retired),
            as_of=_as_of(maker.plan),
        ),
        offices=tuple(Office(f"s{number}", name) for number, name in enumerate(profile.offices, start=1)),
        subordinates=tuple(Subordinate(item.key, item.name, item.kind, _INDEPENDENT) for item in profile.subordinates),
        staffing=rows,
    )


def _unit(profile: UnitProfile, *, region: str) -> Unit:
    return Unit(
        name=profile.name,
        code=profile.code,
        kind=profile.kind,
        level=profile.level,
        region=region,
        department=profile.department,
        duties=profile.duties,
        office_count=plain(len(profile.offices)),
        subordinate_count=plain(len(profile.subordinates)),
    )


def _staffing(kind: str, *, posts: int, draw: Draw) -> Staffing:
    staff = plain(posts - draw.whole(f"{kind}/vacant", low=0, high=posts // 8))
    return Staffing(f"r_{kind}", kind, plain(posts), staff, staff)


def _as_of(plan: YearPlan) -> str:
    return f"{plan.year}年{12 if plan.is_closed else WINDOW_END}月"


def _goals(maker: _Maker) -> tuple[Goal, ...]:
    profile, plan = maker.profile, maker.plan
    return (
        unit_goal(profile, pattern=maker.pattern, plan=plan),
        *(project_goal(project, plan=plan) for project in profile.projects),
    )


def _projects(maker: _Maker, *, carried: tuple[Project, ...]) -> tuple[Project, ...]:
    """Return the projects of the year; one that was carried over keeps its code."""
    codes = {row.key: row.code for row in carried}
    rows = (
        project_row(row, unit=maker.profile, plan=maker.plan, region=maker.law.region) for row in maker.profile.projects
    )
    return tuple(structs.replace(row, code=codes.get(row.key, row.code)) for row in rows)


def _window(maker: _Maker) -> MonitoringWindow:
    texts = maker.texts
    return MonitoringWindow("self", plain(1), plain(WINDOW_END), texts["notice"], texts["notice_number"])


def _narratives(maker: _Maker) -> tuple[Narrative, ...]:
    texts = maker.texts
    sections = (
        {"重点领域": texts["key_field"], "结果应用": texts["result_use"]}
        if maker.plan.is_closed
        else {"公用经费管理": texts["public_use"], "目标预计完成": texts["outlook"]}
    )
    return tuple(Narrative(f"n{n}", name, "", text) for n, (name, text) in enumerate(sections.items(), start=1))
