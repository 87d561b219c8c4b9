"""Repetition: one quantity told in several places."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import is_

from jixiao.book.figure import Exact, exact
from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import are_alike, core_of, share_word
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_REPEATED = (Quantity.MONEY, Quantity.COUNT, Quantity.PERCENT)
_TELLING = 3  # digits that two figures do not share by chance
_TELLING_COARSE = 4  # the same, where one of them has fewer decimals
_FEW, _MANY = 2, 40  # places
_TELLING_APART = 5  # the same, in another unit
_LONG = 4  # characters of a name that tells one thing
_COUNTER = late_pattern(r"[（(]([人户个名项])[）)]$")  # of a column
_TOTAL = late_pattern(r"(?:合\s?计|总\s?计|资金总额|年度资金总额)")
_THING, _NOUN = late_pattern("[一-鿿]{2}"), 2  # what is counted, told behind the number
_RARE = frozenset(("架", "辆", "艘", "座", "栋", "幢", "台", "套", "公里", "平方米", "公顷"))  # of one thing mostly
_LEAST = 2  # digits below which even a word in common tells nothing


def repeated_relations(text: Text, *, cells: Sequence[Named] = ()) -> Iterator[Relation]:
    """Yield that figures of one size and one name agree, or of one size that is no coincidence.

    Args:
        text: The running text.
        cells: The figures of tables, which are told where the text has them too, or other cells of so many digits.
    """
    by_amount = _by_amount(text)
    by_cell: defaultdict[tuple[object, Exact], list[Named]] = defaultdict(list)
    for named in cells:
        key = _key_of(named)
        if key in by_amount:
            by_amount[key].append(named)
        elif named.mention.significant >= _TELLING_COARSE:
            by_cell[key].append(named)
    yield from _coarser([*text.levels, *cells])
    for group in (*by_amount.values(), *by_cell.values()):
        same = _alike(group, text=text)
        for told in (same, *_by_name(group, but=same)):
            if len(told) < _FEW:
                continue
            formula = "、".join(it.text for it in told)
            outcome = Outcome(told[0].mention.amount, Fraction(0), holds=True, formula=formula)
            yield relation_of(RelationKind.SAME, operands=told, stated=told[0], outcome=outcome)


def _by_amount(text: Text) -> defaultdict[tuple[object, Exact], list[Named]]:
    """Return the figures of the text, and the changes and rates that tell much, by their size."""
    found: defaultdict[tuple[object, Exact], list[Named]] = defaultdict(list)
    others = [Named(said.mention, fact.label) for fact in text.facts for said in fact.said]
    for named in (*text.levels, *(it for it in others if _is_telling(it.mention))):
        if named.mention.amount and named.mention.quantity in _REPEATED:
            found[named.mention.is_like, named.mention.addend].append(named)
    return found


def _by_name(group: Sequence[Named], *, but: Sequence[Named]) -> Iterator[list[Named]]:
    """Yield the figures of each name, where a total and its only part are as much and each is told several times.

    Args:
        group: Figures of one size.
        but: Those of them that are known to be the same.
    """
    left = list(group[:_MANY])
    while left:
        named = [it for it in left if it is left[0] or _are_namesakes(left[0], other=it)]
        if len(named) > 1 and not (len(named) == len(but) and all(map(is_, named, but))):
            yield named
        left = [it for it in left if not any(it is other for other in named)]


def _are_namesakes(named: Named, *, other: Named) -> bool:
    """Whether two figures go by one name, a long one where they have but one digit."""
    is_short = named.mention.significant < _LEAST
    if is_short and min(len(core_of(it.label)) for it in (named, other)) < _LONG:
        return False
    return are_alike(named.label, other=other.label)


def _is_telling(mention: Mention) -> bool:
    """Whether a rate or a change is told with so many digits that another one is hardly the same."""
    if mention.quantity in (Quantity.MONEY, Quantity.COUNT):
        return mention.significant >= _TELLING or len(mention.printed) >= _TELLING_COARSE
    return mention.quantity is Quantity.PERCENT and mention.decimals > 0 and mention.significant >= _TELLING


def _alike(group: list[Named], *, text: Text) -> list[Named]:
    first = group[0]
    if first.mention.significant >= _TELLING and first.mention.quantity is not Quantity.PERCENT:
        return list(group)
    if first.mention.quantity is Quantity.MONEY and sum(map(str.isdigit, first.mention.printed)) >= _TELLING_COARSE:
        return list(group)
    if first.mention.quantity is Quantity.COUNT:
        counted = [it for it in group[1:] if _counts_same(it.mention, other=first.mention, text=text)]
        return [first, *counted]
    found = [first, *(it for it in group[1:] if _share_name(first, other=it))]
    found = found if len(found) > 1 else _namesakes(group)
    return found if len(found) > 1 else _totals(group)


def _share_name(named: Named, *, other: Named) -> bool:
    """Whether two figures have a word in common, one that tells something where they have but one digit."""
    if named.mention.significant >= _LEAST:
        return share_word(named.label, other=other.label)
    is_long = len(named.mention.printed) >= _LEAST
    return is_long and share_word(core_of(named.label), other=core_of(other.label))


def _counts_same(mention: Mention, *, other: Mention, text: Text) -> bool:
    """Whether two counts are of the same things: named alike behind them, or too many to be met by chance."""
    if mention.significant >= _LEAST:
        return True
    if mention.unit in _RARE:
        return True
    things = {text.assembly.passages[it.passage].text[it.end : it.end + _NOUN] for it in (mention, other)}
    return len(things) == 1 and _THING.fullmatch(things.pop()) is not None


def _totals(group: list[Named]) -> list[Named]:
    """Return an amount of the text and the totals of tables that are as much, behind it."""
    first, *rest = group
    is_amount = first.mention.quantity is Quantity.MONEY and len(first.mention.printed) > 1
    return [first, *(it for it in rest if _TOTAL.match(it.label))] if is_amount else []


def _namesakes(group: list[Named]) -> list[Named]:
    """Return figures of one digit that go by one long name, of which an amount may be told first: 500万元为中央资金."""
    first = group[0]
    alike = [it for it in group[1:] if are_alike(it.label, other=first.label)]
    is_long = min((len(core_of(it.label)) for it in (first, *alike)), default=0) >= _LONG
    return [first, *alike] if is_long else []


def _key_of(named: Named) -> tuple[object, Exact]:
    """Return what a cell may be the same as; one without a unit may be in 万元, as tables are."""
    mention = named.mention
    counter = _COUNTER.search(named.label)
    if counter is not None and mention.quantity is Quantity.PLAIN:
        return (Quantity.COUNT, counter[1]), mention.addend
    if mention.quantity is Quantity.PLAIN and mention.significant >= _TELLING:
        return (Quantity.MONEY, ""), exact(mention.value * MONEY_UNITS["万元"])
    return mention.is_like, mention.addend


def _exactness(mention: Mention) -> float:
    return -mention.room


def _coarser(figures: Sequence[Named]) -> Iterator[Relation]:
    """Yield that a figure is told elsewhere with fewer decimals, rounded or cut."""
    money = sorted((it for it in figures if it.mention.quantity is Quantity.MONEY), key=lambda it: it.mention.addend)
    for one, other in pairwise(money):
        coarse, fine = sorted((one.mention, other.mention), key=_exactness)
        if fine.room >= coarse.room or coarse.significant < _TELLING_COARSE:
            continue
        is_told = fine.unit == coarse.unit or coarse.significant >= _TELLING_APART
        if not is_told and not share_word(core_of(one.label), other=core_of(other.label)):
            continue
        if 0 < abs(fine.amount - coarse.amount) < coarse.quantum:
            outcome = Outcome(fine.amount, coarse.quantum, holds=True, formula=f"{one.text}、{other.text}")
            yield relation_of(RelationKind.SAME, operands=(one, other), stated=one, outcome=outcome)
