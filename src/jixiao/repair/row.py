"""One equation as the search sees it: about the changes of its cells, reduced by exact elimination."""

from collections.abc import Mapping

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.repair.arithmetic import divide, size


class Row(Struct, frozen=True):
    """Σ factor × change of a cell + residual = 0, within the tolerance."""

    terms: Mapping[str, Exact]
    residual: Exact
    tolerance: Exact = 0

    @property
    def is_broken(self) -> bool:
        """Whether it fails as long as none of its cells changes."""
        return size(self.residual) > self.tolerance

    def solved_for(self, cell: str) -> "Row":
        """Return the row with factor 1 at a cell."""
        pivot = self.terms[cell]
        if pivot == 1:
            return self
        terms = {other: divide(factor, by=pivot) for other, factor in self.terms.items()}
        return Row(terms, divide(self.residual, by=pivot), size(divide(self.tolerance, by=pivot)))

    def without(self, cell: str, *, by: "Row") -> "Row":
        """Return the row with a cell eliminated by a row that is solved for it."""
        factor = self.terms[cell]
        terms = dict(self.terms)
        for other, weight in by.terms.items():
            left = terms.get(other, 0) - factor * weight
            if left:
                terms[other] = left
            else:
                terms.pop(other, None)
        tolerance = self.tolerance + size(factor) * by.tolerance
        return Row(terms, self.residual - factor * by.residual, tolerance)
