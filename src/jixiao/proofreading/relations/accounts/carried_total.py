"""What a year came to with what was carried over, told behind sentences that split the year up.

支出799万元，其中人员500万元，项目299万元。年末结转11万元，支出总计810万元. The total is of the first and the last.
"""

from collections.abc import Iterator, Sequence

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_SIDES = (  # the total, what was carried over, the year
    (
        late_pattern("收入(?:总计|合计|总额)(?:为|共)?"),
        late_pattern("(?:加上?)?(?:年初|上年)(?:结转和结余|结转结余|结转|结余)(?:资金)?(?:为)?"),
        "收入",
    ),
    (
        late_pattern("支出(?:总计|合计|总额)(?:为|共)?"),
        late_pattern("(?:加上?)?(?:年末|年终|结转下年)(?:结转和结余|结转结余|结转|结余)?(?:资金)?(?:为)?"),
        "支出",
    ),
)
_OTHER = late_pattern("分配|弥补|上解|上缴|补助|转移|调[入出]|债|还本|基金|结转|结余")
_STAGE = late_pattern("(?:决算|执行)数?$")
_PLANNED = late_pattern("预算|计划(?!生育)|预计")
_PAIR = 2


def carried_total_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such a total is that of the year and of what was carried over."""
    for sentence in text.sentences:
        beside = [it for it in sentence if it.scope.parent is None][: _PAIR + 1]
        pair = beside if len(beside) == _PAIR else []
        for name, rest, kind in _SIDES:
            if pair and rest.fullmatch(_called(pair[0])) and name.fullmatch(_called(pair[1])):
                yield from _judge(_heads(pair[1], kind=kind, text=text), carried=pair[0], total=pair[1])


def _called(fact: Fact) -> str:
    return fact.label.strip("、和及：: ")


def _heads(total: Fact, *, kind: str, text: Text) -> list[Fact]:
    """Return what the sentences before a total tell of the year; none where they tell of other funds too."""
    before = [it for it in text.facts_of(total.passage) if it.sentence < total.sentence and it.scope.parent is None]
    if any(_OTHER.search(it.label) for it in before):
        return []
    heads = [it for it in before if _STAGE.sub("", core_of(it.label)) == kind and not _PLANNED.search(it.label)]
    return [it for it in heads if it.level is not None and it.level.quantity is Quantity.MONEY]


def _judge(heads: Sequence[Fact], *, carried: Fact, total: Fact) -> Iterator[Relation]:
    named = [Named(it.level, it.label) for it in (*heads, carried) if it.level is not None]
    if len(named) == _PAIR and total.level is not None and len({it.mention.is_like for it in named}) == 1:
        stated = Named(total.level, total.label)
        yield sum_relation(stated, items=named, holds=sums_to(stated, items=named))
