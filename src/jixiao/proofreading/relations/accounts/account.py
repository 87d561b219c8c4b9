"""Accounts of funds by source: what came in, what was spent and what is left, in all and for each source below.

收入9万元，支出7万元，结转2万元。其中： 1.甲5万元，用于乙3万元；结余2万元。 2.丁4万元，用于戊4万元。
Such an account has many sums over few figures. Where all others hold, or two fail by one figure, the rest is wrong.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.numbered import numbered_amounts
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_FEW, _MANY = 2, 3
_REST = late_pattern("结余|结转|剩余|余额")
_SPENT = late_pattern("支出|使用|拨付|支付|安排|下达")
_SOME = late_pattern("主要|其中|包括|重点|如(?!下)|等[，。；、]")  # of a source: not all uses are told
_COLONS = ("：", ":", "其中")


class _Sum(Struct, frozen=True):
    """A total and its parts."""

    total: Named
    parts: tuple[Named, ...]

    @property
    def holds(self) -> bool:
        return sums_to(self.total, items=self.parts)

    def wanted(self, mention: Mention) -> Fraction | None:
        """Return what a figure of the sum should be as the others are, None for one of another sum."""
        added = sum_of(part.mention for part in self.parts)
        if mention is self.total.mention:
            return added
        is_part = any(part.mention is mention for part in self.parts)
        return self.total.mention.amount - added + mention.amount if is_part else None


def account_relations(text: Text) -> Iterator[Relation]:
    """Yield the sums of an account that fail though the others of it show that they should hold."""
    for number, passage in enumerate(text.assembly.passages):
        if not passage.text.rstrip().endswith(_COLONS):
            continue
        sums = _sums(number, text=text)
        failing = [it for it in sums if not it.holds]
        is_one = len(failing) == 1 and len(sums) > _MANY
        if is_one or (len(failing) == _FEW < len(sums) and _fail_by_one(*failing)):
            yield from (sum_relation(it.total, items=it.parts, holds=False) for it in failing)


def _sums(number: int, *, text: Text) -> list[_Sum]:
    """Return the sums of an account, none where a line is no account."""
    levels = [fact for fact in text.facts_of(number) if fact.level is not None]
    sources = numbered_amounts(number, text=text)
    if len(levels) != _MANY or len(sources) < _FEW or not _is_account(levels):
        return []
    income, *used = _named(levels)
    sums = [_Sum(income, tuple(used)), _Sum(income, tuple(_named(sources)))]
    for source in sources:
        uses = [fact for fact in text.facts_of(source.passage) if fact is not source]
        if _SOME.search(text.assembly.passages[source.passage].text) or not _are_plain(uses) or not uses:
            return []
        sums.append(_Sum(_named([source])[0], tuple(_named(uses))))
    return sums


def _is_account(levels: Sequence[Fact]) -> bool:
    """Whether three amounts are what came in, what was spent and what is left."""
    _, spent, rest = levels
    is_spent = _SPENT.search(spent.label) is not None and _REST.search(spent.label) is None
    return _are_plain(levels) and is_spent and _REST.search(rest.label) is not None


def _are_plain(facts: Sequence[Fact]) -> bool:
    """Whether facts are amounts of which nothing more is said, none of them in a list within."""
    return all(
        it.level is not None and it.level.quantity is Quantity.MONEY and not it.said and it.scope.parent is None
        for it in facts
    )


def _fail_by_one(one: _Sum, other: _Sum) -> bool:
    """Whether two sums share a figure that would mend both."""
    shared = [it.mention for it in (one.total, *one.parts)]
    return any(one.wanted(it) == wanted for it in shared if (wanted := other.wanted(it)) is not None)


def _named(facts: Sequence[Fact]) -> list[Named]:
    return [Named(fact.level, fact.label) for fact in facts if fact.level is not None]
