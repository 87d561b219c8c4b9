"""Slips of the unit: an amount whose digits are right and whose unit is not, such as 元 typed for 万元.

Only a unit that stands right behind its digits can have been typed wrong; what the head of a table says of its cells is
no such unit. A slip is told where the same digits with another unit make every statement about the figure hold. Of two
figures that could both be the wrong one, it is that whose unit is the rarer in the document.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct, structs
from msgspec.structs import replace

from jixiao.book.figure import Exact, exact
from jixiao.book.money import FEN_PER
from jixiao.repair.arithmetic import size
from jixiao.repair.digits import places_of
from jixiao.repair.printed_figure import read_value
from jixiao.repair.relation_equation import Known, Statement, equations_of, residual_of
from jixiao.repair.system import Cell, Equation, System

_STEPS = (100, 1_000, 10_000, 100_000_000)  # between a unit and the one typed in its place
_TELLING = 3  # digits that another unit does not fit by chance
_CUT = 2  # a rate that was cut may be off by a whole digit, not half of one


class UnitSlip(Struct, frozen=True):
    """One figure with the unit that it should have.

    Unit:
        value: what its digits are worth in that unit.
        mended: how many broken statements hold with it.
    """

    cell: str
    unit: str
    value: Exact
    mended: int


def unit_slips(
    statements: Sequence[Statement], *, cells: Mapping[str, Cell], others: Sequence[Equation] = ()
) -> tuple[UnitSlip, ...]:
    """Return the figures whose unit is likely wrong.

    Args:
        statements: What the document states; those that hold tell which units are right.
        cells: The figures that have a unit of their own, by their names.
        others: What else is demanded of the figures, such as by formulas.
    """
    units = Counter(cell.unit for cell in cells.values())
    odd = {name: cell for name, cell in cells.items() if any(_other_units(cell, units=units))}
    about: dict[str, list[Statement]] = {}
    for statement in statements if odd else ():
        for name in {known.cell for known in _known(statement)} & odd.keys():
            about.setdefault(name, []).append(statement)
    suspects = {name: found for name, found in about.items() if not all(_holds(it) for it in found)}
    demands = [equation for equation in others if not suspects.keys().isdisjoint(equation.coefficients)]
    values = {known.cell: known.value for it in statements for known in _known(it)} if demands else {}
    found = [
        slip
        for name, stated in suspects.items()
        for slip in _slips_of(
            cells[name],
            units=_other_units(cells[name], units=units),
            statements=stated,
            demands=[it for it in demands if name in it.coefficients],
            values=values,
        )
    ]
    return tuple(_singled_out(found, about=about, cells=cells, units=units))


def without_slips(system: System, *, slips: Sequence[UnitSlip]) -> System:
    """Return the system in which the figures have their units, without what cannot be told of them any more."""
    cells = {slip.cell: structs.replace(system.cells[slip.cell], value=slip.value) for slip in slips}
    mended = System({**system.cells, **cells}, system.equations, system.bounds)
    kept = tuple(it for it in mended.equations if cells.keys().isdisjoint(it.coefficients) or mended.holds(it))
    return replace(mended, equations=kept)


def _known(statement: Statement) -> tuple[Known, ...]:
    return (*statement.operands, statement.stated)


def _holds(statement: Statement, *, room: Exact = 0) -> bool:
    """Whether the equations of a statement hold, a rate that was cut allowed for."""
    known = _known(statement)
    for equation in equations_of(statement):
        allowed = equation.tolerance * _CUT if equation.is_rate else equation.tolerance + room
        if size(residual_of(equation, known=known)) > allowed:
            return False
    return True


def _slips_of(
    cell: Cell,
    *,
    units: Iterable[str],
    statements: Sequence[Statement],
    demands: Sequence[Equation],
    values: Mapping[str, Exact],
) -> Iterator[UnitSlip]:
    """Yield those of some units with which everything that is said of a figure holds."""
    for unit in units:
        value = read_value(cell.printed, unit=unit) or 0
        room = exact(Fraction(FEN_PER[unit], 10 ** places_of(cell.printed)) / 2)
        changed = {**values, cell.id: value}
        mended = _mended(cell.id, value=value, room=room, statements=statements)
        if mended and not any(_contradicts(it, values=changed, room=room) for it in demands):
            yield UnitSlip(cell.id, unit, value, mended)


def _mended(cell: str, *, value: Exact, room: Exact, statements: Sequence[Statement]) -> int:
    """Return how many broken statements another value mends: none if it breaks one, or leaves as many as it mends.

    A value that is lost in the rounding of the others mends nothing: whatever is that small does.
    """
    mended = left = 0
    for statement in statements:
        is_right = _holds(_with(statement, cell=cell, value=value), room=room)
        if not is_right and _holds(statement):
            return 0
        is_mended = is_right and not _holds(statement) and _weighs(cell, value=value, room=room, statement=statement)
        mended, left = mended + is_mended, left + (not is_right)
    return mended if mended > left else 0


def _weighs(cell: str, *, value: Exact, room: Exact, statement: Statement) -> bool:
    """Whether a sum would not hold without a figure; a rate never would."""
    equations = [it for it in equations_of(statement) if cell in it.coefficients]
    return all(it.is_rate or size(it.coefficients[cell] * value) > it.tolerance + room for it in equations)


def _other_units(cell: Cell, *, units: Counter[str]) -> Iterator[str]:
    """Yield the units in whose place that of a figure may have been typed: none that is rarer in the document."""
    here = FEN_PER[cell.unit]
    for unit, worth in FEN_PER.items():
        is_usual = units[unit] >= units[cell.unit] - 1
        if is_usual and max(here, worth) // min(here, worth) in _STEPS and "元" in unit:
            yield unit


def _with(statement: Statement, *, cell: str, value: Exact) -> Statement:
    """Return a statement in which one figure is worth something else."""
    operands = tuple(Known(cell, value) if it.cell == cell else it for it in statement.operands)
    stated = Known(cell, value) if statement.stated.cell == cell else statement.stated
    return structs.replace(statement, operands=operands, stated=stated, computed=None)


def _contradicts(equation: Equation, *, values: Mapping[str, Exact], room: Exact) -> bool:
    """Whether a demand whose figures are all known does not hold; one of a rate says nothing of a unit."""
    if equation.is_rate or not equation.coefficients.keys() <= values.keys():
        return False
    known = [Known(name, values[name]) for name in equation.coefficients]
    return size(residual_of(equation, known=known)) > equation.tolerance + room


def _singled_out(
    found: Sequence[UnitSlip],
    *,
    about: Mapping[str, Sequence[Statement]],
    cells: Mapping[str, Cell],
    units: Counter[str],
) -> Iterator[UnitSlip]:
    """Yield the slips that are telling, and of those that compete for a broken statement the one that stands out."""
    for slip in found:
        rivals = [it for it in found if it is not slip and _compete(it, slip, about=about)]
        is_telling = slip.mended > 1 or _digits(cells[slip.cell]) >= _TELLING
        if is_telling and all(_stands_out(slip, rival=it, cells=cells, units=units) for it in rivals):
            yield slip


def _compete(one: UnitSlip, other: UnitSlip, *, about: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether two slips would mend one broken statement, or are of one figure."""
    ours = {id(it) for it in about[one.cell] if not _holds(it)}
    return one.cell == other.cell or any(id(it) in ours for it in about[other.cell])


def _stands_out(slip: UnitSlip, *, rival: UnitSlip, cells: Mapping[str, Cell], units: Counter[str]) -> bool:
    """Whether a slip mends more than another one, or as much with a unit that is rarer in the document."""
    if slip.mended != rival.mended:
        return slip.mended > rival.mended
    return units[cells[slip.cell].unit] < units[cells[rival.cell].unit]


def _digits(cell: Cell) -> int:
    return len(cell.printed.replace(".", "").strip("-−0"))
