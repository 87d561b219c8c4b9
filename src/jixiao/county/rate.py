"""A rate over many units: always the sum of the numerators over the sum of the denominators, and what is left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from jixiao.book.figure import Exact, exact


@dataclass(frozen=True, slots=True)
class Share:
    """What one unit adds to a rate.

    Unit:
        numerator, denominator: in one unit for all shares; None where the figure is missing.
        problem: why it does not count, a phrase; empty if it does.
        is_comparable: whether the figures are of the caliber of the rate.
    """

    unit: str
    numerator: Exact | None
    denominator: Exact | None
    problem: str = ""
    is_comparable: bool = True

    @property
    def is_counted(self) -> bool:
        """Whether it is part of the rate."""
        return self.is_comparable and self.numerator is not None and self.denominator is not None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A unit that a total leaves out, and why."""

    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate over many units with everything that one must know to read it."""

    numerator: Exact
    denominator: Exact
    included: tuple[str, ...]
    missing: tuple[LeftOut, ...]
    not_comparable: tuple[LeftOut, ...]

    @property
    def total(self) -> int:
        """How many units there are."""
        return len(self.included) + len(self.missing) + len(self.not_comparable)

    @property
    def ratio(self) -> Fraction | None:
        """The rate, 1 means 100 %; None where nothing stands below the line."""
        return Fraction(self.numerator) / self.denominator if self.denominator else None

    def describe(self, noun: str = "单位") -> str:
        """Return in one line what the rate covers, e.g. 6 个单位计入 5 个，缺数 1 个（甲局：没有报送）."""
        parts = [f"{self.total} 个{noun}计入 {len(self.included)} 个"]
        for word, left_out in (("缺数", self.missing), ("口径不可比", self.not_comparable)):
            if left_out:
                names = "；".join(f"{item.unit}：{item.reason}" for item in left_out)
                parts.append(f"{word} {len(left_out)} 个（{names}）")
        return "，".join(parts)


def sum_rate(shares: Iterable[Share]) -> Rate:
    """Return the rate over the shares that count, and the units of the others with their reasons."""
    listed = tuple(shares)
    counted = [item for item in listed if item.is_counted]
    missing = (item for item in listed if item.is_comparable and not item.is_counted)
    return Rate(
        numerator=exact(sum(item.numerator or 0 for item in counted)),
        denominator=exact(sum(item.denominator or 0 for item in counted)),
        included=tuple(item.unit for item in counted),
        missing=tuple(LeftOut(item.unit, item.problem or "没有填报") for item in missing),
        not_comparable=tuple(
            LeftOut(item.unit, item.problem or "口径不同") for item in listed if not item.is_comparable
        ),
    )
