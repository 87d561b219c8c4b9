"""The one level that changes told without it are of: 三公经费41万元。三公经费比上年减少19万元，比预算减少4万元，下降9%.

It is that level where the rate of one change shows it; then the rate of another one may be judged by it.
"""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.envelope import prints_as
from jixiao.proofreading.relations.basis.text import PRIOR, Text
from jixiao.proofreading.relations.changes.growth_reading import of_change

_OTHER = late_pattern("上年|去年|同期|预算|计划(?!生育)|年初|年末|累计|季度|半年|月")
_UNIT = late_pattern("(?:[省市州县区旗乡镇村局委办院校所站队处科股室会]|中心|学校|单位|部门|系统)的?$")
_LONG = 4  # characters of a name that tells one thing
_FAR, _FEW = 2, 2  # passages; digits of a rate


def called_so(fact: Fact, *, change: Said, text: Text) -> Named | None:
    """Return the level that goes by the name of a change, alone near it, where another rate of the fact shows it."""
    name = core_of(fact.label)
    if fact.level is not None or len(name) < _LONG or _OTHER.search(fact.label):
        return None
    alike = [it for it in text.nearest(change.mention, label=fact.label) if core_of(it.label).endswith(name)]
    own = [it for it in alike if it.mention.quantity is change.mention.quantity]
    if not own or len({it.mention.amount for it in own}) != 1:
        return None
    level, first = own[0], own[0].mention
    is_before = (first.passage, first.start) < (change.mention.passage, change.mention.start)
    is_near = is_before and change.mention.passage - first.passage <= _FAR
    before = core_of(level.label).removesuffix(name)
    is_own = not before or _UNIT.search(before) is not None
    is_other = level.label.startswith(PRIOR) or _OTHER.search(level.label) is not None
    is_shown = any(_holds(it, fact=fact, level=level) for it in fact.changes if it is not change)
    return level if is_near and is_own and is_shown and not is_other else None


def _holds(change: Said, *, fact: Fact, level: Named) -> bool:
    """Whether the rate right behind a change is that of its level."""
    after = [it for it in fact.said if it.mention.start > change.mention.start]
    rate = after[0] if after and after[0].role is Role.GROWTH else None
    if rate is None or rate.mention.significant < _FEW:
        return False
    return any(prints_as(it.rate, stated=rate.mention) for it in of_change(level, change=change))
