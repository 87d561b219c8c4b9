"""Figures that a table and the text both give, by the names that every account uses."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import year_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.view import RowView, TableView

_SUBJECT, _ALL = "三公", "三公经费合计"
# What each figure is called: words that are in its name, and words that are not.
_NAMES = {
    "公务用车购置及运行费": (("购置", "运行"), ("机关",)),
    "公务用车购置费": (("购置",), ("运行", "设备", "政府", "资产", "办公")),
    "公务用车运行维护费": (("运行",), ("购置", "机关", "日常", "运转")),
    "公务接待费": (("接待",), ("批", "人", "次")),
    "因公出国（境）费": (("出国",), ("团", "人", "次")),
    _ALL: ((_SUBJECT,), ("其中",)),
}
_VEHICLES = "公务用车购置及运行费"


class _Cell(Struct, frozen=True):
    """A figure of a table, by the name of its row or column.

    Unit:
        among: the numbers of its row from the left.
    """

    named: Named
    among: tuple[Mention, ...]
    is_sure: bool

    def offset_of(self, told: Named) -> int | None:
        """Return how many cells further right what was told stands, None where it does not stand in the row."""
        values = [it.value for it in self.among]
        wanted = told.mention.value
        return values.index(wanted) - self.among.index(self.named.mention) if wanted in values else None


def agreement_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield for each well-known figure whether text and table agree, where both give it once."""
    told, tabled = _in_text(text), _in_tables(views)
    if _ALL not in told and _ALL not in tabled and not any(_SUBJECT in fact.label for fact in text.facts):
        return
    pairs: list[tuple[Named, _Cell]] = []
    for name, figures in told.items():
        others = tabled.get(name, [])
        if _is_one(figures) and _is_one([it.named for it in others]):
            pairs.append((figures[0], others[0]))
        else:
            yield from _told_again(figures, cells=[it.named for it in others])
    read = [(_relation(figure, other=cell.named), cell, figure) for figure, cell in pairs]
    are_moved = _are_moved([(cell, figure) for relation, cell, figure in read if not relation.holds])
    guessed = [bool(relation.holds) for relation, cell, _ in read if not cell.is_sure]
    are_known = guessed.count(True) >= guessed.count(False)  # whether columns of guessed tables are where they seem
    for relation, cell, _ in read:
        if relation.holds or (not are_moved and (cell.is_sure or are_known)):
            yield relation


def _told_again(figures: Sequence[Named], *, cells: Sequence[Named]) -> Iterator[Relation]:
    """Yield each amount of a name that has several, as a budget and what was spent, with its cell."""
    by_amount = {figure.mention.amount: figure for figure in figures if figure.mention.amount}
    for amount, figure in by_amount.items():
        cell = next((it for it in cells if it.mention.amount == amount), None)
        if cell is not None:
            yield _relation(figure, other=cell)


def _are_moved(failing: Sequence[tuple[_Cell, Named]]) -> bool:
    """Whether columns of a guessed table are taken for one another: all that was told stands further on by as much."""
    offsets = {cell.offset_of(told) for cell, told in failing}
    return len(offsets) == 1 and None not in offsets and not any(cell.is_sure for cell, _ in failing)


def _in_text(text: Text) -> dict[str, list[Named]]:
    found: defaultdict[str, list[Named]] = defaultdict(list)
    for fact in text.facts:
        name = name_of_fact(fact)
        if name and fact.level is not None and fact.level.quantity is Quantity.MONEY and not fact.year:
            found[name].append(Named(fact.level, name))
    return found


def name_of_fact(fact: Fact) -> str:
    """Return the usual name of a figure of the text, empty if it has none; that of a part by its whole too."""
    name = name_of(fact.label)
    parent = fact.scope.parent
    is_vehicle = "车" in fact.label or (parent is not None and name_of(parent.label) == _VEHICLES)
    return name if is_vehicle or name not in ("公务用车购置费", "公务用车运行维护费") else ""


def _in_tables(views: Sequence[TableView]) -> dict[str, list[_Cell]]:
    found: defaultdict[str, list[_Cell]] = defaultdict(list)
    for view in views:
        amounts = {column for row in view.rows for column, cell in row.cells.items() if _is_amount(cell)}
        named = {column: name_of(head.rpartition("/")[2]) for column, head in view.heads.items()}
        for row in _of_last_year(view.rows):
            is_filled = amounts <= set(row.cells)  # a blank may hide the cell that the text speaks of
            name_of_row = name_of(row.label) if is_filled else ""
            among = tuple(cell for _, cell in sorted(row.cells.items()))
            for column, cell in row.cells.items():
                name = name_of_row or named.get(column, "")
                if name and _is_amount(cell):
                    found[name].append(_Cell(Named(cell, name), among, view.is_sure))
    return found


def _of_last_year(rows: Sequence[RowView]) -> list[RowView]:
    """Return the rows of which none is of an earlier year than another, as 2015年 is above 2016年."""
    years = [year_of(row.label) for row in rows]
    last = max((year for year in years if year.isdigit()), default="")
    return [row for row, year in zip(rows, years, strict=True) if not year.isdigit() or year == last]


def _is_amount(cell: Mention) -> bool:
    return cell.quantity is Quantity.MONEY


def name_of(label: str) -> str:
    """Return the usual name of what a label speaks of, empty if it has none."""
    for name, (words, others) in _NAMES.items():
        if all(word in label for word in words) and not any(word in label for word in others):
            return name
    return ""


def _is_one(figures: Sequence[Named]) -> bool:
    return len({figure.mention.amount for figure in figures}) == 1


def _relation(figure: Named, *, other: Named) -> Relation:
    among = (figure.mention, other.mention)
    holds = is_within(figure.mention.amount - other.mention.amount, envelope=sum_envelope(among))
    outcome = Outcome(other.mention.amount, Fraction(0), holds=holds, formula=f"文中{figure.text}，表中{other.text}")
    return relation_of(RelationKind.SAME, operands=(figure, other), stated=figure, outcome=outcome)
