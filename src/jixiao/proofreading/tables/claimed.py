"""What the text claims of a figure of a table against the budget of its row: 接待费5.21万元，与预算相比无增减.

The figure must stand in the column of what was spent of the row with its name; where rows and columns were guessed,
several must.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import year_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.tables.agree import name_of, name_of_fact
from jixiao.proofreading.tables.view import RowView, TableView

_UNCHANGED = late_pattern(
    r"[，,\s]{0,3}(?:与|同|和|比|较)[^，,。；]{0,16}预算[^，,。；]{0,8}[，,]?(?<!基本)(?:无增减|无变化|没有变化|持平|一致|相同)"
)
_BUDGET = late_pattern(r"(?:与|同|和|比|较)[^，,。；]{0,16}预算[^，,。；]{0,8}[，,]?[^，,。；]{0,4}$")
_STAGES = ("年初", "全年", "调整", "追加")
_RATE = late_pattern("率|比")
_FEW = 2


class _Pair(Struct, frozen=True):
    """A figure of the text with the budget that stands beside it in the table."""

    fact: Fact
    level: Named
    budget: Named


def claimed_relations(text: Text, *, views: Sequence[TableView]) -> Iterator[Relation]:
    """Yield whether a figure is as much as its budget, or as far from it, as the text says of it."""
    last = max((fact.year for fact in text.facts if fact.year.isdigit()), default="")
    for view in views:
        pairs = list(_pairs(text, view=view))
        for pair in pairs if view.is_sure or len({it.budget.label for it in pairs}) >= _FEW else ():
            head = view.heads[view.budget or 0]
            yield from _unchanged(pair, behind=_behind(pair.fact, text=text), head=head, last=last)
            yield from _changed(pair, head=head, last=last)


def _pairs(text: Text, *, view: TableView) -> Iterator[_Pair]:
    budgets = [head for head in view.heads.values() if "预算" in head and not _RATE.search(head)]
    if view.budget is None or view.done is None or len(budgets) > 1:
        return
    rows = {name: row for row in view.rows if (name := name_of(row.label))}
    for fact in text.facts:
        row, level = rows.get(name_of_fact(fact)), fact.level
        budget = row.cells.get(view.budget) if row is not None else None
        if row is None or level is None or budget is None or fact.prior is not None:
            continue
        is_amount = level.quantity is Quantity.MONEY is budget.quantity and not fact.year
        if is_amount and _is_done(level, row=row, column=view.done):
            yield _Pair(fact, Named(level, fact.label), Named(budget, f"{row.label}预算数"))


def _is_done(level: Mention, *, row: RowView, column: int) -> bool:
    """Whether an amount is what was spent by a row; a blank cell is nothing."""
    done = row.cells.get(column)
    return level.amount == done.amount if done is not None else not level.amount and not row.words.get(column)


def _behind(fact: Fact, *, text: Text) -> str:
    """Return the words behind the figure of a fact up to the next one."""
    if fact.said:
        return fact.said[0].mention.lead
    after = [it.level for it in text.facts_of(fact.passage) if it.level is not None]
    lead = next((it.lead for it in after if fact.level is not None and it.start > fact.level.start), None)
    return fact.scope.tail if lead is None else lead


def _is_that_budget(claim: str, *, head: str, last: str) -> bool:
    """Whether a claim speaks of the budget of a column: not of another year, nor of another stage of the year.

    Args:
        claim: Its words, as in 与2021年度预算相比.
        head: What stands over the column.
        last: The last year that the text tells figures of.
    """
    year = year_of(claim)
    is_other_year = year != "" and (not year.isdigit() or year < last)
    return not is_other_year and all((stage in claim) <= (stage in head) for stage in _STAGES)


def _unchanged(pair: _Pair, *, behind: str, head: str, last: str) -> Iterator[Relation]:
    claim = _UNCHANGED.match(behind.removeprefix(pair.level.mention.unit))
    if claim and _is_that_budget(claim[0], head=head, last=last):
        holds = pair.level.mention.amount == pair.budget.mention.amount
        formula = f"文中称{pair.level.text}与预算一样，表中预算{pair.budget.text}"
        outcome = Outcome(pair.budget.mention.amount, Fraction(0), holds=holds, formula=formula)
        yield relation_of(RelationKind.SAME, operands=(pair.level, pair.budget), stated=pair.level, outcome=outcome)


def _changed(pair: _Pair, *, head: str, last: str) -> Iterator[Relation]:
    for said in pair.fact.changes:
        claim = _BUDGET.search(said.mention.lead)
        if not said.direction or claim is None or not _is_that_budget(claim[0], head=head, last=last):
            continue
        among = (pair.level.mention, pair.budget.mention, said.mention)
        apart = pair.level.mention.amount - pair.budget.mention.amount
        holds = is_within(apart - said.mention.amount * said.direction, envelope=sum_envelope(among))
        formula = f"{pair.level.text}－{pair.budget.text}"
        outcome = Outcome(abs(apart), sum_envelope(among), holds=holds, formula=formula)
        operands = (pair.level, pair.budget)
        yield relation_of(
            RelationKind.DIFFERENCE, operands=operands, stated=Named(said.mention, "增减额"), outcome=outcome
        )
