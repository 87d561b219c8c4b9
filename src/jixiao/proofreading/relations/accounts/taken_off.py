"""What comes of two figures right before it: 新增3.2亿元，偿还1.5亿元，净增1.7亿元; 总分100分，扣11分，得89分."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.envelope import is_within, sum_envelope
from jixiao.proofreading.relations.basis.text import Text

_KINDS = (  # what there was or came, what was taken off or went, what comes of them
    (
        late_pattern("(?:新增|增加|新签|新办|新招|新购|迁入|调入|入职|招录)[^，。；：减]{0,8}$"),
        late_pattern("(?:偿还|减少|注销|退出|核销|处置|报废|迁出|调出|离职|还本)[^，。；：增]{0,8}$"),
        late_pattern("^[，,]\\s?(?:全年|当年|本年|年内|相抵后?)?净(?P<way>增|减)(?:加|少|长)?(?:了|额|为){0,2}$"),
    ),
    (
        late_pattern("(?:满分|总分|标准分|基准分|基础分)(?:值)?(?:为|共|是)?$"),
        late_pattern("^[，,]\\s?(?:共|合计|累计|实际)?(?:扣|减|失)(?:分|除|掉|去|减)?(?:为|了|值|共|合计)?$"),
        late_pattern("^[，,]\\s?(?:最终|实际|综合|自评|评价|最后|实)?得分?(?:为|是|共)?$"),
    ),
)
_GAUGED = (Quantity.MONEY, Quantity.COUNT, Quantity.SCORE)
_MORE = late_pattern("加分|附加|其中|主要|等")


def taken_off_relations(text: Text) -> Iterator[Relation]:
    """Yield whether the third of three figures told behind each other is what the first less the second leaves."""
    for mentions in text.assembly.mentions:
        for run in zip(mentions, mentions[1:], mentions[2:], strict=False):
            if len({it.is_like for it in run}) == 1 and run[0].quantity in _GAUGED and _are_next(run):
                yield from _judge(run)


def _are_next(run: Sequence[Mention]) -> bool:
    """Whether nothing but the words before each stands between figures."""
    return all(one.end == other.start - len(other.lead) for one, other in pairwise(run))


def _judge(run: Sequence[Mention]) -> Iterator[Relation]:
    if any(_MORE.search(it.lead) for it in run[1:]):
        return
    for kinds in _KINDS:
        found = [kind.search(it.lead.rstrip()) for kind, it in zip(kinds, run, strict=True)]
        if all(found):
            way = found[-1].groupdict().get("way") if found[-1] else None
            whole, off = (run[1], run[0]) if way == "减" else (run[0], run[1])
            yield _relation(whole, off=off, left=run[2])


def _relation(whole: Mention, *, off: Mention, left: Mention) -> Relation:
    names = [Named(it, it.lead.strip("，,。； ")[-12:]) for it in (whole, off, left)]
    apart, envelope = whole.amount - off.amount, sum_envelope([whole, off, left])
    holds = is_within(apart - left.amount, envelope=envelope)
    outcome = Outcome(apart, envelope, holds=holds, formula=f"{names[0].text}－{names[1].text}")
    return relation_of(RelationKind.DIFFERENCE, operands=names[:2], stated=names[2], outcome=outcome)
