"""Some of a group, told right behind it: 12个乡镇中，10个已完成任务，占83.3%，2个未完成."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import judge
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_AMONG = late_pattern(r"[一-鿿“”]{1,12}(?<![当其集])中[，,]\s?(?:已?有|共有)?")
_NEXT = late_pattern(
    r"[一-鿿]{0,10}(?:[，,（(]占(?:比|总数的)?[0-9.]{1,8}%[)）]?)?[，,、；;]\s?(?:其余|剩余|另外|另有|还有|有|其他)?(?:的)?"
)
_DONE = late_pattern("[一-鿿]{0,10}")
_NOT = late_pattern("(?:尚|还|仍)?(?:未|没有|不)")
_BOTH = late_pattern("部分|基本|正在|其中")
_SHORT = late_pattern(
    r"[一-鿿]{0,6}[，,、；;][一-鿿]{2,10}|[一-鿿]{0,6}[，,（(]占(?:比|总数的)?[0-9.]{1,8}%[)）]?[，,、；;][一-鿿]{2,10}"
)
_ALREADY = late_pattern("^(?:均|都|已经?|全部)+")
_ALL = 3  # figures
_CLOSE = 4  # those that did something may be some of all that were looked at, of which most need not


def in_group_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the share of a group is right, and whether those that did and those that did not make it up."""
    for sentence in text.sentences:
        after = (*sentence[2:], None, None)
        for whole, part, third, last in zip(sentence, sentence[1:], after, after[1:], strict=False):
            other = None if _goes_on(third, last=last) else third
            passage = text.assembly.passages[part.passage]
            if other is not None:
                yield from _left_undone(whole, did=part, did_not=other, passage=passage)
            if _is_group(whole, part=part, passage=passage):
                yield from _shares(part, whole=whole)
                yield from _opposites(part, other=other, whole=whole, passage=passage)


def _goes_on(other: Fact | None, *, last: Fact | None) -> bool:
    """Whether a third part may follow, as in 8个已完成，1个未完成，3个正在建设."""
    levels = [it.level for it in (other, last) if it is not None and it.level is not None]
    return len(levels) > 1 and levels[0].is_like == levels[1].is_like


def _is_group(whole: Fact, *, part: Fact, passage: Passage) -> bool:
    """Whether a figure counts some of those that are counted right before it."""
    if whole.level is None or part.level is None or whole.passage != part.passage:
        return False
    is_count = whole.level.quantity is Quantity.COUNT and whole.level.is_like == part.level.is_like
    between = passage.text[whole.level.end : part.level.start]
    return is_count and whole.level.end < part.level.start and _AMONG.fullmatch(between) is not None


def _shares(part: Fact, *, whole: Fact) -> Iterator[Relation]:
    shares = [it for it in part.said if it.role is Role.SHARE and (not it.base or it.base in ("比", "总数"))]
    for said in shares[:1]:
        if part.level is not None and whole.level is not None:
            sure = [Named(whole.level, whole.label)]
            yield from judge(said, part=Named(part.level, part.label), sure=sure, others=[])


def _opposites(part: Fact, *, other: Fact | None, whole: Fact, passage: Passage) -> Iterator[Relation]:
    """Yield the sum of 10个已完成 and 2个未完成, which leave none of the group out."""
    levels = [it.level for it in (whole, part, other) if it is not None and it.level is not None]
    if other is None or len(levels) < _ALL or levels[2].is_like != levels[0].is_like or part.inner:
        return
    between = passage.text[levels[1].end : levels[2].start]
    did, did_not = (_words(it, passage=passage) for it in levels[1:])
    is_opposite = _NOT.match(did_not) is not None and not _NOT.match(did) and not _BOTH.search(did + did_not)
    if is_opposite and _NEXT.fullmatch(between) and _are_one(_core(did), _NOT.sub("", did_not, count=1)):
        total, items = Named(levels[0], whole.label), [Named(levels[1], did), Named(levels[2], did_not)]
        yield sum_relation(total, items=items, holds=sums_to(total, items=items))


def _left_undone(whole: Fact, *, did: Fact, did_not: Fact, passage: Passage) -> Iterator[Relation]:
    """Yield the sum of 目标15项，完成13项，未完成2项, told behind each other of the same thing."""
    levels = [it.level for it in (whole, did, did_not) if it.level is not None]
    if len(levels) < _ALL or len({(it.is_like, it.passage) for it in levels}) > 1 or did.starts_clause or did.inner:
        return
    is_plain = levels[0].quantity is Quantity.COUNT and did.scope is whole.scope is did_not.scope and not did.is_open
    between = passage.text[levels[1].end : levels[2].start]
    is_opposite = _opposite(did.label, other=did_not.label) and _SHORT.fullmatch(between) is not None
    is_next = _SHORT.fullmatch(passage.text[levels[0].end : levels[1].start]) is not None
    is_close = _CLOSE * abs(levels[1].amount + levels[2].amount - levels[0].amount) <= levels[0].amount
    if is_close and is_plain and is_next and is_opposite and not _BOTH.search(did.label + did_not.label):
        total, items = Named(levels[0], whole.label), [Named(levels[1], did.label), Named(levels[2], did_not.label)]
        yield sum_relation(total, items=items, holds=sums_to(total, items=items))


def _opposite(did: str, *, other: str) -> bool:
    """Whether labels are of one deed that was done and not done: 已完成 and 尚未完成."""
    deed = _ALREADY.sub("", did)
    return len(deed) > 1 and _NOT.match(other) is not None and _NOT.sub("", other, count=1) == deed


def _words(level: Mention, *, passage: Passage) -> str:
    match = _DONE.match(passage.text, level.end)
    return match[0] if match else ""


def _core(words: str) -> str:
    """Return what was done, without the words that only say that it was: 已完成任务 is 完成任务."""
    return _ALREADY.sub("", words).replace("了", "")


def _are_one(did: str, did_not: str) -> bool:
    """Whether two words name one deed, one of them perhaps more closely: 完成 and 完成任务."""
    return min(len(did), len(did_not)) > 0 and (did.startswith(did_not) or did_not.startswith(did))
