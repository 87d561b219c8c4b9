"""Where in the Book a skeleton is being read, and what the run remembers to tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from jixiao.book.column import Row, TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.closure import Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At
from jixiao.formula.special import UNKNOWN, Special, Value
from jixiao.formula.template import Piece, slot_pieces
from jixiao.formula.tree import Parameter, walk
from jixiao.formula.want import wanted_labels
from jixiao.law.in_force import Law
from jixiao.writing.reports.spec import Repeat
from jixiao.writing.reports.words import Asked

_NAMES = ("name", "category", "purpose")
_MOST_NAMES = 3


@dataclass
class Run:
    """One report being made.

    Unit:
        place: the heading or the form at hand, for notices.
    """

    facts: Facts
    compiler: Compiles
    law: Law
    place: str = ""
    _told: dict[str, dict[str, dict[str, None]]] = field(default_factory=dict)

    def tell(self, sentence: str) -> None:
        """Remember a notice; each is given once."""
        self._told.setdefault(sentence, {})

    def tell_wanted(self, wanted: Iterable[str], *, outcome: str, row: str = "") -> None:
        """Remember what is not there, what became of its sentence, and in which row it is wanted."""
        where = f"“{self.place}”" if self.place else "报告"
        labels = self._told.setdefault(f"{where}{outcome}，因为没有填写：", {})
        for label in wanted:
            labels.setdefault(label, {})[row] = None

    @property
    def notices(self) -> tuple[str, ...]:
        """What the reader of the program's output is told, in the order of the report."""
        return tuple(
            f"{sentence}{'、'.join(_with_rows(label, rows=rows) for label, rows in labels.items())}。"
            if labels
            else sentence
            for sentence, labels in self._told.items()
        )


def _with_rows(label: str, *, rows: Iterable[str]) -> str:
    names = [row for row in rows if row]
    if not names:
        return label
    more = f"等{len(names)}行" if len(names) > _MOST_NAMES else ""
    return f"{label}（{'、'.join(names[:_MOST_NAMES])}{more}）"


@dataclass(frozen=True)
class Here:
    """The row at hand; without a table the Book as a whole."""

    run: Run
    table: TableSchema | None = None
    row: Row = None

    def value(self, asked: Asked) -> Value:
        """Return the value of an expression."""
        at = self._at(asked)
        self._note_parameters(asked)
        return self.run.compiler.compile(asked.slot.node)(at.facts, at.row, at.inner)

    def pieces(self, asked: Asked) -> tuple[Piece, ...]:
        """Return what an expression prints."""
        self._note_parameters(asked)
        return slot_pieces(asked.slot, at=self._at(asked), compiler=self.run.compiler)

    def wanted(self, asked: Asked) -> tuple[str, ...]:
        """Return the labels of what an expression lacks."""
        found = wanted_labels(asked.slot.node, at=self._at(asked), compiler=self.run.compiler)
        return found or (asked.slot.source,)

    def tell_wanted(self, wanted: Iterable[str], *, outcome: str) -> None:
        """Remember what is not there, with the name of the row at hand."""
        names = (getattr(self.row, attribute, "") for attribute in _NAMES)
        self.run.tell_wanted(wanted, outcome=outcome, row=next((name for name in names if name), ""))

    def holds(self, asked: Asked | None, *, outcome: str = "") -> bool | None:
        """Return whether a condition holds, True without one, None where that cannot be told.

        Args:
            asked: The condition.
            outcome: What a notice says became of it where it cannot be told; empty for no notice.
        """
        if asked is None:
            return True
        found = self.value(asked)
        if found is UNKNOWN or found is Special.BLANK:
            if outcome:
                self.tell_wanted(self.wanted(asked), outcome=outcome)
            return None
        return found is True

    def rows(self, repeat: Repeat) -> list["Here"]:
        """Return the rows to repeat over, chosen, matched and in order."""
        found = [replace(self, table=repeat.table, row=row) for row in self.run.facts.rows(repeat.table.name)]
        for column, asked in repeat.match:
            wanted = self.value(asked)
            found = [here for here in found if getattr(here.row, column) == wanted]
        chosen = [here for here in found if here.holds(repeat.where) is True]
        return list(_grouped(_sorted(chosen, repeat=repeat), columns=repeat.group))

    def blank(self, table: TableSchema) -> "Here":
        """Return an empty row of a table, which prints nothing but gaps."""
        return replace(self, table=table, row=table.row_type(key=""))

    def _at(self, asked: Asked) -> At:
        here = self
        for column, name in asked.way:
            here = here.followed(column, table=TABLE_BY_NAME[name])
        return At(self.run.facts, here.row)

    def followed(self, column: str, *, table: TableSchema) -> "Here":
        """Return the row that a reference column points to, an empty one where it points nowhere."""
        key = getattr(self.row, column)
        row = next((row for row in self.run.facts.rows(table.name) if row.key == key), None)
        return self.blank(table) if row is None else replace(self, table=table, row=row)

    def _note_parameters(self, asked: Asked) -> None:
        for node in walk(asked.slot.node):
            if isinstance(node, Parameter):
                found = self.run.law.find_parameter(node.name)
                if found is not None and not found.is_verified:
                    mark = found.mark.value
                    self.run.tell(f"参数“{node.name}”（{found.printed}）未经核实，依据标记：{mark}。报告用到了它。")


def _sorted(rows: list[Here], *, repeat: Repeat) -> list[Here]:
    order = repeat.order
    if order is None:
        return rows
    valued = [(here.value(order), here) for here in rows]
    known = [pair for pair in valued if not isinstance(pair[0], Special) and pair[0] != ""]
    rest = [pair for pair in valued if isinstance(pair[0], Special) or pair[0] == ""]
    known.sort(key=lambda pair: pair[0], reverse=repeat.is_descending)
    return [here for _, here in (*known, *rest)]


def _grouped(rows: list[Here], *, columns: tuple[str, ...]) -> Iterator[Here]:
    """Yield the rows so that those which agree in the first columns stand together, in the order they first appear."""
    if not columns:
        yield from rows
        return
    groups: dict[object, list[Here]] = {}
    for here in rows:
        groups.setdefault(getattr(here.row, columns[0]), []).append(here)
    for group in groups.values():
        yield from _grouped(group, columns=columns[1:])
