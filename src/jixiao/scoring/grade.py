"""The grade (等级) of a total."""

from collections.abc import Sequence
from fractions import Fraction

from jixiao.book.figure import Exact
from jixiao.scoring.scheme import Scheme


def grade_of(total: Exact, *, scheme: Scheme) -> str:
    """Return the grade of a total by half-open bands; empty outside 0 to the full marks, or without grades.

    Unit:
        total: points, not rounded to whole points, so that 89.50 is still 良.
    """
    return "" if scheme.grades is None else scheme.grades.grade_of(Fraction(total, scheme.full_marks))


def settled_grade(total: Exact | None, *, unscored: Sequence[Exact | None], scheme: Scheme) -> str:
    """Return the grade if the points not scored cannot change it, else nothing.

    Unit:
        total: points, None if nothing was scored.
        unscored: the points of what was not scored, each None if unknown.
    """
    if total is None:
        return ""
    known = total + sum(weight for weight in unscored if weight is not None)
    highest = scheme.full_marks if None in unscored else min(scheme.full_marks, known)
    grade = grade_of(total, scheme=scheme)
    return grade if grade == grade_of(highest, scheme=scheme) else ""
