"""What a round knows of one unit: its filing, its spending, its projects, its evaluations, its findings."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from jixiao.book.figure import Exact
from jixiao.book.finding import Finding
from jixiao.county.filing import Filing
from jixiao.county.rate import Share
from jixiao.rules.coverage import Coverage


@dataclass(frozen=True, slots=True)
class Spending:
    """What was executed of an adjusted budget up to the month of the round.

    Unit:
        executed, budget: fen, None where nobody stated it and nothing computes it.
        problem: why it does not count, a phrase; empty if it does.
    """

    executed: Exact | None = None
    budget: Exact | None = None
    problem: str = ""
    is_comparable: bool = True

    @property
    def rate(self) -> Fraction | None:
        """The execution rate, 1 means 100 %; None where it is unknown or the budget is 0."""
        if not self.is_comparable or self.executed is None or not self.budget:
            return None
        return Fraction(self.executed) / self.budget

    def share(self, unit: str) -> Share:
        """Return what this adds to a rate over many units."""
        return Share(unit, self.executed, self.budget, self.problem, self.is_comparable)


@dataclass(frozen=True, slots=True)
class Outlook:
    """How likely one indicator is to be reached, in the word of the monitoring form."""

    indicator: str
    likelihood: str


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert that a monitoring record tells, and what the unit decided on it."""

    date: dt.date | None
    decision: str = ""
    decision_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ProjectRecord:
    """One project in a round.

    Unit:
        goal_progress: a ratio, None where nobody stated it.
    """

    key: str
    name: str
    spending: Spending = Spending()
    goal_progress: Exact | None = None
    outlooks: tuple[Outlook, ...] = ()
    alert: Alert | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationRecord:
    """One evaluation of the unit as a whole (`project` empty) or of a project.

    Unit:
        score: the stated points, None without any; `computed` those the scheme gives for the same facts, None where
            it leaves any open.
        full: the full marks, None where no scheme is known.
        points: the points of all its indicators, `qualitative_points` those of qualitative ones.
        exceeded: indicators whose actual value is far above the target, with the ratio.
        indicators, without_evidence: how many there are, and how many name no evidence.
    """

    key: str
    project: str
    subject: str
    kind: str = ""
    score: Exact | None = None
    full: Exact | None = None
    computed: Exact | None = None
    spending: Spending = Spending()
    points: Exact = 0
    qualitative_points: Exact = 0
    exceeded: tuple[tuple[str, Exact], ...] = ()
    indicators: int = 0
    without_evidence: int = 0

    @property
    def share(self) -> Fraction | None:
        """The score as a share of the full marks, None where either is unknown."""
        return None if self.score is None or not self.full else Fraction(self.score) / self.full


@dataclass(frozen=True, slots=True)
class UnitRecord:
    """One unit in a round.

    Unit:
        findings, coverage: None where nothing of the unit was checked; no finding is not a pass.
    """

    filing: Filing
    spending: Spending = Spending()
    public: Spending = Spending()
    project: Spending = Spending()
    projects: tuple[ProjectRecord, ...] = ()
    evaluations: tuple[EvaluationRecord, ...] = ()
    findings: tuple[Finding, ...] | None = None
    coverage: Coverage | None = None
