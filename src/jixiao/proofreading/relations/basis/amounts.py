"""The levels of a document by size, so that the figure a sum should give is found at once."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jixiao.book.figure import Exact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named


def _key(named: Named) -> Exact:
    return named.mention.addend


class Amounts(Struct, frozen=True):
    """Figures of one quantity, sorted by amount."""

    sorted: tuple[Named, ...]
    keys: tuple[Exact, ...]

    @classmethod
    def of(cls, levels: Sequence[Named], *, quantity: Quantity) -> "Amounts":
        """Return the figures of a quantity."""
        found = sorted((named for named in levels if named.mention.quantity is quantity), key=_key)
        return cls(tuple(found), tuple(map(_key, found)))

    def near(self, amount: Exact, *, envelope: Exact | float) -> Iterator[Named]:
        """Yield the figures that are no farther than an envelope from an amount; a float is no exact bound."""
        least, most = amount - envelope, amount + envelope
        index = bisect_left(self.keys, least)
        while index < len(self.keys) and self.keys[index] <= most:
            yield self.sorted[index]
            index += 1


class AmountIndex(Struct):
    """One `Amounts` for each quantity, made when first asked for."""

    levels: Sequence[Named]
    _made: dict[Quantity, Amounts] = field(default_factory=dict)

    def of(self, quantity: Quantity) -> Amounts:
        """Return the figures of a quantity."""
        if quantity not in self._made:
            self._made[quantity] = Amounts.of(self.levels, quantity=quantity)
        return self._made[quantity]
