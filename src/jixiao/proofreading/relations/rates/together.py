"""Rates of several figures together, as in 教育2亿元、社保6亿元、卫生2亿元，三项占支出总额20亿元的50%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import Range, prints_as, quotient, range_of
from jixiao.proofreading.relations.basis.text import Text

_TOGETHER = late_pattern(
    "(?:合计|共计|总计|一共|共|合)占|(?:[两二三四五]者|以上|上述|[两二三四五六七八][项类大块]|[、和与及][^，。；])[^，。；]{0,19}占"
)
_FEW, _MOST = 2, 8


def are_together(last: Fact, *, said: Said, text: Text) -> bool:
    """Whether the words between a figure and a rate say that the rate is of more than the figure."""
    if last.level is None or last.passage != said.mention.passage:
        return False
    between = text.assembly.passages[last.passage].text[last.level.end : said.mention.start]
    return _TOGETHER.search(between) is not None


def together_rates(last: Fact, *, said: Said, wholes: Sequence[Named]) -> Iterator[Relation]:
    """Yield the rate of the figures up to one in its list, where it comes out; nothing tells how many are meant."""
    here = [it for it in last.scope.levels if it.level and last.level and it.level.start <= last.level.start]
    like = [it for it in here if it.level and last.level and it.level.is_like == last.level.is_like and not it.is_base]
    parts = [Named(it.level, it.label) for it in like[-_MOST:] if it.level is not None]
    for count in range(len(parts), _FEW - 1, -1):
        for whole in wholes:
            found = _rate(said, parts=parts[-count:], whole=whole)
            if found is not None:
                yield found
                return


def _rate(said: Said, *, parts: Sequence[Named], whole: Named) -> Relation | None:
    is_like = whole.mention.is_like == parts[0].mention.is_like
    is_apart = is_like and not any(it.mention is whole.mention for it in parts)
    if not is_apart or not whole.mention.amount:
        return None
    among = [whole.mention, *(it.mention for it in parts)]
    ranges = [range_of(it.mention, among=among) for it in parts]
    added = Range(sum((it.low for it in ranges), Fraction(0)), sum((it.high for it in ranges), Fraction(0)))
    rate = quotient(added, denominator=range_of(whole.mention, among=among))
    if rate is None or not prints_as(rate, stated=said.mention):
        return None
    computed = sum((it.mention.amount for it in parts), Fraction(0)) / whole.mention.amount * 100
    formula = f"（{'＋'.join(it.text for it in parts)}）÷{whole.text}"
    outcome = Outcome(computed, said.mention.quantum / 2, holds=True, formula=formula)
    stated = Named(said.mention, said.label or "合计的比率")
    return relation_of(RelationKind.RATIO, operands=(*parts, whole), stated=stated, outcome=outcome)
