"""The plain loop over projects, their monitoring, and posts and staff."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from benchmarks.plain_values import (
    NOT_APPLICABLE,
    Figures,
    Found,
    Number,
    Truth,
    amount,
    at_most,
    both,
    cell,
    equal,
    is_filled,
    is_open,
    total,
    verdict,
    why_open,
)
from jixiao.book.book import Book
from jixiao.book.figure import Figure, exact
from jixiao.book.project import Project
from jixiao.law.in_force import Law

_RUNNING = ("人员类", "公用经费")
_OPEN = ("草稿", "已申报", "已评审", "已入库", "已暂停", "已取消")
_UNSTARTED = ("草稿", "已申报", "已评审", "已入库", "已取消")
_OTHERS = ("其他运转类", "特定目标类")
_KINDS = ("行政", "参公", "事业", "工勤")


def check_projects(book: Book, *, figures: Figures, law: Law) -> Iterator[Found]:
    """Yield the verdicts about each project and its monitoring."""
    checker = _Checker(book, figures, law)
    for project in book.projects:
        yield from checker.entry(project)
        yield from checker.pace(project)
    yield from checker.records()


class _Checker:
    """What the checks of a project need of the rest of the Book."""

    def __init__(self, book: Book, figures: Figures, law: Law) -> None:
        self.book = book
        self.figures = figures
        self.start, self.end = (cell(month) for month in _window(book))
        line = law.value("监控预警线", key=self.end) if isinstance(self.end, int) else None
        self.line: Number = NOT_APPLICABLE if line is None else line
        limit = law.value("目标与执行偏差上限")
        self.limit: Number = NOT_APPLICABLE if limit is None else limit
        self.codes = Counter(project.code for project in book.projects)
        self.goals = {goal.project for goal in book.goals}
        self.indicators = {indicator.project for indicator in book.indicators}
        self.monitored = {record.project for record in book.monitoring_records}

    def entry(self, project: Project) -> Iterator[Found]:
        key, category = project.key, project.category
        yield "R092", "", key, verdict(self.codes[project.code] == 1 if project.code else None)
        is_complete = self.has_goal(key)
        if project.arrangement != "年中追加" and (category in _OTHERS or not category):
            yield "R093", "", key, verdict(is_complete if category else None)
        if category not in _RUNNING and project.arrangement in ("", "年中追加"):
            yield "R094", "", key, verdict(is_complete if project.arrangement else None)
        if category not in _RUNNING and project.status not in _UNSTARTED and not self.is_outside(project):
            held: Truth = key in self.monitored if self.book.monitoring_records else None
            yield "R183", "", key, verdict(held)

    def has_goal(self, key: str) -> Truth:
        goal: Truth = key in self.goals if self.book.goals else None
        indicator: Truth = key in self.indicators if self.book.indicators else None
        return both(goal, indicator)

    def is_late(self, project: Project) -> bool:
        return is_filled(project.start_month) and project.start_month.number > self.end

    def is_outside(self, project: Project) -> bool:
        return self.is_late(project) or (is_filled(project.end_month) and project.end_month.number < self.start)

    def pace(self, project: Project) -> Iterator[Found]:
        """Judge what was spent against the line of the month."""
        if project.status in _OPEN or self.is_late(project):
            return
        has_adjusted = is_filled(self.amount_of(project.key, "adjusted"))
        for number, phase in enumerate(("adjusted", "initial"), start=1):
            if number == 1 and self.amount_of(project.key, phase) is None:
                continue
            held: Truth = NOT_APPLICABLE
            if has_adjusted == (phase == "adjusted"):
                held = at_most(self.line, self.rate(project.key, phase))
            yield "R181", f"#{number}", project.key, verdict(held)

    def amount_of(self, key: str, phase: str) -> Figure | None:
        return self.figures.get("project", key, "amount", phase)

    def rate(self, key: str, phase: str) -> Number:
        spent, budget = amount(self.amount_of(key, "executed")), amount(self.amount_of(key, phase))
        if NOT_APPLICABLE in (spent, budget):
            return NOT_APPLICABLE
        if not isinstance(spent, int) or not isinstance(budget, int):
            return None
        return exact(Fraction(spent, budget)) if budget else NOT_APPLICABLE

    def records(self) -> Iterator[Found]:
        for record in self.book.monitoring_records:
            yield "R187", "", record.key, verdict(equal(cell(record.month), self.end))
            if record.project:
                yield from self.progress(record.key, record.project, cell(record.goal_progress))
        approved = {row.key: cell(row.approved_target) for row in self.book.indicators}
        for row in self.book.indicator_progress:
            limit = approved.get(row.indicator)
            yield "R186", "", row.key, verdict(equal(cell(row.target), None if limit is NOT_APPLICABLE else limit))

    def progress(self, key: str, project: str, reached: Number) -> Iterator[Found]:
        has_adjusted = is_filled(self.amount_of(project, "adjusted"))
        for number, phase in enumerate(("adjusted", "initial"), start=1):
            held: Truth = NOT_APPLICABLE
            if has_adjusted == (phase == "adjusted"):
                held = at_most(_gap(reached, self.rate(project, phase)), self.limit)
            yield "R182", f"#{number}", key, verdict(held)


def check_staff(book: Book) -> Iterator[Found]:
    """Yield the verdicts about posts and staff."""
    kinds = {row.category for row in book.staffing}
    columns = (("R130", "authorised", book.headcount.authorised), ("R131", "on_post", book.headcount.on_post))
    for rule, column, whole in columns:
        added = total([amount(getattr(row, column)) for row in book.staffing]) if book.staffing else None
        is_about = at_most(cell(whole), added)
        if is_about is not True and kinds.issuperset(_KINDS):
            is_about = True
        held = equal(cell(whole), added) if is_about is True else (NOT_APPLICABLE if is_about is False else is_about)
        yield rule, "", "", verdict(held)
    for row in book.staffing:
        within = at_most(amount(row.on_post), amount(row.authorised))
        yield "R132", "", row.key, verdict(True if row.explanation else (False if within is NOT_APPLICABLE else within))


def _gap(left: Number, right: Number) -> Number:
    return why_open(left, right) if is_open(left, right) else abs(left - right)


def _window(book: Book) -> tuple[Figure, Figure]:
    window = book.monitoring_window
    return window.start_month, window.end_month
