"""Relations and conditions gathered into one system, with what is needed to speak of its cells."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.book.money import FEN_PER
from jixiao.book.place import Place
from jixiao.book.relation import Occurrence, Relation, RelationKind
from jixiao.formula.linear import LinearCondition
from jixiao.repair import condition_equation
from jixiao.repair.arithmetic import size
from jixiao.repair.confusion import without_confusions
from jixiao.repair.printed_figure import (
    NOWHERE,
    bare,
    digits_of,
    is_blank,
    neighbourhoods,
    read_value,
    scale_of,
    step_of,
)
from jixiao.repair.relation_equation import Known, Statement, bound_of, equations_of, residual_of
from jixiao.repair.system import Bound, Cell, Equation, System
from jixiao.repair.unit_slip import UnitSlip, unit_slips

if TYPE_CHECKING:
    from jixiao.formula.leaves import Leaf

Key = Place | str


class Gathering:
    """Cells with their equations, and the occurrences that each cell stands for.

    Args:
        places: Where the figures of the Book stand, by figure id.

    Shape:
        occurrences: by cell id, which is a figure id where the figure of that place has one.
        has_broken: whether anything fails, so that there is something to look for.
    """

    def __init__(self, places: Mapping[str, Place]) -> None:
        """Start empty."""
        self.places = places
        self._ids: dict[Place, list[str]] = defaultdict(list)
        for name, place in places.items():
            self._ids[bare(place)].append(name)
        self._ids.pop(NOWHERE, None)
        self._one_of = {name: ids[0] for ids in self._ids.values() for name in ids[1:]}
        self.occurrences: dict[str, list[Occurrence]] = defaultdict(list)
        self.has_broken = False
        self._unnamed: set[str] = set()
        self._conditions: list[LinearCondition] = []
        self._leaves: dict[str, Leaf] = {}
        self._cells: dict[str, Cell] = {}
        self._statements: list[Statement] = []
        self._equations: list[Equation] = []
        self._bounds: list[Bound] = []

    def add_condition(self, condition: LinearCondition) -> None:
        """Add what a formula demands; two figures of the Book that were read from one place are one cell."""
        condition = condition_equation.with_names(condition, names=self._one_of)
        self.has_broken |= not condition.holds
        self._leaves.update(condition.leaves)
        self._conditions.append(condition)

    def add_relation(self, relation: Relation) -> None:
        """Add what a document states; a relation is left out that says nothing linear or cannot be read.

        Left out too is one that its rule judges otherwise than its equation does: the two speak of different things.
        """
        statement = self._statement(relation)
        if statement is None:
            return
        is_scored = all(it.unit in _SCORED for it in relation.operands)
        equations, bound = equations_of(statement), bound_of(statement) if is_scored else None
        known = (*statement.operands, statement.stated)
        equations = tuple(_widened(it, known=known, holds=relation.holds) for it in equations)
        is_broken = any(size(residual_of(it, known=known)) > it.tolerance for it in equations)
        if bound is not None:
            is_broken = not bound.holds(dict(known)[bound.cell])
        if relation.holds is None or is_broken != relation.holds:
            self.has_broken |= is_broken
            self._statements.append(statement)
            self._equations += equations
            self._bounds += [] if bound is None else [bound]

    def _statement(self, relation: Relation) -> Statement | None:
        """Return a relation with its occurrences known, None where one cannot be read or nobody can judge it."""
        stated = self._known(relation.stated)
        operands = [self._known(it) for it in relation.operands]
        known = tuple(it for it in operands if it is not None)
        has_blank = any(is_blank(it) for it in relation.operands)
        is_open = relation.holds is None and not has_blank
        is_misread = len(known) < len(operands) and relation.kind is not RelationKind.COUNT
        if stated is None or is_open or is_misread or (has_blank and relation.kind not in _MAY_BE_BLANK):
            return None
        unit = relation.stated.unit
        return Statement(
            relation.kind,
            relation.rule,
            known,
            stated,
            read_value(relation.tolerance, unit=unit) or 0,
            len(operands),
            read_value(relation.computed, unit=unit),
            relation.holds,
            relation.arithmetic,
        )

    def _known(self, occurrence: Occurrence) -> Known | None:
        """Return the cell of an occurrence, None where it is no number or its place holds another one."""
        value = None if is_blank(occurrence) else read_value(occurrence.printed, unit=occurrence.unit)
        if value is None and not is_blank(occurrence):
            return None
        name = self._name(occurrence)
        before = self._cell(name)
        if before is not None and before.value != value:
            return None
        if name not in self.occurrences:
            self._cells[name] = _cell(name, value, occurrence=occurrence, quantum=before.quantum if before else 0)
        self.occurrences[name].append(occurrence)
        return Known(name, value or 0)

    def _cell(self, name: str) -> Cell | None:
        """Return a cell that is known already, as a relation prints it or else as the Book holds it."""
        if name not in self._cells and name in self._leaves:
            self._cells[name] = condition_equation.cell_of(self._leaves[name], figure_id=name)
        return self._cells.get(name)

    def _name(self, occurrence: Occurrence) -> str:
        place = bare(occurrence.place)
        if place in self._ids:
            return self._ids[place][0]
        name = f"?{len(self.occurrences)}" if place == NOWHERE else repr(place)
        self._unnamed.add(name)
        return name

    def name_of(self, cell: str) -> str:
        """Return the figure id of a cell; a figure of a document that has none is named by its label."""
        return self.occurrences[cell][0].label if cell in self._unnamed else cell

    def keys_of(self, cell: str) -> tuple[Key, ...]:
        """Return the places that a cell alone stands at, and the ids of the figures that were read from there."""
        found: list[Key] = [occurrence.place for occurrence in self.occurrences.get(cell, ())]
        if cell not in self._unnamed:
            place = self.places.get(cell, NOWHERE)
            found += [*self._ids.get(bare(place), [cell]), place]
        return tuple(key for key in dict.fromkeys(found) if isinstance(key, str) or bare(key) != NOWHERE)

    def unit_slips(self) -> tuple[UnitSlip, ...]:
        """Return the amounts whose unit, as it stands behind their digits, is likely wrong."""
        names = [name for name, found in self.occurrences.items() if all(it.shows_unit for it in found)]
        cells = {name: self._cells[name] for name in names if self._cells[name].unit in FEN_PER}
        demands = (condition_equation.equation_of(it) for it in self._conditions)
        return unit_slips(self._statements, cells=cells, others=[it for it in demands if it is not None])

    def system(self, *, also_printed: Iterable[Occurrence]) -> System:
        """Return the system of all that was gathered."""
        for name in self._leaves:
            self._cell(name)
        steps = _steps(self._cells.values())
        beside = _beside([*(it for group in self.occurrences.values() for it in group), *also_printed])
        cells = (
            replace(cell, quantum=steps[cell.unit], nearby=cell.nearby | self._nearby(name, beside=beside))
            for name, cell in self._cells.items()
        )
        equations = (condition_equation.equation_of(it) for it in self._conditions)
        bounds = (condition_equation.bound_of(it) for it in self._conditions)
        gathered = [*self._equations, *(it for it in equations if it is not None)]
        return System.of(
            cells,
            equations=without_confusions(gathered),
            bounds=[*self._bounds, *(it for it in bounds if it is not None)],
        )

    def _nearby(self, name: str, *, beside: Mapping[object, list[tuple[Place, Exact]]]) -> frozenset[Exact]:
        own = {bare(it.place) for it in self.occurrences.get(name, ())}
        around = (it for place in own for key in neighbourhoods(place) for it in beside[key])
        return frozenset(value for place, value in around if place not in own)


_SCORED = ("", "分")  # of two amounts or counts in an order either may be the wrong one
_MAY_BE_BLANK = (RelationKind.SUM, RelationKind.ORDER)


def _cell(name: str, value: Exact | None, *, occurrence: Occurrence, quantum: Exact) -> Cell:
    printed, scale = digits_of(occurrence.printed), scale_of(occurrence.unit)
    step = step_of(printed, unit=occurrence.unit)
    finer = min(step, quantum) if step and quantum else step or quantum
    return Cell(name, value, printed, occurrence.unit, scale, finer)


def _widened(equation: Equation, *, known: Iterable[Known], holds: bool | None) -> Equation:
    """Return an equation with the room that its rule gave a rate: a whole digit, not half of one, if it was cut."""
    left = size(residual_of(equation, known=known))
    is_cut = equation.is_rate and holds and equation.tolerance < left <= equation.tolerance * 2
    return replace(equation, tolerance=left) if is_cut else equation


def _steps(cells: Iterable[Cell]) -> dict[str, Exact]:
    """Return the finest step that is printed in each unit, since writers drop trailing zeros."""
    steps: dict[str, Exact] = {}
    for cell in cells:
        known = [step for step in (steps.get(cell.unit, 0), cell.quantum) if step]
        steps[cell.unit] = min(known, default=0)
    return steps


def _beside(occurrences: Iterable[Occurrence]) -> Mapping[object, list[tuple[Place, Exact]]]:
    """Return the places and values of each neighbourhood."""
    found: dict[object, list[tuple[Place, Exact]]] = defaultdict(list)
    for occurrence in occurrences:
        place, value = bare(occurrence.place), read_value(occurrence.printed, unit=occurrence.unit)
        if value is not None and place != NOWHERE:
            for key in neighbourhoods(place):
                found[key].append((place, value))
    return found
