"""Periods: from the first day in force to the first day no longer in force."""

import datetime as dt

from msgspec import Struct


class Period(Struct, frozen=True):
    """A half-open period of days, so that the end of an old provision is the beginning of the new one.

    Unit:
        valid_from: the first day in force.
        valid_to: the first day no longer in force; None while no end is known.
    """

    valid_from: dt.date
    valid_to: dt.date | None = None

    @classmethod
    def of_years(cls, first: int, *, end: int | None = None) -> "Period":
        """Return the period of whole years from the first to the one before the end."""
        return cls(dt.date(first, 1, 1), None if end is None else dt.date(end, 1, 1))

    @property
    def is_empty(self) -> bool:
        """Whether it has no day."""
        return self.valid_to is not None and self.valid_to <= self.valid_from

    def covers(self, day: dt.date) -> bool:
        """Return whether a day is in it.

        Example:
            >>> old = Period(dt.date(2013, 12, 8), dt.date(2025, 5, 18))
            >>> old.covers(dt.date(2025, 5, 17)), old.covers(dt.date(2025, 5, 18))
            (True, False)
        """
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    def overlaps(self, other: "Period") -> bool:
        """Return whether a day is in both."""
        return self.covers(other.valid_from) or other.covers(self.valid_from)
