"""What fixes the value of a changed cell beside the one identity that it needs."""

from collections.abc import Collection, Iterable

from jixiao.book.figure import Exact
from jixiao.repair.row import Row
from jixiao.repair.search import Solution
from jixiao.repair.state import state_of
from jixiao.repair.system import Equation, System


def is_fixed_twice(cell: str, *, value: Exact, solutions: Collection[Solution], system: System) -> bool:
    """Whether two independent identities fix the value of a cell.

    They do if the value stays fixed when any one equation is left out, and if no other single figure could be wrong in
    place of this one. A second identity that another change has to make up for does not count, nor does one that shares
    a suspect with the first.
    """
    with_it = [it for it in solutions if it.values.get(cell) == value]
    if any(_stands_in(other, cell=cell, solution=it) for it in with_it for other in solutions):
        return False
    return all(_survives(cell, changed=it.values.keys(), system=system) for it in with_it)


def breaks_bound(cell: str, *, system: System) -> bool:
    """Whether a cell has a bound that it breaks, or that a blank leaves unused."""
    bound, printed = system.bound_of.get(cell), system.cells[cell].value
    return bound is not None and (printed is None or not bound.holds(printed))


def _stands_in(other: Solution, *, cell: str, solution: Solution) -> bool:
    """Whether a solution changes another figure in place of a cell and otherwise the same ones."""
    return cell not in other.values and solution.values.keys() - {cell} <= other.values.keys()


def _survives(cell: str, *, changed: Collection[str], system: System) -> bool:
    """Whether a changed cell stays fixed whichever equation is left out."""
    touching = {id(it): it for name in changed for it in system.equations_of[name]}.values()
    return all(
        _is_fixed(cell, changed=changed, equations=(it for it in touching if it is not left_out))
        for left_out in touching
    )


def _is_fixed(cell: str, *, changed: Collection[str], equations: Iterable[Equation]) -> bool:
    state = state_of(Row(_restricted(it, to=changed), 0) for it in equations)
    for name in changed:
        state = state.freed(name)
    return cell in state.solved and state.solved[cell].terms.keys() == {cell}


def _restricted(equation: Equation, *, to: Collection[str]) -> dict[str, Exact]:
    return {cell: factor for cell, factor in equation.coefficients.items() if cell in to}
