"""Score the evaluations of one Book by the schemes of its place and year."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from jixiao.book.book import Book
from jixiao.book.column import Kind
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import Exact
from jixiao.book.printing import print_number
from jixiao.law.rulebook import Rulebook
from jixiao.scoring.catalogue import load_schemes
from jixiao.scoring.evaluate import score_evaluation
from jixiao.scoring.scorecard import Scorecard
from jixiao.scoring.trace import Trace

SCHEMA = "jixiao.score/1"
WHOLE_UNIT = "部门整体"


class Scored(Struct, frozen=True):
    """One evaluation with its scorecard; `card` is None where no scheme is known for it."""

    evaluation: Evaluation
    subject: str
    card: Scorecard | None


def score_book(book: Book, *, folder: Path | None = None) -> Iterator[Scored]:
    """Yield the scorecard of each evaluation of a Book.

    Args:
        book: The Book.
        folder: A folder with further layers of the rulebook.

    Raises:
        BrokenRulebookError: If a scheme file is wrong.
        UnknownSchemeError: If an evaluation names a scheme that there is not.
    """
    rulebook = Rulebook.shipped() if folder is None else Rulebook.shipped(folder)
    schemes = load_schemes(rulebook, region=book.unit.region)
    names = {project.key: project.name for project in book.projects}
    for evaluation in book.evaluations:
        scheme = schemes.scheme_of(evaluation, on=dt.date(book.year, 12, 31))
        card = None if scheme is None else score_evaluation(book, evaluation=evaluation, scheme=scheme)
        yield Scored(evaluation, names.get(evaluation.project, WHOLE_UNIT), card)


def scored_to_json(scored: Scored) -> dict[str, Any]:
    """Return a scorecard with the trace of every point, for `jixiao.score/1`."""
    card = scored.card
    if card is None:
        return {"evaluation": scored.evaluation.key, "subject": scored.subject, "scheme": None}
    return {
        "evaluation": scored.evaluation.key,
        "subject": scored.subject,
        "scheme": card.scheme.key,
        "total": points(card.total),
        "grade": card.grade,
        "items": [_trace_to_json(trace) for trace in card.traces],
        "unscored": [
            {"label": item.label, "weight": points(item.weight), "problem": item.problem} for item in card.unscored
        ],
        "flags": [flag.note for flag in card.flags],
    }


def points(number: Exact | None) -> str:
    """Return points as printed, empty where they are unknown."""
    return "" if number is None else print_number(number, kind=Kind.NUMBER)


def _trace_to_json(trace: Trace) -> dict[str, Any]:
    return {
        "subject": trace.subject,
        "label": trace.label,
        "weight": points(trace.weight),
        "score": points(trace.score),
        "formula": trace.formula,
        "rounding": trace.rounding,
        "problem": trace.problem,
        "explanation": trace.explanation,
        "inputs": [
            {"figure": item.figure, "label": item.label, "printed": item.printed, "unit": item.unit}
            for item in trace.inputs
        ],
        "basis": [
            {"parameter": basis.parameter, "value": basis.value, "source": basis.source, "verified": basis.is_verified}
            for basis in trace.basis
        ],
        "flags": [flag.note for flag in trace.open_flags],
    }
