"""Which changes are worth an offer, and how sure each is.

A smallest change is only an arithmetic possibility. It is offered where its value is fixed twice: by two independent
identities, by an identity and a bound that the printed figure breaks, or by an identity and the shape of a typing error
that no other figure shows. What one identity alone says is a difference to explain, never money to invent.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import prod

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.repair.cluster import Cluster, clusters
from jixiao.repair.confidence import confidence
from jixiao.repair.evident import evident_changes, mended
from jixiao.repair.search import MOST_NODES, smallest_changes
from jixiao.repair.support import breaks_bound, is_fixed_twice
from jixiao.repair.system import System
from jixiao.repair.typing_errors import SHAPES, Likeness, likeness
from jixiao.repair.unit_slip import UnitSlip, without_slips

SINGLED_OUT = Fraction(4, 5)
RANKED = Fraction(2, 5)


class Offer(Struct, frozen=True):
    """A likely value for one cell.

    Unit:
        confidence: above 0 and below 1, see `jixiao.repair.confidence`.
        is_unique: whether it is the culprit, or one of several candidates.
        shape: the words of the typing error it looks like, empty where it looks like none.
        unit: the unit that its digits should have, empty where the digits are wrong.
    """

    cell: str
    value: Exact
    confidence: Fraction
    is_unique: bool
    shape: str
    unit: str = ""


def offers(system: System, *, slips: Sequence[UnitSlip] = (), most_nodes: int = MOST_NODES) -> tuple[Offer, ...]:
    """Return the changes worth offering, the surest first; none where everything holds or nothing is singled out.

    Slips of the unit come first, then what is evident, and the rest is searched for as if it were mended.
    """
    found = [_slip_offer(slip) for slip in slips]
    rest = without_slips(system, slips=slips)
    while changes := evident_changes(rest):
        found += [_evident_offer(cell, value=value, system=rest) for cell, value in changes.items()]
        rest = mended(rest, changes=changes)
    done = frozenset(offer.cell for offer in found)
    for cluster in clusters(rest):
        found += _Panel(cluster, done=done, most_nodes=most_nodes).offers()
    return tuple(sorted(found, key=lambda offer: -offer.confidence))


def _slip_offer(slip: UnitSlip) -> Offer:
    sure = confidence(share=Fraction(1), supports=2 + (slip.mended > 1), is_exact=True)
    return Offer(slip.cell, slip.value, sure, is_unique=True, shape=SHAPES["unit"].words, unit=slip.unit)


def _evident_offer(cell: str, *, value: Exact, system: System) -> Offer:
    shape = likeness(system.cells[cell], value=value, system=system)
    supports = _Supports(is_twice=True, is_outside=breaks_bound(cell, system=system), shape=shape)
    return supports.offer(cell, value=value, share=Fraction(1), is_exact=True)


class _Supports(Struct, frozen=True):
    """What speaks for a value beside the one identity that it needs."""

    is_twice: bool
    is_outside: bool
    shape: Likeness | None

    def is_enough(self, share: Fraction) -> bool:
        """Whether a change with a share of the odds is worth an offer; a shape alone has to stand out."""
        if self.is_twice or self.is_outside:
            return share >= RANKED
        return share >= SINGLED_OUT and self.shape is not None and self.shape.is_telling

    def offer(self, cell: str, *, value: Exact, share: Fraction, is_exact: bool) -> Offer:
        """Return the offer of a value."""
        is_shaped = self.shape is not None and self.shape.is_support
        sure = confidence(share=share, supports=1 + self.is_twice + self.is_outside + is_shaped, is_exact=is_exact)
        words = self.shape.shape.words if self.shape is not None else ""
        return Offer(cell, value, sure, share >= SINGLED_OUT, words)


class _Panel:
    """The smallest changes of one cluster, weighed against each other."""

    def __init__(self, cluster: Cluster, *, done: frozenset[str], most_nodes: int) -> None:
        self.system = cluster.system
        self.solutions = smallest_changes(cluster.system, fixed=cluster.fixed | done, most_nodes=most_nodes)
        self.shapes: dict[tuple[str, Exact], Likeness | None] = {}
        self.odds = [prod(map(self._odds, solution.values.items())) for solution in self.solutions]

    def _odds(self, change: tuple[str, Exact | None]) -> int:
        cell, value = change
        if value is None:
            return 1
        if change not in self.shapes:
            self.shapes[cell, value] = likeness(self.system.cells[cell], value=value, system=self.system)
        found = self.shapes[cell, value]
        return 1 if found is None else found.shape.odds

    def offers(self) -> Iterator[Offer]:
        """Yield the changes that are worth an offer."""
        for (cell, value), shape in self.shapes.items():
            share = self._share(cell, value=value)
            if share < RANKED or self.system.cells[cell].is_difference:
                continue
            is_twice = is_fixed_twice(cell, value=value, solutions=self.solutions, system=self.system)
            supports = _Supports(is_twice, breaks_bound(cell, system=self.system), shape)
            if supports.is_enough(share):
                yield supports.offer(cell, value=value, share=share, is_exact=self.solutions[0].is_exact)

    def _share(self, cell: str, *, value: Exact) -> Fraction:
        """Return the share of the odds of the solutions that give a cell a value."""
        with_it = (odds for odds, it in zip(self.odds, self.solutions, strict=True) if it.values.get(cell) == value)
        return Fraction(sum(with_it), sum(self.odds))
