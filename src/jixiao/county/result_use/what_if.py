"""What other terms would change."""

from collections.abc import Iterable
from dataclasses import dataclass

from jixiao.county.result_use.decision import Decision, Standing, decide
from jixiao.county.result_use.terms import Terms


@dataclass(frozen=True, slots=True)
class Change:
    """A decision that comes out otherwise under other terms."""

    before: Decision
    after: Decision

    @property
    def difference(self) -> int | None:
        """By how much more is cut, in fen; None where one of the two names no amount."""
        if self.before.cut is None or self.after.cut is None:
            return None
        return self.after.cut - self.before.cut


def changed_decisions(standings: Iterable[Standing], *, terms: Terms, tried: Terms) -> tuple[Change, ...]:
    """Return the decisions that the terms tried out change in word or in share, in the order given."""
    pairs = (Change(decide(it, terms=terms), decide(it, terms=tried)) for it in standings)
    return tuple(pair for pair in pairs if (pair.before.use, pair.before.share) != (pair.after.use, pair.after.share))
