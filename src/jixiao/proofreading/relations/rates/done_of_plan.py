"""The rate of what was paid of the only figure before it in its clause: 经费指标9万元，已支6万元，进度66.7%."""

from collections.abc import Iterator

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import names_price
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import judge

_GIVEN = late_pattern("(?:指标|额度|预算|下达|到位|安排|合同价?|合同金额|资金|经费)(?:数|总?额|资金)?(?:为|共|计)?$")
_PAID = late_pattern(
    "^(?:目前|累计|截至[^，。；]{0,12})?已(?:经)?(?:累计)?(?:支付|支出|支|拨付|使用|执行|用|完成支付|报账)(?:资金)?(?:为|共|计)?$"
)
_RATE = late_pattern("^(?:预算|资金|支付|支出|执行|使用|拨付|报账)*(?:进度|率)$")
_PAIR = 2


def done_of_plan_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a rate is that of what was paid and what was given, the only two figures of its clause."""
    for sentence in text.sentences:
        clause: list[Fact] = []
        for fact in sentence:
            clause = [fact] if fact.starts_clause else [*clause, fact][-_PAIR - 1 :]
            if len(clause) == _PAIR:
                yield from _judge(clause[0], paid=clause[1])


def _judge(given: Fact, *, paid: Fact) -> Iterator[Relation]:
    if given.level is None or paid.level is None or given.scope is not paid.scope or given.inner or given.said:
        return
    are_money = given.level.quantity is paid.level.quantity is Quantity.MONEY and not names_price(given.label)
    if are_money and _GIVEN.search(given.label) and _PAID.search(paid.label):
        rates = [it for it in paid.said if it.role is Role.RATE and _RATE.search(it.label)]
        for rate in rates[:1]:
            part, whole = Named(paid.level, paid.label), Named(given.level, given.label)
            yield from judge(rate, part=part, sure=[whole], others=[])
