"""How many got which grade, of all that were graded: 评价项目9个，评为“优”的2个、“良”的6个、“中”的1个."""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation

_GRADE = late_pattern(
    '(?:^|[、，,：:“"‘为是])(优秀|优良|优|良好|良|中等|中|一般|合格|不合格|差|较差)[”"’]?'
    "(?:等次|等级|档次|级|等|档)?的?(?:项目|单位|部门)?(?:共|有|为)?$"
)
_FEW, _ENOUGH = 2, 3  # grades
_FAR = 12  # figures of a sentence


def grade_relations(text: Text) -> Iterator[Relation]:
    """Yield whether grades give all that were graded; fewer are wrong only where three grades are told."""
    before: Sequence[Fact] = ()
    for sentence in text.sentences:
        graded = [it for it in sentence if _grade(it)]
        first = sentence.index(graded[0]) if graded else 0
        whole = sentence[first - 1] if first else before[-1] if len(before) == 1 else None
        if whole is not None and len(graded) == len(sentence[first:]) and _FEW <= len(graded) <= _FAR:
            yield from _judge(graded, whole=whole)
        before = sentence


def _grade(fact: Fact) -> str:
    match = _GRADE.search(fact.label)
    is_count = fact.level is not None and fact.level.quantity is Quantity.COUNT
    return match[1] if match is not None and is_count else ""


def _judge(graded: Sequence[Fact], *, whole: Fact) -> Iterator[Relation]:
    levels = [it.level for it in graded if it.level is not None]
    is_like = whole.level is not None and all(it.is_like == whole.level.is_like for it in levels)
    is_once = len({_grade(it) for it in graded}) == len(graded)
    if whole.level is None or not is_like or not is_once or any(it.is_open or it.inner for it in graded):
        return
    total, added = Named(whole.level, whole.label), sum_of(levels)
    if added >= total.mention.amount or len(graded) >= _ENOUGH:
        items = [Named(it.level, it.label) for it in graded if it.level is not None]
        yield sum_relation(total, items=items, holds=added == total.mention.amount)
