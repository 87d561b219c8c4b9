"""Evaluations of a made-up closed year, and the monitoring of a year under way."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from jixiao.book.evaluation import Evaluation, ScoreItem
from jixiao.book.figure import NOT_APPLICABLE, Exact, Figure
from jixiao.book.indicator import Indicator
from jixiao.book.monitoring import MonitoringRecord
from jixiao.book.printing import print_decimal
from jixiao.bulk.indicator_rows import plain
from jixiao.bulk.ledger_rows import PURPOSES, percent
from jixiao.bulk.profile import Pattern, ProjectProfile
from jixiao.bulk.year_plan import WINDOW_END, YearPlan

UNIT_EVALUATION = "bm"
SELF_EVALUATION, BEST = "单位自评", "优"
_RATE_POINTS = 10
_UNIT_SCHEME, _PROJECT_SCHEME = "DEPT-SC-2023", "SELF-SC-0013zp"
_SCORE_PLACES = 2
_GOING_ON = "继续执行"


def unit_evaluation(rows: tuple[Indicator, ...], *, conclusion: str) -> Evaluation:
    """Return the evaluation of the unit as a whole; its total is that of its indicators."""
    total = plain(_points(rows, project=""))
    return Evaluation(
        key=UNIT_EVALUATION,
        kind=SELF_EVALUATION,
        scheme=_UNIT_SCHEME,
        execution_weight=NOT_APPLICABLE,
        table_total=total,
        total=total,
        grade=BEST,
        conclusion=conclusion,
    )


def project_evaluation(
    project: ProjectProfile, *, rows: tuple[Indicator, ...], plan: YearPlan, texts: Mapping[str, str]
) -> Evaluation:
    """Return the evaluation of a project: ten points for the share of its budget that was spent, the rest as scored."""
    line = plan.projects[project.key]
    points = _rounded(Fraction(_RATE_POINTS * line.total, line.adjusted))
    total = plain(points + _points(rows, project=project.key))
    return Evaluation(
        key=f"v_{project.key}",
        project=project.key,
        project_name=project.name,
        kind=SELF_EVALUATION,
        scheme=_PROJECT_SCHEME,
        execution_weight=plain(_RATE_POINTS),
        execution_rate=percent(line.total, of=line.adjusted),
        execution_score=plain(points),
        execution_reason=texts["low_execution"] if line.total < line.adjusted else "",
        table_total=total,
        total=total,
        grade=BEST,
        conclusion=project.completion,
        problems=texts["problem"],
        measures=texts["measure"],
    )


def score_items(pattern: Pattern, *, total: Figure, lost_reason: str) -> Iterator[ScoreItem]:
    """Yield the score items of the unit; what the indicators lost is taken off the last."""
    lost = sum(item["score"] for item in pattern.score_items) - total.number
    for number, item in enumerate(pattern.score_items, start=1):
        is_last = number == len(pattern.score_items)
        yield ScoreItem(
            key=f"i{number}",
            evaluation=UNIT_EVALUATION,
            block=item["block"],
            name=item["name"],
            score=plain(item["score"] - (lost if is_last else 0)),
            maximum=NOT_APPLICABLE,
            reason=lost_reason if is_last and lost else "",
            statement=item["statement"],
        )


def monitoring_records(plan: YearPlan) -> Iterator[MonitoringRecord]:
    """Yield the monitoring of basic expenditure and of every project, none of them with an alert."""
    month = plain(WINDOW_END)
    *basic, last = PURPOSES
    for purpose in basic:
        yield MonitoringRecord(f"j_{purpose}", "", purpose, month, is_alert=False, decision=_GOING_ON)
    for key, line in plan.projects.items():
        progress = percent(line.paid_by(WINDOW_END), of=line.adjusted, places=0)
        yield MonitoringRecord(f"j_{key}", key, last, month, progress, is_alert=False, decision=_GOING_ON)


def _points(rows: tuple[Indicator, ...], *, project: str) -> Exact:
    return sum((row.score.number for row in rows if row.project == project), start=Fraction(0))


def _rounded(value: Fraction) -> Fraction:
    return Fraction(print_decimal(value, places=_SCORE_PLACES))
