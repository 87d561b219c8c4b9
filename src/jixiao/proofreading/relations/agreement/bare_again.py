"""Figures told with their unit that stand elsewhere without it: 资金30万元 and 年度资金总额 30 in a form."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.figure import Exact, exact
from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import core_of, share_word
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_FUNDS = late_pattern(r"合\s?计|总\s?计|总额|资金|拨款|金额|预算|成本|投资")
_TELLING, _LEAST = 3, 2  # digits that are hardly met by chance; those of the shortest figure
_MANY = 40  # places
_UNIT = MONEY_UNITS["万元"]
_PLAIN = Quantity.PLAIN  # a member of an Enum is slow to find


def bare_again_relations(text: Text, *, cells: Sequence[Named]) -> Iterator[Relation]:
    """Yield for each figure with a unit the bare numbers of its size that are called funds, or alike.

    Args:
        text: The running text.
        cells: The figures of tables.
    """
    bare: defaultdict[Exact, list[Named]] = defaultdict(list)
    for named in (*text.levels, *cells):
        if named.mention.quantity is _PLAIN and named.mention.addend > 0:
            bare[exact(named.mention.value)].append(named)
    told: set[tuple[object, object]] = set()
    for named in (*text.levels, *cells) if bare else ():
        key = named.mention.is_like, named.mention.addend
        if named.mention.quantity is _PLAIN or key in told:
            continue
        again = [it for value in _values(named.mention) for it in bare.get(value, ()) if _is_same(named, bare=it)]
        if again:
            told.add(key)
            among = [named, *again[:_MANY]]
            formula = "、".join(it.text for it in among)
            outcome = Outcome(named.mention.amount, Fraction(0), holds=True, formula=formula)
            yield relation_of(RelationKind.SAME, operands=among, stated=named, outcome=outcome)


def _values(mention: Mention) -> set[Exact]:
    """Return what a figure comes to where its unit is told once for a table, as 万元 mostly is."""
    if mention.quantity is Quantity.MONEY:
        in_ten_thousands = mention.scale == _UNIT
        return {exact(mention.value), *(() if in_ten_thousands else (exact(mention.amount / _UNIT),))}
    return {exact(mention.value)} if mention.quantity is Quantity.COUNT else set()


def _is_same(named: Named, *, bare: Named) -> bool:
    """Whether a bare number is a figure: by its digits, or called as money is, or as that figure is."""
    is_money = named.mention.quantity is Quantity.MONEY
    if is_money and bare.mention.significant >= _TELLING:
        return True
    is_short = len(bare.mention.printed) < _LEAST
    if is_money and not is_short and _FUNDS.search(bare.label):
        return True
    return share_word(core_of(named.label), other=core_of(bare.label))
