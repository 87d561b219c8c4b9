"""Start a new year from the last (年度结转)."""

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK
from jixiao.book.indicator import Indicator
from jixiao.book.project import Project, ProjectSummary
from jixiao.book.unit import Headcount, Staffing

RECURRENT = "常年项目"
INITIAL = "年初安排"
_OPENING_PHASES = ("initial", "adjusted", "final")
_OPENING_OF = {("expenditure", "closing"): "income", ("appropriation", "closing"): "appropriation"}


def start_next_year(book: Book) -> Book:
    """Return the Book of the next year: what lasts is carried over, what the new year decides is blank.

    Carried over: the unit, its offices and subordinates, posts and staff, recurrent projects, the indicators of the
    unit and of those projects with their targets, and the opening balances, which are last year's closing balances.
    """
    projects = tuple(_next_project(project) for project in book.projects if project.term == RECURRENT)
    kept = {"", *(project.key for project in projects)}
    return Book(
        year=book.year + 1,
        unit=book.unit,
        offices=book.offices,
        subordinates=book.subordinates,
        staffing=tuple(_next_staffing(row) for row in book.staffing),
        headcount=_next_headcount(book.headcount),
        project_summary=ProjectSummary(),
        projects=projects,
        indicators=tuple(_next_indicator(item) for item in book.indicators if item.project in kept),
        amounts=_opening(book),
        prior=book,
    )


def _next_project(project: Project) -> Project:
    return replace(project, arrangement=INITIAL, completion="", start_month=BLANK, end_month=BLANK)


def _next_staffing(row: Staffing) -> Staffing:
    return replace(row, approval="", explanation="")


def _next_headcount(row: Headcount) -> Headcount:
    return replace(row, as_of="", control_rate=BLANK)


def _next_indicator(item: Indicator) -> Indicator:
    """Return the indicator with its identity, nature and target; the target is proposed, not yet approved."""
    return Indicator(
        key=item.key,
        project=item.project,
        level1=item.level1,
        level2=item.level2,
        name=item.name,
        nature=item.nature,
        target=item.target,
        target_level=item.target_level,
        unit=item.unit,
        weight=item.weight,
        growth=item.growth,
        is_over_ok=item.is_over_ok,
    )


def _opening(book: Book) -> tuple[Amount, ...]:
    """Return the opening balances of the new year in every fund type in which the old year has a closing balance."""
    return tuple(
        Amount(table, "opening", "amount", Caliber(phase, fund=amount.caliber.fund), amount.figure)
        for amount in book.amounts
        if (table := _OPENING_OF.get((amount.table, amount.row))) and _is_year_end(amount.caliber)
        for phase in _OPENING_PHASES
    )


def _is_year_end(caliber: Caliber) -> bool:
    return caliber.phase == "final" and not caliber.years_back and caliber.scope == "own"
