"""What belongs together: the broken equations and bounds that share a figure, with the equations that still hold."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from jixiao.repair.system import Cell, System


class Cluster(Struct, frozen=True):
    """A part of a system that is searched on its own.

    Args:
        system: Its broken equations and bounds, and every holding equation that a change could reach.
        fixed: The cells that another cluster has to do with; they do not change here.
    """

    system: System
    fixed: frozenset[str]


def clusters(system: System) -> Iterator[Cluster]:
    """Yield the clusters of a system, none where everything holds.

    Two broken equations without a common figure have different causes, so that each is searched for alone; the effort
    is then that of the causes one by one, not of all combinations.
    """
    broken = [frozenset(equation.coefficients) for equation in system.equations if not system.holds(equation)]
    outside = [frozenset([bound.cell]) for bound in system.bounds if not bound.holds(system.cells[bound.cell].value)]
    groups = _joined([*broken, *outside])
    for group in groups:
        fixed = frozenset().union(*(other for other in groups if other is not group))
        yield Cluster(_part(system, group=group, fixed=fixed), fixed)


def _joined(sets: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Return the sets with those that have an element in common made one."""
    groups: list[frozenset[str]] = []
    for cells in sets:
        joined = cells.union(*(group for group in groups if group & cells))
        groups = [*(group for group in groups if not group & cells), joined]
    return groups


def _part(system: System, *, group: frozenset[str], fixed: frozenset[str]) -> System:
    """Return the equations that a change in a group of cells can reach, cells that do not change left out."""
    reached, waiting = set(group), list(group)
    kept = {}
    while waiting:
        for equation in system.equations_of.get(waiting.pop(), ()):
            is_other = not system.holds(equation) and not equation.coefficients.keys() & group
            if id(equation) in kept or is_other:
                continue
            kept[id(equation)] = equation
            fresh = equation.coefficients.keys() - reached - fixed
            reached |= fresh
            waiting += fresh
    order = [equation for equation in system.equations if id(equation) in kept]
    bounds = tuple(bound for bound in system.bounds if bound.cell in reached)
    return _with_differences(System(system.cells, tuple(order), bounds))


def _with_differences(system: System) -> System:
    """Return the system in which each broken equation may also have a difference that is no typing error at all."""
    cells, equations = dict(system.cells), []
    for number, equation in enumerate(system.equations):
        if system.holds(equation):
            equations.append(equation)
            continue
        name = f"差额{number}"
        cells[name] = Cell(name, 0, is_difference=True)
        equations.append(replace(equation, coefficients={**equation.coefficients, name: 1}))
    return System(cells, tuple(equations), system.bounds)
