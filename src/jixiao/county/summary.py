"""The roll-up of a county: everything one round says, in plain values."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from jixiao.county.filing import Progress, progress_of
from jixiao.county.finding_rank import FindingCount, rank_findings
from jixiao.county.high_score import Lead, find_leads
from jixiao.county.light import Light, Signal, worst_first
from jixiao.county.lighting import Lighting
from jixiao.county.provision import Provision
from jixiao.county.rate import Rate, sum_rate
from jixiao.county.record import EvaluationRecord, UnitRecord
from jixiao.county.score_spread import Spread, spread_of
from jixiao.rules.coverage import Coverage, merged_coverage

_YEAR = 12
SPENDINGS = {"spending": "支出合计", "public": "公用经费", "project": "项目支出"}


@dataclass(frozen=True, slots=True)
class Round:
    """One round: what is collected, of which year, up to which month, and on which day one looks at it.

    Unit:
        region: the name of the place, as in a title.
        kind: what the round is about, e.g. 绩效监控 or 绩效自评.
        month: 12 where the whole year counts.
    """

    region: str
    year: int
    kind: str
    month: int
    today: dt.date

    @property
    def pace(self) -> Fraction:
        """The share of the year that is over."""
        return Fraction(self.month, _YEAR)

    @property
    def is_monitoring(self) -> bool:
        """Whether the year is still under way."""
        return self.month < _YEAR


@dataclass(frozen=True, slots=True)
class CountySummary:
    """The roll-up of one round.

    Unit:
        executions: the rates by the label of what was spent.
        signals: the lights of units and projects, the worst first.
        unit_scores, project_scores: the spread of the evaluations of whole units, and of projects.
        unchecked: units nothing of which was checked.
        coverage: the six counts over all units that were checked.
    """

    round: Round
    records: tuple[UnitRecord, ...]
    progress: Progress
    executions: Mapping[str, Rate]
    signals: tuple[Signal, ...]
    unit_scores: Spread
    project_scores: Spread
    leads: tuple[Lead, ...]
    findings: tuple[FindingCount, ...]
    unchecked: tuple[str, ...]
    coverage: Coverage

    @property
    def drafts(self) -> tuple[str, ...]:
        """The units that count with what they have not handed in."""
        counted = (record.filing for record in self.records if record.coverage is not None)
        return tuple(filing.unit for filing in counted if not filing.state.is_handed_in)

    @property
    def execution(self) -> Rate:
        """The execution of all spending."""
        return self.executions[SPENDINGS["spending"]]

    def lights(self, light: Light, *, of_projects: bool) -> tuple[Signal, ...]:
        """Return the signals of a light, those of projects or those of whole units."""
        return tuple(it for it in self.signals if it.light is light and bool(it.project) is of_projects)

    @property
    def unverified(self) -> tuple[Provision, ...]:
        """The provisions used that were not checked against an official text, each once."""
        used = [cause.provision for signal in self.signals for cause in signal.causes]
        used += [self.unit_scores.provision]
        used += [reason.provision for lead in self.leads for reason in lead.reasons]
        return tuple(dict.fromkeys(found for found in used if found is not None and not found.is_verified))


def summarise(records: Iterable[UnitRecord], *, round_: Round, lighting: Lighting) -> CountySummary:
    """Return the roll-up of the records of a round.

    Args:
        records: One for each unit of the round, also for those that have filed nothing.
        round_: The round.
        lighting: What the lights are judged by; its law also holds the other lines.
    """
    listed = tuple(records)
    executions = {
        label: sum_rate(getattr(record, name).share(record.filing.unit) for record in listed)
        for name, label in SPENDINGS.items()
    }
    units, projects = _evaluations(listed, of_projects=False), _evaluations(listed, of_projects=True)
    unit_scores, project_scores = (spread_of(found, law=lighting.law) for found in (units, projects))
    execution = executions[SPENDINGS["spending"]]
    leads = [
        lead
        for found, spread in ((units, unit_scores), (projects, project_scores))
        for lead in find_leads(found, law=lighting.law, execution=execution, average=spread.average)
    ]
    return CountySummary(
        round=round_,
        records=listed,
        progress=progress_of((record.filing for record in listed), today=round_.today),
        executions=executions,
        signals=worst_first(list(_signals(listed, lighting=lighting))),
        unit_scores=unit_scores,
        project_scores=project_scores,
        leads=tuple(sorted(leads, key=lambda lead: (-len(lead.reasons), -(lead.gap or 0)))),
        findings=rank_findings((record.filing.unit, it) for record in listed for it in record.findings or ()),
        unchecked=tuple(record.filing.unit for record in listed if record.coverage is None),
        coverage=merged_coverage(record.coverage for record in listed if record.coverage is not None),
    )


def _signals(records: tuple[UnitRecord, ...], *, lighting: Lighting) -> Iterable[Signal]:
    for record in records:
        yield lighting.of_unit(record)
        for project in record.projects:
            yield lighting.of_project(project, unit=record.filing.unit)


def _evaluations(records: tuple[UnitRecord, ...], *, of_projects: bool) -> list[tuple[str, EvaluationRecord]]:
    return [
        (record.filing.unit, item)
        for record in records
        for item in record.evaluations
        if bool(item.project) is of_projects
    ]
