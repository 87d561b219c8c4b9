"""The Book itself: all tables, all amounts and the places where the figures stand."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from jixiao.book.caliber import Caliber
from jixiao.book.classification import EconomicLine, FunctionalLine
from jixiao.book.column import Row
from jixiao.book.evaluation import Evaluation, ScoreItem
from jixiao.book.execution import Adjustment, MonthlyPayment, PacePoint
from jixiao.book.figure import Figure
from jixiao.book.goal import Goal, Task
from jixiao.book.indicator import Indicator
from jixiao.book.monitoring import IndicatorProgress, MonitoringRecord, MonitoringWindow
from jixiao.book.place import Place
from jixiao.book.procurement import Procurement
from jixiao.book.project import Project, ProjectSummary
from jixiao.book.reception import Reception
from jixiao.book.register import Asset, Disclosure, Narrative, Problem
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.statement import Claim, StatedChange, StatedRate
from jixiao.book.three_public import ThreePublicCounts
from jixiao.book.unit import Headcount, Office, Staffing, Subordinate, Unit


class Amount(Struct, frozen=True):
    """One amount: a row and a field of a table in one caliber; `is_reversal` marks a deliberate negative entry."""

    table: str
    row: str
    field: str
    caliber: Caliber
    figure: Figure
    is_reversal: bool = False

    @property
    def figure_id(self) -> str:
        """The id of the figure, e.g. expenditure/project/amount@final."""
        return f"{self.table}/{self.row}/{self.field}@{self.caliber.suffix}"


ByCaliber = Mapping[tuple[str, str, Caliber], Sequence[Amount]]


def by_caliber(amounts: Iterable[Amount]) -> ByCaliber:
    """Return amounts by table, field and caliber, for callers that read many: a Book has few calibers."""
    found: dict[tuple[str, str, Caliber], list[Amount]] = defaultdict(list)
    for amount in amounts:
        found[amount.table, amount.field, amount.caliber].append(amount)
    return found


class Book(Struct, frozen=True, eq=False):  # noqa: PLW1641 - a Book is compared, never looked up
    """Everything one unit's fiscal year holds.

    `places` maps figure ids to places; `prior` is the Book of the year before, where there is one. Two Books are equal
    when they hold the same rows in the same order and the same amounts in any order; where a figure stands is no
    part of it.
    """

    year: int
    unit: Unit = field(default_factory=Unit)
    headcount: Headcount = field(default_factory=Headcount)
    project_summary: ProjectSummary = field(default_factory=ProjectSummary)
    monitoring_window: MonitoringWindow = field(default_factory=MonitoringWindow)
    three_public_counts: ThreePublicCounts = field(default_factory=ThreePublicCounts)
    offices: tuple[Office, ...] = ()
    subordinates: tuple[Subordinate, ...] = ()
    staffing: tuple[Staffing, ...] = ()
    amounts: tuple[Amount, ...] = ()
    functional_lines: tuple[FunctionalLine, ...] = ()
    economic_lines: tuple[EconomicLine, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()
    payments: tuple[MonthlyPayment, ...] = ()
    pace_points: tuple[PacePoint, ...] = ()
    projects: tuple[Project, ...] = ()
    goals: tuple[Goal, ...] = ()
    tasks: tuple[Task, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    monitoring_records: tuple[MonitoringRecord, ...] = ()
    indicator_progress: tuple[IndicatorProgress, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    score_items: tuple[ScoreItem, ...] = ()
    stated_rates: tuple[StatedRate, ...] = ()
    stated_changes: tuple[StatedChange, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    receptions: tuple[Reception, ...] = ()
    procurements: tuple[Procurement, ...] = ()
    assets: tuple[Asset, ...] = ()
    narratives: tuple[Narrative, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    prior: "Book | None" = None

    def __eq__(self, other: object) -> bool:
        """Whether another Book holds the same."""
        if not isinstance(other, Book):
            return NotImplemented
        names = (name for name in self.__struct_fields__ if name not in ("amounts", "places"))
        is_same = all(getattr(self, name) == getattr(other, name) for name in names)
        return is_same and Counter(self.amounts) == Counter(other.amounts)

    def rows(self, table: str) -> tuple[Row, ...]:
        """Return the rows of a table; a single table has one, a table of amounts alone has its fixed rows."""
        schema = TABLE_BY_NAME[table]
        if not schema.attribute:
            return schema.fixed_rows
        rows = getattr(self, schema.attribute)
        return (rows,) if schema.is_single else tuple(rows)

    def with_rows(self, table: str, *, rows: tuple[Row, ...]) -> "Book":
        """Return the Book with other rows in one table; a single table takes exactly one."""
        schema = TABLE_BY_NAME[table]
        change: dict[str, Any] = {schema.attribute: rows[0] if schema.is_single else rows}
        return replace(self, **change)

    def with_figure(self, figure_id: str, *, figure: Figure) -> "Book":
        """Return the Book with one figure changed in its place; an amount that was not there is added."""
        path, at, suffix = figure_id.partition("@")
        table, row_key, field_name = path.split("/")
        if not at:
            rows = tuple(
                replace(row, **{field_name: figure}) if row.key == row_key else row for row in self.rows(table)
            )
            return self.with_rows(table, rows=rows)
        if all(amount.figure_id != figure_id for amount in self.amounts):
            added = Amount(table, row_key, field_name, Caliber.from_suffix(suffix), figure)
            return replace(self, amounts=(*self.amounts, added))
        return replace(
            self,
            amounts=tuple(replace(old, figure=figure) if old.figure_id == figure_id else old for old in self.amounts),
        )

    def place(self, figure_id: str) -> Place:
        """Return the place of a figure, an empty one where none is known."""
        return self.places.get(figure_id, Place())
