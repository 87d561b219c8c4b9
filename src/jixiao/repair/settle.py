"""The values that the changed cells of one state of the search must have."""

from collections.abc import Callable, Collection, Iterator, Mapping

from jixiao.book.figure import Exact
from jixiao.repair.arithmetic import divide, size
from jixiao.repair.interval import Interval
from jixiao.repair.row import Row
from jixiao.repair.state import State
from jixiao.repair.system import Equation, System

Values = Mapping[str, Exact | None]
Tolerances = Callable[[Equation], Exact]
_ROUNDS = 4


def settle(state: State, *, system: System, tolerance: Tolerances) -> Values | None:
    """Return the value of each changed cell, nothing at all where none makes sense.

    A value that equations and bounds leave open is None. A value makes sense if it differs from what is printed, is a
    multiple of its quantum, is not negative where the printed one is not, and is not 0: a total of 0 is often one that
    nobody filled in.
    """
    if state.loose:
        return _bounded(state, system=system, tolerance=tolerance)
    values = {cell: system.value(cell) - row.residual for cell, row in state.solved.items()}
    rounded = [cell for cell, row in state.solved.items() if row.tolerance]
    if rounded:
        return _rounded(values, rounded=rounded, system=system, tolerance=tolerance)
    return values if is_answer(values, system=system, tolerance=tolerance) else None


def is_possible(cell: str, *, state: State, system: System) -> bool:
    """Whether the row that fixes a cell lets it have a value within its bound."""
    if cell not in system.bound_of:
        return True
    changes = {other: _room(other, system=system) for other in state.loose}
    reach = _reach(cell, row=state.solved[cell], changes=changes)
    return not reach.meet(_room(cell, system=system)).is_empty


def _rounded(
    values: Mapping[str, Exact], *, rounded: Collection[str], system: System, tolerance: Tolerances
) -> Values | None:
    """Return the values that hold within rounding; one is open if all that is known is that a rate is about right."""
    fitting = [
        candidate
        for candidate in (values, *_alternatives(values, system=system))
        if _holds(candidate, system=system, tolerance=tolerance)
    ]
    senseless = [
        {cell for cell, value in candidate.items() if not _is_sensible(cell, value=value, system=system)}
        for candidate in fitting
    ]
    for candidate, cells in sorted(zip(fitting, senseless, strict=True), key=lambda it: len(it[1])):
        if cells <= set(rounded):
            return {**candidate, **dict.fromkeys(cells)}
    return None


def _alternatives(values: Mapping[str, Exact], *, system: System) -> Iterator[Mapping[str, Exact]]:
    """Yield the values with one of them moved so that one more equation holds exactly."""
    for cell in values:
        for equation in system.equations_of[cell]:
            left = system.residual(equation, values=values)
            yield {**values, cell: values[cell] - divide(left, by=equation.coefficients[cell])}


def _bounded(state: State, *, system: System, tolerance: Tolerances) -> Values | None:
    """Return the values that equations and bounds together fix."""
    changes = {cell: _room(cell, system=system) for cell in state.changing}
    for _ in range(_ROUNDS):
        for row in state.solved.values():
            for cell in changes.keys() & row.terms.keys():
                changes[cell] = changes[cell].meet(_reach(cell, row=row, changes=changes))
                if changes[cell].is_empty:
                    return None
    points = {cell: change.point for cell, change in changes.items()}
    known = {cell: system.value(cell) + point for cell, point in points.items() if point is not None}
    return {**points, **known} if is_answer({**points, **known}, system=system, tolerance=tolerance) else None


def _room(cell: str, *, system: System) -> Interval:
    """Return the changes that the bound of a cell allows."""
    bound = system.bound_of.get(cell)
    if bound is None:
        return Interval()
    return Interval(bound.low, bound.high).plus(Interval(-system.value(cell), -system.value(cell)))


def _reach(cell: str, *, row: Row, changes: Mapping[str, Interval]) -> Interval:
    """Return the changes of one cell of a row that the changes of the others allow; the rest of the row stays."""
    found = Interval(-row.residual - row.tolerance, -row.residual + row.tolerance)
    for other in changes.keys() & row.terms.keys() - {cell}:
        found = found.plus(changes[other].times(-row.terms[other]))
    return found.times(divide(1, by=row.terms[cell]))


def is_answer(values: Values, *, system: System, tolerance: Tolerances) -> bool:
    """Whether the values make sense and the equations hold with them, as far as no value is open."""
    known = {cell: value for cell, value in values.items() if value is not None}
    if not all(_is_sensible(cell, value=value, system=system) for cell, value in known.items()):
        return False
    is_open = len(known) < len(values)
    return is_open or _holds(known, system=system, tolerance=tolerance)


def _holds(values: Mapping[str, Exact], *, system: System, tolerance: Tolerances) -> bool:
    touched = (equation for cell in values for equation in system.equations_of.get(cell, ()))
    return all(size(system.residual(equation, values=values)) <= tolerance(equation) for equation in touched)


def _is_sensible(cell: str, *, value: Exact, system: System) -> bool:
    if system.cells[cell].is_difference:
        return value != 0
    printed, quantum = system.value(cell), system.cells[cell].quantum
    if value in (0, printed) or (quantum and value % quantum):
        return False
    if value < 0 <= printed and value != -printed:
        return False
    bound = system.bound_of.get(cell)
    return bound is None or bound.holds(value)
