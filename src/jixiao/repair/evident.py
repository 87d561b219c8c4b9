"""Changes that need no search: one figure that mends all of its broken equations, at least two, as no other could.

They are what the search would find, but their number does not add to its effort.
"""

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.repair.arithmetic import divide
from jixiao.repair.settle import is_answer
from jixiao.repair.system import Equation, System

_AT_LEAST = 2


def evident_changes(system: System) -> Mapping[str, Exact]:
    """Return the new values of figures that alone mend two or more equations; of two that compete, neither."""
    broken = [equation for equation in system.equations if not system.holds(equation)]
    by_cell = Counter(cell for equation in broken for cell in equation.coefficients)
    found: dict[str, Exact] = {}
    for cell in (cell for cell, count in by_cell.items() if count >= _AT_LEAST):
        value = _mending_value(cell, system=system)
        if value is not None:
            found[cell] = value
    claimed = Counter(id(equation) for cell in found for equation in _broken(cell, system=system))
    return {
        cell: value
        for cell, value in found.items()
        if all(claimed[id(equation)] == 1 for equation in _broken(cell, system=system))
    }


def mended(system: System, *, changes: Mapping[str, Exact]) -> System:
    """Return the system in which some cells have their new values."""
    cells = {name: replace(system.cells[name], value=value) for name, value in changes.items()}
    return System({**system.cells, **cells}, system.equations, system.bounds)


def _broken(cell: str, *, system: System) -> list[Equation]:
    return [equation for equation in system.equations_of[cell] if not system.holds(equation)]


def _mending_value(cell: str, *, system: System) -> Exact | None:
    """Return the value with which all equations of a cell hold, the broken ones exactly, None where there is none."""
    exact = next((it for it in _broken(cell, system=system) if not it.is_rate), None)
    if exact is None:
        return None
    value = system.value(cell) - divide(system.residual(exact), by=exact.coefficients[cell])
    is_right = is_answer({cell: value}, system=system, tolerance=lambda it: _room(it, system=system))
    return value if is_right else None


def _room(equation: Equation, *, system: System) -> Exact:
    return equation.tolerance if equation.is_rate or system.holds(equation) else 0
