"""Intervals of exact numbers, open towards infinity where an end is None."""

from msgspec import Struct

from jixiao.book.figure import Exact


class Interval(Struct, frozen=True):
    """All numbers from `low` to `high`, both included."""

    low: Exact | None = None
    high: Exact | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no number is in it."""
        return self.low is not None and self.high is not None and self.low > self.high

    @property
    def point(self) -> Exact | None:
        """The only number in it, None where there are more or none."""
        return self.low if self.low == self.high else None

    def plus(self, other: "Interval") -> "Interval":
        """Return every sum of two numbers."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high)

    def times(self, factor: Exact) -> "Interval":
        """Return every multiple by a factor other than 0."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high) if factor > 0 else Interval(high, low)

    def meet(self, other: "Interval") -> "Interval":
        """Return what both have in common."""
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        return Interval(max(lows, default=None), min(highs, default=None))
