"""Whether a rate of change is of the change beside it; a text may tell several rates, of which one is of the change.

In 增收2.4亿元，增长4.8%，同口径增长7.9% the last rate is of figures that the text does not tell.
"""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.text import Text

_OTHER_WAY = late_pattern("口径|可比|剔除|扣除|还原|不变价|平均|因素|(?<!公务)实际")

_ADJUSTED = late_pattern("(?:调|核|追)[增减加](?:了|为)?$")


def rates_of_change(fact: Fact) -> list[Said]:
    """Return the rates of change that are said of a fact."""
    return [said for said in fact.said if said.role is Role.GROWTH]


def is_of_change(rate: Said, *, fact: Fact, change: Said, text: Text) -> bool:
    """Whether a rate can only be of a change: no other rate stands between, and both are against the same base."""
    if rate.base and change.base and rate.base != change.base:
        return False
    if not rate.base and _ADJUSTED.search(_words_before(change.mention, text=text)):
        return False  # 调整为8万元，调减1万元，下降9%: down from last year, not from the plan
    first, last = sorted((rate.mention.start, change.mention.start))
    between = [it for it in rates_of_change(fact) if it is not rate and first < it.mention.start < last]
    return not between and not _tells_way(rate, text=text) and not _tells_way(change, text=text)


def _tells_way(said: Said, *, text: Text) -> bool:
    """Whether a rate or a change is told in another way of counting: 同口径增长7.9%, 扣除退税因素后增长7.9%."""
    return _OTHER_WAY.search(_words_before(said.mention, text=text)) is not None


def _words_before(mention: Mention, *, text: Text) -> str:
    return text.assembly.passages[mention.passage].text[mention.start - len(mention.lead) : mention.start]
