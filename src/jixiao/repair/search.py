"""The smallest change of printed figures that makes every identity hold (Fellegi and Holt's principle).

The search asks first for one figure, then for two and so on, so that fewer figures always win. For each number of
figures the identities have to hold exactly; where that has no answer, within the rounding of what is printed. It
branches over the cells of a broken equation, eliminates the chosen cell from all others and goes on with what is
broken then, which finds every smallest set once. Where a cap on the steps ends it there is no answer, not half of one.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from jixiao.book.figure import Exact
from jixiao.repair.row import Row
from jixiao.repair.settle import is_possible, settle
from jixiao.repair.state import State, state_of
from jixiao.repair.system import Equation, System

MOST_NODES = 2000
MOST_CHANGES = 12
MOST_SOLUTIONS = 400


class Solution(Struct, frozen=True):
    """New values for the cells of one smallest change; None where equations and bounds leave a value open."""

    values: Mapping[str, Exact | None]
    is_exact: bool = True


def smallest_changes(
    system: System, *, fixed: Collection[str] = (), most_nodes: int = MOST_NODES
) -> tuple[Solution, ...]:
    """Return every smallest change after which all equations and bounds hold, none where the cap was reached.

    Args:
        system: The cells and their equations.
        fixed: Cells that may not change.
        most_nodes: How many steps the search may take.
    """
    search = _Search(system, fixed=frozenset(fixed), most_nodes=most_nodes)
    for size in range(1, MOST_CHANGES + 1):
        for is_exact in (True, False):
            found = search.changes_of(size, is_exact=is_exact)
            if search.nodes_left < 0 or len(found) > MOST_SOLUTIONS:
                return ()
            if found:
                return found
    return ()


class _Search:
    def __init__(self, system: System, *, fixed: frozenset[str], most_nodes: int) -> None:
        self.system = system
        self.fixed = fixed
        self.nodes_left = most_nodes
        self.outside = [name for name, bound in system.bound_of.items() if not bound.holds(system.cells[name].value)]

    def changes_of(self, size: int, *, is_exact: bool) -> tuple[Solution, ...]:
        """Return the solutions with a number of changes."""
        if not is_exact and not any(equation.tolerance for equation in self.system.equations):
            return ()
        rows = tuple(self._row(equation, is_exact=is_exact) for equation in self.system.equations)
        found = {}
        for state in self._extend(state_of(rows, barred=self.fixed), left=size):
            values = settle(state, system=self.system, tolerance=lambda it: self._tolerance(it, is_exact=is_exact))
            if values:
                found[frozenset(values.items())] = Solution(values, is_exact)
            if len(found) > MOST_SOLUTIONS:
                break
        return tuple(found.values())

    def _row(self, equation: Equation, *, is_exact: bool) -> Row:
        residual = self.system.residual(equation)
        return Row(equation.coefficients, residual, self._tolerance(equation, is_exact=is_exact))

    def _tolerance(self, equation: Equation, *, is_exact: bool) -> Exact:
        """Return how far an equation may be off; rates and what was rounded before need their room even now."""
        if not is_exact or equation.is_rate:
            return equation.tolerance
        return equation.tolerance if self.system.holds(equation) and self.system.residual(equation) else 0

    def _extend(self, state: State, *, left: int) -> Iterator[State]:
        """Yield the states without anything broken that so many more changes lead to."""
        self.nodes_left -= 1
        if self.nodes_left < 0:
            return
        choices = self._choices(state)
        if choices is None:
            yield state
            return
        if left == 0 or not self._is_reachable(state, left=left):
            return
        for number, cell in enumerate(choices):
            yield from self._extend(state.barring(choices[:number]).freed(cell), left=left - 1)

    def _choices(self, state: State) -> list[str] | None:
        """Return the cells of which one has to change next, None where nothing is broken."""
        outside = [cell for cell in self.outside if cell not in state.changing]
        if outside:
            return [cell for cell in outside[:1] if cell not in state.barred]
        if state.broken:
            return min(map(state.changeable, state.broken), key=len)
        for cell, row in state.solved.items():
            if not is_possible(cell, state=state, system=self.system):
                return state.changeable(row)
        return None

    def _is_reachable(self, state: State, *, left: int) -> bool:
        """Whether so few cells can touch every broken row: each of these rows needs at least one."""
        touched = Counter(cell for row in state.broken for cell in row.terms if cell not in state.barred)
        return sum(count for _, count in touched.most_common(left)) >= len(state.broken)
