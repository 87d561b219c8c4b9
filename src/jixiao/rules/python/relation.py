"""Judge a relation that a rule in Python puts together from the figures of the Book.

The relation is a tree of the formula language, so that empty cells, rounding and printed arithmetic are those of the
formulas. Nothing is computed here that nobody stated.
"""

from collections.abc import Mapping
from functools import cache

from jixiao.book.book import Amount
from jixiao.book.caliber import ALL_FUNDS, PHASES, Caliber
from jixiao.book.column import Row
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.evaluate import Compiler
from jixiao.formula.explain import explain
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At, read_leaves
from jixiao.formula.special import NOT_APPLICABLE
from jixiao.formula.tree import AmountOf, Compare, OpenCaliber
from jixiao.formula.want import wanted_labels
from jixiao.rules.python_rule import Told, passed

_COMPILER = Compiler()
_VERDICTS = {False: Verdict.FAIL, NOT_APPLICABLE: Verdict.NOT_APPLICABLE}


def amount_label(amount: Amount) -> str:
    """Return what the row, or else the column, of an amount is called."""
    return _row_labels(amount.table).get(amount.row) or _field_labels(amount.table)[amount.field]


@cache
def _row_labels(table: str) -> Mapping[str, str]:
    return {row.name: row.label for row in TABLE_BY_NAME[table].fixed_rows}


@cache
def _field_labels(table: str) -> Mapping[str, str]:
    return {item.name: item.label for item in TABLE_BY_NAME[table].amounts}


def amount_node(amount: Amount, *, caliber: Caliber) -> AmountOf:
    """Return the amount of the same row in another caliber."""
    is_fixed = amount.row in _row_labels(amount.table)
    opened = OpenCaliber(caliber.phase, caliber.fund, caliber.as_of, caliber.years_back, caliber.scope)
    return AmountOf(amount.table, amount.row if is_fixed else None, amount.field, opened, amount_label(amount))


def does_hold(relation: Compare, *, facts: Facts, row: Row = None) -> bool:
    """Whether a relation is known to hold."""
    return _COMPILER.compile(relation)(facts, row, None) is True


def judge_relation(relation: Compare, *, facts: Facts, row: Row = None, instance: str = "") -> Told:
    """Return what a relation comes to, with its arithmetic where it fails and what is missing where it is open."""
    found = _COMPILER.compile(relation)(facts, row, None)
    if found is True:
        return passed(row, instance=instance)
    at = At(facts, row)
    figures = tuple(leaf.figure_id for leaf in read_leaves(relation, at=at, compiler=_COMPILER))
    verdict = _VERDICTS.get(found, Verdict.CANNOT_TELL)
    if verdict is Verdict.FAIL:
        why = explain(relation, at=at, compiler=_COMPILER)
        return Told(verdict, row, why.arithmetic, figures, why.stated, why.computed, why.has_blank, instance)
    missing = "、".join(wanted_labels(relation, at=at, compiler=_COMPILER))
    reason = f"缺{missing}" if verdict is Verdict.CANNOT_TELL else ""
    return Told(verdict, row, reason, figures, instance=instance)


def caliber_words(caliber: Caliber, *, facts: Facts) -> str:
    """Return phase, month and fund source of a caliber in words, e.g. 执行·8月·政府性基金."""
    words = PHASES[caliber.phase]
    if caliber.as_of:
        words = f"{words}·{caliber.as_of}月"
    if caliber.fund == ALL_FUNDS:
        return words
    return f"{words}·{facts.name_of('fund', caliber.fund) or caliber.fund}"
