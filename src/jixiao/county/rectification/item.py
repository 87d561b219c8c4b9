"""One item to rectify, with everything that happened to it."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum

from jixiao.book.finding import Finding
from jixiao.book.finding_text import statement_of
from jixiao.book.register import Problem


class Stage(Enum):
    """How far an item is; the values are the words of the register."""

    OPEN = "待整改"
    PLANNED = "整改中"
    SUBMITTED = "已提交"
    RETURNED = "已退回"
    CLOSED = "已完成"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: a file by its digest, or a statement alone."""

    name: str
    digest: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened to an item."""

    on: dt.date
    actor: str
    stage: Stage
    note: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item to rectify.

    Unit:
        rule, instance: of the finding it came from; empty where a person found the problem.
        version: the version of the submission the finding was made on.
        content: what is wrong, a sentence.
        due: the last day, None before there is a plan.
        closed_by: 规则复核 or the reviewer who signed; empty before it is closed.
        recurrences: in how many earlier years the same was found.
    """

    key: str
    unit: str
    year: int
    content: str
    rule: str = ""
    instance: str = ""
    version: int = 0
    owner: str = ""
    measure: str = ""
    due: dt.date | None = None
    evidence: tuple[Evidence, ...] = ()
    stage: Stage = Stage.OPEN
    closed_by: str = ""
    recurrences: int = 0
    history: tuple[Step, ...] = ()

    @property
    def has_rule(self) -> bool:
        """Whether a rule can tell that it is mended."""
        return bool(self.rule)

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.stage is not Stage.CLOSED

    def days_overdue(self, today: dt.date) -> int:
        """Return how many days an open item is beyond its last day; 0 in time, closed or without a last day."""
        if self.due is None or not self.is_open:
            return 0
        return max((today - self.due).days, 0)

    def shown_stage(self, today: dt.date) -> str:
        """Return the word of the register; what waits for the unit beyond its last day is 已逾期."""
        waits_for_unit = self.stage in (Stage.OPEN, Stage.PLANNED, Stage.RETURNED)
        return "已逾期" if waits_for_unit and self.days_overdue(today) else self.stage.value


def item_from_finding(finding: Finding, *, unit: str, year: int, version: int, recurrences: int = 0) -> Item:
    """Return the item that a finding of a version makes; its key is the name of the finding."""
    return Item(
        key=f"{finding.rule}/{finding.instance}",
        unit=unit,
        year=year,
        content=statement_of(finding),
        rule=finding.rule,
        instance=finding.instance,
        version=version,
        recurrences=recurrences,
    )


def item_from_problem(problem: Problem, *, unit: str, year: int, recurrences: int = 0) -> Item:
    """Return the item that a problem of an evaluation makes, with what the Book already says of its rectification."""
    is_planned = bool(problem.measure and problem.owner and problem.due)
    return Item(
        key=f"problem/{problem.key}",
        unit=unit,
        year=year,
        content=problem.content,
        owner=problem.owner,
        measure=problem.measure,
        due=problem.due,
        stage=Stage.PLANNED if is_planned else Stage.OPEN,
        recurrences=recurrences,
    )
