"""Grades (等级): half-open bands on the total of 2 decimals."""

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.scoring.arithmetic import percent_text
from jixiao.scoring.trace import Basis, Citation


class GradeBand(Struct, frozen=True):
    """One grade and the least share of the full marks that earns it."""

    grade: str
    at_least: Exact


class GradeBands(Struct, frozen=True):
    """The grades of one place and time, best first; the last begins at 0."""

    key: str
    label: str
    bands: tuple[GradeBand, ...]
    citation: Citation

    @property
    def basis(self) -> Basis:
        """The entry of a trace for these grades."""
        return self.citation.states("；".join(f"{band.grade} {percent_text(band.at_least)} 起" for band in self.bands))

    def grade_of(self, share: Exact) -> str:
        """Return the grade of a share of the full marks, empty outside 0 to 1.

        A band holds its lower end and not its upper one, so that no total falls between two grades.

        Unit:
            share: a ratio, 1 means full marks.
        """
        number, parts = share.numerator, share.denominator
        if not 0 <= number <= parts:
            return ""
        lines = ((band.grade, band.at_least) for band in self.bands)  # compared crosswise: fractions are slow
        return next(grade for grade, line in lines if number * line.denominator >= line.numerator * parts)
