"""How the scores of many evaluations spread over the grades."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.book.figure import Exact, exact
from jixiao.county.provision import Provision, provision_of
from jixiao.county.rate import Rate, Share, sum_rate
from jixiao.county.record import EvaluationRecord
from jixiao.law.in_force import Law

GRADES = "等级档次"
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class ScoredSubject:
    """One evaluation: whose, of what, and its points out of one hundred; None where no score can be told."""

    unit: str
    subject: str
    points: Exact | None
    grade: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Spread:
    """Scores by grade.

    Unit:
        counts: evaluations by grade, the best grade first.
        average: the sum of the points over the sum of the full marks.
    """

    counts: tuple[tuple[str, int], ...]
    subjects: tuple[ScoredSubject, ...]
    average: Rate
    provision: Provision


def spread_of(evaluations: Iterable[tuple[str, EvaluationRecord]], *, law: Law) -> Spread:
    """Return the spread of some evaluations, each with the name of its unit; the highest score first.

    Grades are half-open bands of points out of one hundred, each with its lower end.
    """
    bands = law.parameter(GRADES).numbers
    listed = list(evaluations)
    subjects = [
        _scored(unit, evaluation=item, bands={str(key): value for key, value in bands.items()}) for unit, item in listed
    ]
    return Spread(
        counts=tuple((str(grade), sum(item.grade == grade for item in subjects)) for grade in bands),
        subjects=tuple(sorted(subjects, key=lambda item: (item.points is None, -(item.points or 0), item.unit))),
        average=sum_rate(Share(f"{unit}「{it.subject}」", it.score, it.full, _problem(it)) for unit, it in listed),
        provision=provision_of(law, parameter=GRADES),
    )


def _scored(unit: str, *, evaluation: EvaluationRecord, bands: dict[str, Exact]) -> ScoredSubject:
    share = evaluation.share
    if share is None:
        return ScoredSubject(unit, evaluation.subject, None, "", _problem(evaluation))
    points = exact(share * HUNDRED)
    grade = next((name for name, least in bands.items() if points >= least), "")
    return ScoredSubject(unit, evaluation.subject, points, grade)


def _problem(evaluation: EvaluationRecord) -> str:
    if evaluation.score is None:
        return "没有自评得分"
    return "" if evaluation.full else "满分不明"
