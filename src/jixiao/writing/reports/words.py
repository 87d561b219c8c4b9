"""The expressions of a skeleton, each with the way from the row at hand to the row it reads.

In a row of 评价 the text {项目.项目名称} means the project that the row refers to. The way there follows the reference
columns of the schema, so that a skeleton needs no word for it.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.column import Kind, TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.template import Slot, parse_template
from jixiao.formula.tree import AmountOf, Cell, Node, bind_caliber, walk
from jixiao.formula.vocabulary import Vocabulary

Way = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An expression or a condition.

    Shape:
        way: reference columns to follow from the row at hand, each with the name of the table it leads to.
    """

    slot: Slot
    way: Way = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A text in which values stand."""

    parts: tuple[str | Asked, ...]

    @property
    def only_value(self) -> Asked | None:
        """The value a text consists of, None if it has words or several values."""
        return self.parts[0] if len(self.parts) == 1 and isinstance(self.parts[0], Asked) else None


@dataclass(frozen=True, slots=True)
class Words:
    """What the expressions of one skeleton are read with; `phase` is the phase of amounts that name none."""

    vocabulary: Vocabulary
    phase: str

    def line(self, text: str, *, each: TableSchema | None) -> Line:
        """Return a text with values.

        Raises:
            FormulaError: If an expression cannot be read, or reads a row that cannot be reached.
        """
        template = parse_template(text, vocabulary=self.vocabulary, each=each).bound(phase=self.phase)
        return Line(tuple(part if isinstance(part, str) else self._placed(part, each=each) for part in template.parts))

    def asked(self, text: str, *, each: TableSchema | None) -> Asked:
        """Return one expression or condition.

        Raises:
            FormulaError: If it cannot be read, or reads a row that cannot be reached.
        """
        node = parse_formula(text, vocabulary=self.vocabulary, each=each)
        return self._placed(Slot(bind_caliber(node, phase=self.phase, fund=ALL_FUNDS), "", text), each=each)

    def _placed(self, slot: Slot, *, each: TableSchema | None) -> Asked:
        tables = sorted(set(_tables_read(slot.node)))
        if len(tables) > 1:
            labels = "”和“".join(TABLE_BY_NAME[name].label for name in tables)
            raise FormulaError(slot.source, position=0, problem=f"一个公式只能读一张表的行，这里读了“{labels}”")
        if not tables:
            return Asked(slot)
        way = None if each is None else way_to(tables[0], start=each)
        if way is None:
            here = f"“{each.label}”的行" if each is not None else "全文（没有写 each）"
            label = TABLE_BY_NAME[tables[0]].label
            raise FormulaError(slot.source, position=0, problem=f"从{here}到不了表“{label}”的行")
        return Asked(slot, way)


def _tables_read(node: Node) -> Iterator[str]:
    """Yield the tables of which an expression reads the row at hand."""
    for item in walk(node):
        if (isinstance(item, Cell) and item.origin == "row") or (
            isinstance(item, AmountOf) and item.row is None and item.origin == "row"
        ):
            yield item.table


def way_to(table: str, *, start: TableSchema) -> Way | None:
    """Return the shortest chain of reference columns from one table to another, None where there is none."""
    waiting: deque[tuple[str, Way]] = deque([(start.name, ())])
    seen = {start.name}
    while waiting:
        name, way = waiting.popleft()
        if name == table:
            return way
        for column in TABLE_BY_NAME[name].columns:
            if column.kind is Kind.REFERENCE and column.table not in seen:
                seen.add(column.table)
                waiting.append((column.table, (*way, (column.name, column.table))))
    return None
