"""The one level that a change told without its level is of: 三公经费41万元。三公经费比上年减少19万元，下降32%."""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import core_of
from jixiao.proofreading.relations.build import Named
from jixiao.proofreading.relations.text import PRIOR, Text

_OTHER = late_pattern("上年|去年|同期|预算|计划(?!生育)|年初|年末|累计|季度|半年|月")
_UNIT = late_pattern("(?:[省市州县区旗乡镇村局委办院校所站队处科股室会]|中心|学校|单位|部门|系统)的?$")
_LONG = 4  # characters of a name that tells one thing
_FAR = 2  # passages


def called_so(fact: Fact, *, change: Said, text: Text) -> Named | None:
    """Return the level that goes by the name of a change, where no other figure nearby does so."""
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
    return level if is_near and is_own and not is_other else None
