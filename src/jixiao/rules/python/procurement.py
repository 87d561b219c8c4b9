"""Rules on what a purchase costs: within its budget, and as many times its unit price as were bought."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.caliber import ALL_FUNDS, Caliber
from jixiao.book.column import Kind
from jixiao.book.figure import Figure
from jixiao.book.printing import print_number, print_plain
from jixiao.book.procurement import Procurement
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.tree import AmountOf, Cell, Compare, OpenCaliber
from jixiao.rules.python.relation import judge_relation
from jixiao.rules.python_rule import Told, passed, python_rule

_TABLE, _TOTAL = "procurement", "procurement_total"
_TOTAL_LABEL = "政府采购支出总额"
_WHOLE_FEN = 1


@python_rule("procurement_within_budget")
def check_budgets(facts: Facts) -> Iterator[Told]:
    """Tell of each purchase, and of the year in total, whether it keeps within its budget; a budget of 0 allows none.

    Source:
        domain rule R141.
    """
    within = Compare("≤", _cell("amount"), _cell("budget"))
    for row in facts.rows(_TABLE):
        if row.amount.is_value:
            yield judge_relation(within, facts=facts, row=row)
    if facts.find(f"{_TOTAL}/total/amount@{Caliber('final').suffix}").is_value:
        in_total = Compare("≤", _total("final"), _total("adjusted"))
        yield judge_relation(in_total, facts=facts, instance=f"{_TOTAL_LABEL}@决算")


def _cell(name: str) -> Cell:
    return Cell(_TABLE, name, Kind.MONEY, TABLE_BY_NAME[_TABLE].column(name).label, "row", is_addend=True)


def _total(phase: str) -> AmountOf:
    return AmountOf(_TOTAL, "total", "amount", OpenCaliber(phase, ALL_FUNDS), _TOTAL_LABEL)


@python_rule("quantity_times_price")
def check_prices(facts: Facts) -> Iterator[Told]:
    """Tell of each purchase whether its quantity times its unit price is its amount, within rounding.

    A unit price that was divided out is rounded itself; its rounding counts once for each piece.

    Source:
        domain rule R145.
    """
    for row in facts.rows(_TABLE):
        if row.quantity.is_value and row.price.is_value:
            yield _judge_price(row)


def _judge_price(row: Procurement) -> Told:
    if not row.amount.is_value:
        return Told(Verdict.CANNOT_TELL, row, "采购金额没有填")
    quantity, price, amount = row.quantity.number, row.price.number, row.amount.number
    slack = Fraction(quantity) * Fraction(row.price.quantum) / 2 + _rounding(row.amount)
    if abs(Fraction(quantity * price - amount)) <= slack:
        return passed(row)
    values = (price, amount, quantity * price)
    one, stated, computed = (print_number(value, kind=Kind.MONEY, unit="元") for value in values)
    words = f"{print_plain(quantity)} × {one} 元 = {computed} 元，采购金额却是 {stated} 元"
    ids = tuple(f"{_TABLE}/{row.key}/{name}" for name in ("amount", "quantity", "price"))
    return Told(Verdict.FAIL, row, words, ids, stated, computed)


def _rounding(figure: Figure) -> Fraction:
    return Fraction(figure.quantum) / 2 if figure.quantum > _WHOLE_FEN else Fraction(0)
