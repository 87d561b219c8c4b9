"""A part taken by a rate of its whole, told above it: 省级资金5509万元：… 按1%提取项目管理费55.09万元."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

from jixiao.book.place import Place
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.rates.judge_rate import rate_relation

_BY = late_pattern("按照?[^，。；：0-9]{0,20}$")
_TAKEN = late_pattern(
    r"(?:的?比例|的标准)?(?:提取|计提|提留|安排|预留|列支|计算|征收|收取|缴纳|补助|分担|承担|配套)?[^，。；：0-9]{0,16}(?:为|计|共)?\s?"
)
_LINES, _NEAR = 12, 12  # lines above, figures


def levied_rates(text: Text, *, told: AbstractSet[Place]) -> Iterator[Relation]:
    """Yield for each such rate the amount behind it as a part of the nearest one before it that it is of.

    Only what is exact is told, or rounded where the rate has several digits.

    Args:
        text: The running text.
        told: The places of the percentages that are explained.
    """
    for mentions in text.assembly.mentions:
        for rate, part in pairwise(mentions):
            is_rate = rate.quantity is Quantity.PERCENT and "按" in rate.lead and rate.place not in told
            if (
                is_rate
                and _BY.search(rate.lead)
                and part.quantity is Quantity.MONEY
                and part.amount
                and _TAKEN.fullmatch(part.lead)
            ):
                whole = _whole(rate, part=part, text=text)
                if whole is not None:
                    said = Said(Role.RATE, rate, "比例")
                    yield rate_relation(said, part=Named(part, "提取额"), whole=whole, holds=True)


def _whole(rate: Mention, *, part: Mention, text: Text) -> Named | None:
    for number in range(rate.passage, max(-1, rate.passage - _LINES), -1):
        levels = [it for it in text.levels_of(number) if number < rate.passage or it.mention.start < rate.start]
        for named in reversed(levels[-_NEAR:]):
            is_money = named.mention.quantity is Quantity.MONEY
            if is_money and part.amount * 100 == named.mention.amount * rate.value:
                return named
    return None
