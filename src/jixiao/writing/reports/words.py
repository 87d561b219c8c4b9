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
from jixiao.formula.template import Slot, template_of
from jixiao.formula.tree import Node, bind_caliber
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
        ways: list[Way] = []

        def read(source: str) -> Node:
            asked = self.asked(source, each=each)
            ways.append(asked.way)
            return asked.slot.node

        parts = template_of(text, read=read).parts
        found = iter(ways)
        return Line(tuple(part if isinstance(part, str) else Asked(part, next(found)) for part in parts))

    def asked(self, text: str, *, each: TableSchema | None) -> Asked:
        """Return one expression or condition.

        Raises:
            FormulaError: If it cannot be read, or reads a row that cannot be reached.
        """
        table, way = self._reader_of(text, each=each)
        node = parse_formula(text, vocabulary=self.vocabulary, each=table)
        return Asked(Slot(bind_caliber(node, phase=self.phase, fund=ALL_FUNDS), "", text), way)

    def _reader_of(self, text: str, *, each: TableSchema | None) -> tuple[TableSchema | None, Way]:
        """Return the table whose row an expression reads, and the way to it.

        It is the row at hand if the expression can be read there, else the row of a table that it names and that the
        row at hand refers to.
        """
        if each is None or self._can_read(text, table=each):
            return each, ()
        for table, way in ways_from(each):
            if f"{table.label}." in text and self._can_read(text, table=table):
                return table, way
        return each, ()

    def _can_read(self, text: str, *, table: TableSchema) -> bool:
        try:
            parse_formula(text, vocabulary=self.vocabulary, each=table)
        except FormulaError:
            return False
        return True


def ways_from(start: TableSchema) -> Iterator[tuple[TableSchema, Way]]:
    """Yield the tables that a row refers to, directly or through others, each with the shortest way there."""
    waiting: deque[tuple[str, Way]] = deque([(start.name, ())])
    seen = {start.name}
    while waiting:
        name, way = waiting.popleft()
        if way:
            yield TABLE_BY_NAME[name], way
        for column in TABLE_BY_NAME[name].columns:
            if column.kind is Kind.REFERENCE and column.table not in seen:
                seen.add(column.table)
                waiting.append((column.table, (*way, (column.name, column.table))))
