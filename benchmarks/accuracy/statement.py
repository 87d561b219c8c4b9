"""What a carrier states of its figures, and whether it still holds beyond what rounding explains.

Written apart from the package, which is what is judged here.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from benchmarks.accuracy.figure import Figure

Figures = Mapping[str, Figure]
_UP = frozenset(("增加", "增长", "上升", "增", "提高"))


class Statement(ABC):
    """A relation between figures, told by their tokens."""

    @property
    @abstractmethod
    def tokens(self) -> tuple[str, ...]:
        """The tokens of the figures that take part."""

    def is_broken(self, figures: Figures) -> bool:
        """Whether the figures do not agree, whatever was rounded; not where one of them is gone."""
        return self.has_all(figures) and self.is_wrong(figures)

    def has_all(self, figures: Figures) -> bool:
        """Whether every figure is still there."""
        return all(token in figures for token in self.tokens)

    @abstractmethod
    def is_wrong(self, figures: Figures) -> bool:
        """Whether figures that are all there do not agree."""


@dataclass(frozen=True, slots=True)
class Total(Statement):
    """A total and its parts; a part whose row was taken out leaves the total wrong.

    Unit:
        is_closed: whether the parts are all of it; parts of an open list may fall short of their total.
    """

    total: str
    parts: tuple[str, ...]
    is_closed: bool = True

    @property
    def tokens(self) -> tuple[str, ...]:
        """The total and the parts."""
        return (self.total, *self.parts)

    def has_all(self, figures: Figures) -> bool:
        """Whether the total and at least two parts are still there."""
        return self.total in figures and sum(part in figures for part in self.parts) > 1

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the parts do not add up."""
        parts = [figures[part] for part in self.parts if part in figures]
        more = sum((part.amount for part in parts), Fraction(0)) - figures[self.total].amount
        slack = _slack([figures[self.total], *parts])
        return more > slack or (self.is_closed and more < -slack)


@dataclass(frozen=True, slots=True)
class Apart(Statement):
    """Two levels and the change between them, with the word that says in which direction."""

    level: str
    prior: str
    change: str
    word: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The levels, the change and its word."""
        return (self.level, self.prior, self.change, self.word)

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the levels are not so far apart, or the other way round."""
        level, prior, change = (figures[token] for token in (self.level, self.prior, self.change))
        moved = change.amount * (1 if figures[self.word].printed in _UP else -1)
        return abs(level.amount - prior.amount - moved) > _slack([level, prior, change])


@dataclass(frozen=True, slots=True)
class Growth(Statement):
    """A level, its change and the rate of it, with the words of both."""

    level: str
    change: str
    word: str
    rate: str
    rate_word: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The level, the change, the rate and their words."""
        return (self.level, self.change, self.word, self.rate, self.rate_word)

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the change is not such a share of what there was before, or the words differ."""
        level, change = figures[self.level], figures[self.change]
        is_up, goes_up = (figures[token].printed in _UP for token in (self.word, self.rate_word))
        before = level.amount - (change.amount if is_up else -change.amount)
        if before <= 0 or is_up is not goes_up:
            return True
        slack = (level.quantum + change.quantum) / 2
        return _misses(change.amount, whole=before, slack=slack, stated=figures[self.rate])


@dataclass(frozen=True, slots=True)
class Share(Statement):
    """A part, its whole and the rate between them."""

    part: str
    whole: str
    rate: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The part, the whole and the rate."""
        return (self.part, self.whole, self.rate)

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the part is no such share of the whole."""
        part, whole = figures[self.part], figures[self.whole]
        slack = max(part.quantum, whole.quantum) / 2
        return _misses(part.amount, whole=whole.amount, slack=slack, stated=figures[self.rate])


@dataclass(frozen=True, slots=True)
class Same(Statement):
    """One quantity told in two places."""

    one: str
    other: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """Both places."""
        return (self.one, self.other)

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the places differ."""
        one, other = figures[self.one], figures[self.other]
        return abs(one.amount - other.amount) > _slack([one, other])


@dataclass(frozen=True, slots=True)
class Within(Statement):
    """A figure that is no more than another one, such as a score and its weight."""

    figure: str
    bound: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The figure and its bound."""
        return (self.figure, self.bound)

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the figure is above its bound."""
        return figures[self.figure].amount > figures[self.bound].amount


@dataclass(frozen=True, slots=True)
class Counted(Statement):
    """A number and the list whose entries it counts."""

    count: str
    items: tuple[str, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        """The number and the entries."""
        return (self.count, *self.items)

    def has_all(self, figures: Figures) -> bool:
        """Whether the number and at least two entries are still there."""
        return self.count in figures and sum(item in figures for item in self.items) > 1

    def is_wrong(self, figures: Figures) -> bool:
        """Whether the list is longer or shorter."""
        return figures[self.count].amount != sum(item in figures for item in self.items)


@dataclass(frozen=True, slots=True)
class OneYear(Statement):
    """Years of a table that are all the year of the document."""

    years: tuple[str, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        """The years."""
        return self.years

    def is_wrong(self, figures: Figures) -> bool:
        """Whether they differ."""
        return len({figures[token].printed for token in self.years}) > 1


def _slack(figures: Sequence[Figure]) -> Fraction:
    """Return what rounding of each figure to the coarsest last digit among those of its unit explains."""
    return sum((figure.quantum / 2 for figure in figures), Fraction(0)) if _are_rounded(figures) else Fraction(0)


def _are_rounded(figures: Sequence[Figure]) -> bool:
    return any(figure.kind.value in ("money", "rate") for figure in figures)


def _misses(part: Fraction, *, whole: Fraction, slack: Fraction, stated: Figure) -> bool:
    """Whether a share prints as the stated rate neither rounded nor cut, with what its figures may have been."""
    if whole <= slack:
        return False
    low = (part - slack) / (whole + slack) * 100
    high = (part + slack) / (whole - slack) * 100
    return high < stated.amount - stated.quantum / 2 or low >= stated.amount + stated.quantum
