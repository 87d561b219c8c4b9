"""What is left of a whole that a rate shows, told lines before: 支出53.86万元，执行率64.12%，尚有30.14万元未支付."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.slipped import fails_by_typing
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.siblings import fits

_RATE = late_pattern("(?:执行|支付|支出|使用|拨付|完成|到位)(?:率|进度)|^进度")
_LEFT = late_pattern(
    "(?:结余|结转|剩余|节余|余下|其余|未(?:支付|使用|支出|执行|拨付|完成|到位|动用|下达)|尚余|还余|尚有|还有|仍有|还剩|剩)"
    "(?:资金|金额|经费|指标|额度|的)*(?:为|计|共|约|是)?$"
)
_AFTER = late_pattern(
    r"(?:资金|指标|额度|经费)?(?:尚|还|仍)?(?P<undone>未|没有|待)(?:支付|使用|支出|执行|拨付|完成|到位|动用|下达|兑付|支|用|拨)"
)
_UNDONE = late_pattern("未(?:支付|使用|支出|执行|拨付|完成|到位|动用|下达)")
_HAS = late_pattern("(?:尚|还|仍)有$")
_FAR, _LINES, _NEAR = 80, 20, 6
_TELLING = 3  # digits of a rate


def left_of_rate_relations(text: Text) -> Iterator[Relation]:
    """Yield whether what is left after what was done, of which a rate shows the whole, is what both give."""
    for sentence in text.sentences:
        for at, done in enumerate(sentence):
            rates = [it.mention for it in done.said if it.role is Role.RATE and _RATE.search(it.label)]
            left = _left(sentence[at + 1 : at + 1 + _NEAR], done=done, text=text) if rates else None
            if left is not None and len(_digits(rates[0])) >= _TELLING:
                yield from islice(_judge(done, rate=rates[0], left=left, text=text), 1)


def _left(after: Sequence[Fact], *, done: Fact, text: Text) -> Fact | None:
    """Return the first figure of the kind of what was done behind it, if it is told as left over."""
    like = [it for it in after if it.level and done.level and it.level.is_like == done.level.is_like]
    if not like or like[0].level is None or like[0].scope is not done.scope or like[0].starts_clause:
        return None
    words = text.assembly.passages[like[0].passage].text
    behind = _AFTER.match(words, like[0].level.end)
    is_left = _LEFT.search(like[0].label) is not None and not _HAS.search(like[0].label)
    return like[0] if is_left or behind is not None else None


def _judge(done: Fact, *, rate: Mention, left: Fact, text: Text) -> Iterator[Relation]:
    if done.level is None or left.level is None:
        return
    part, rest = Named(done.level, done.label), Named(left.level, left.label)
    near = [it for it in islice(text.nearest(done.level), _FAR) if _may_be_whole(it, part=part, rest=rest)]
    wholes = [it for it in near if fits(rate, part=part, whole=it)]
    for whole in wholes:
        if _apart(whole, part=part, rest=rest)[0]:
            yield _relation(whole, part=part, rest=rest, holds=True)
            return
    amounts = {it.mention.amount for it in wholes}
    if len(amounts) == 1 and (_says_undone(left, text=text) or fails_by_typing(wholes[0], items=[part, rest])):
        yield _relation(wholes[0], part=part, rest=rest, holds=False)


def _may_be_whole(named: Named, *, part: Named, rest: Named) -> bool:
    is_near = part.mention.passage - _LINES <= named.mention.passage <= part.mention.passage
    is_apart = named.mention is not rest.mention and named.mention.amount >= part.mention.amount
    return is_near and is_apart and not names_price(named.label)


def _says_undone(left: Fact, *, text: Text) -> bool:
    """Whether words say that all of it has not been paid yet, of which nothing can have been taken back."""
    words = text.assembly.passages[left.passage].text
    behind = left.level is not None and _AFTER.match(words, left.level.end)
    return bool(behind) or _UNDONE.search(left.label) is not None


def _apart(whole: Named, *, part: Named, rest: Named) -> tuple[bool, Fraction]:
    residual = whole.mention.amount - part.mention.amount - rest.mention.amount
    envelope = sum_envelope([whole.mention, part.mention, rest.mention])
    return is_within(residual, envelope=envelope), envelope


def _digits(mention: Mention) -> str:
    return mention.printed.replace(".", "").lstrip("0")


def _relation(whole: Named, *, part: Named, rest: Named, holds: bool) -> Relation:
    apart = whole.mention.amount - part.mention.amount
    envelope = _apart(whole, part=part, rest=rest)[1]
    outcome = Outcome(apart, envelope, holds=holds, formula=f"{whole.text}－{part.text}")
    return relation_of(RelationKind.DIFFERENCE, operands=(whole, part), stated=rest, outcome=outcome)
