"""What is left of income after spending, or lacks, told far below both: 收支相抵，滚存结余41.34万元."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_SET_OFF = late_pattern(
    r"(?:收支(?:相抵|相减|轧抵|品迭|相比)|收不抵支|以收抵支)[^。；;]{0,20}$|(?:收入|支出)[^，。；：]{0,4}(?:大于|小于|超过?|高于|低于|不足)"
    r"[^，。；：]{0,6}(?:支出|收入)(?:为|达|共)?\s?$"
)
_INCOME, _SPENT = late_pattern("收入|来源"), late_pattern("支出|(?<!收)支(?:合计|总计)")
_WHOLE = late_pattern("总|全年|全[省市县区镇乡村]|合计|预算|本年|财政")
_FAR, _MOST = 200, 40  # figures
_LONGEST = 60  # characters before a figure
_TELLING = 3  # digits that are not met by chance


def left_over_relations(text: Text) -> Iterator[Relation]:
    """Yield the income and the spending before a figure that is their difference; told only where it is."""
    set_off = (at for at, it in enumerate(text.levels) if it.mention.significant >= _TELLING and _is_set_off(it))
    for at in islice(set_off, _MOST):
        before = text.levels[max(0, at - _FAR) : at]
        yield from islice(_pairs(text.levels[at], before=before[::-1]), 1)


def _is_set_off(named: Named) -> bool:
    mention = named.mention
    return mention.quantity is Quantity.MONEY and _SET_OFF.search(mention.lead[-_LONGEST:]) is not None


def _pairs(left: Named, *, before: tuple[Named, ...]) -> Iterator[Relation]:
    like = [it for it in before if it.mention.quantity is Quantity.MONEY and not names_price(it.label)]
    incomes = [it for it in like if _INCOME.search(it.label) and not _SPENT.search(it.label)]
    spent = {it.mention.amount: it for it in reversed(like) if _SPENT.search(it.label) and _WHOLE.search(it.label)}
    for income in (it for it in incomes if _WHOLE.search(it.label)):
        for rest in (left.mention.amount, -left.mention.amount):
            other = spent.get(income.mention.amount - rest)
            if other is not None:
                yield _relation(income, spent=other, left=left)


def _relation(income: Named, *, spent: Named, left: Named) -> Relation:
    larger, smaller = sorted((income, spent), key=lambda it: it.mention.amount, reverse=True)
    outcome = Outcome(left.mention.amount, Fraction(0), holds=True, formula=f"{larger.text}－{smaller.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(larger, smaller), stated=left, outcome=outcome)
