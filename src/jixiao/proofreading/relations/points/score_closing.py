"""Points listed one after the other and the score that closes them.

So in 决策18分，过程17.5分，产出35分，效益22分，总分92.5分.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_CLOSING = late_pattern(
    "(?:自评|评价|最终|项目|绩效)?(?:总分|总得分|综合得分|综合评分|合计得分|得分合计|合计|总计)(?:数|值)?(?:为|是|共)?"
)
_FULL = late_pattern("满分|权重|分值|标准|总分|应得|上年|去年|复评|抽查")
_MOVED = late_pattern("扣|减|加分|奖励|折|平均|均分|最高|最低|排名")
_FEW = 3  # figures
_ALL, _FAR = 100, 15  # points of most scores, percent; by which a wrong score may be off


def score_closing_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the points before such a score, all of one sentence, give it."""
    for sentence in text.sentences:
        for at, total in enumerate(sentence):
            if total.level and total.level.quantity is Quantity.SCORE and _CLOSING.fullmatch(total.label):
                yield from _judge(sentence[:at], total=total)


def _judge(before: Sequence[Fact], *, total: Fact) -> Iterator[Relation]:
    """Yield the verdict where each figure before the score is points that were given for something of its own."""
    given = [it for it in before if it.level and not (it.scope.sign == "（" and _FULL.search(it.label))]
    named = [Named(it.level, it.label) for it in given if it.level is not None]
    are_points = all(it.mention.quantity is Quantity.SCORE for it in named)
    is_plain = not any(_FULL.search(it.label) or _MOVED.search(it.label) or it.is_open for it in given)
    is_one = len({it.scope.sign for it in given}) == 1
    if total.level is None or len(named) < _FEW or not (are_points and is_plain and is_one):
        return
    stated, added = Named(total.level, total.label), sum_of(it.mention for it in named)
    holds = sums_to(stated, items=named)
    if added == _ALL and not all("得" in it.label for it in given) and not holds:
        return  # what was to be had, of which a score is less
    if holds or abs(added - total.level.amount) * _ALL <= total.level.amount * _FAR:
        yield sum_relation(stated, items=named, holds=holds)
