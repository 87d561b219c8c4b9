"""What the carriers leave to chance, drawn from a seed: the same on every machine."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

from jixiao.bulk.draw import Draw

_T = TypeVar("_T")


class Chance:
    """A row of draws; each is made once and in order."""

    def __init__(self, seed: str) -> None:
        """Start at the first draw of a seed."""
        self._draw, self._count = Draw(seed), 0

    def whole(self, low: int, *, high: int) -> int:
        """Return a whole number from low to high, both included."""
        self._count += 1
        return self._draw.whole(str(self._count), low=low, high=high)

    def pick(self, choices: Sequence[_T]) -> _T:
        """Return one of some choices."""
        return choices[self.whole(0, high=len(choices) - 1)]

    def happens(self, percent: int) -> bool:
        """Whether something happens that happens so often in a hundred times."""
        return self.whole(1, high=100) <= percent

    def split(self, total: int, *, count: int) -> list[int]:
        """Return so many parts of a total, none of them 0 where the total allows."""
        weights = [self.whole(20, high=100) for _ in range(count)]
        parts = [total * weight // sum(weights) for weight in weights[1:]]
        return [total - sum(parts), *parts]

    def near(self, amount: int, *, permille: int) -> int:
        """Return another amount, some thousandths larger or smaller, never the same."""
        apart = amount * self.whole(permille // 4, high=permille) // 1000 or 1
        return amount + (apart if self.happens(50) or apart >= amount else -apart)


def rate(part: int | Fraction, *, whole: int | Fraction) -> Fraction:
    """Return a part in percent of a whole, exact."""
    return Fraction(part) * 100 / Fraction(whole)
