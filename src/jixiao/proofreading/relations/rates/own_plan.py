"""Whose plan a rate is of: each item of a list has a budget of its own, which few texts tell."""

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.facts.label import core_of, share_word
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text

_PLAN = late_pattern(  # without a name of its own
    "(?:年初|调整后?|全年|年度|本年|当年|收入|支出){0,3}+(?:预算|计划|任务|目标)(?:收入|支出|数|总?额|任务|目标)?"
)
STATES_PLAN = late_pattern("[，,](?:年初|全年|年度|调整后?)?预算(?:数|额|金额|总额)?(?:为|是)?")
PLAN_NAME = late_pattern("^(?:年初|全年|年度|调整后?)?预算(?:数|额|金额|总额)?(?:为|是)?$")
_STAGE = late_pattern(
    "年初|调整|全年|全县|全市|全区|全省|地方|预算|决算|支出|收入|计划|任务|目标|实际|财政拨款|一般公共|使用"
)
_PAIR = 2  # characters of the shortest name


def is_beside(named: Named, *, fact: Fact) -> bool:
    """Whether a figure is an item of the list of another one, of which that is no share."""
    return any(it.level is named.mention for it in fact.scope.levels)


def is_plan(base: str) -> bool:
    """Whether what a rate is of is called a plan and nothing else."""
    return _PLAN.fullmatch(base.strip("的")) is not None


def is_own_plan(plan: Named, *, base: str, fact: Fact, text: Text) -> bool:
    """Whether a figure is the plan of what was done: told beside it in a list, or of the same thing.

    Args:
        plan: The figure that may be the plan.
        base: What the rate says it is of; what has a name of its own may be a whole, as in 占基本支出预算的40%.
        fact: What was done.
        text: The running text.
    """
    if not is_plan(base):
        return True
    if fact.scope.parent is not None:
        return is_beside(plan, fact=fact)
    subject = _STAGE.sub("", core_of(fact.label))
    before = [it for it in text.facts_of(plan.mention.passage) if it.level and it.level.start <= plan.mention.start]
    is_here = any(it.level is plan.mention and it.sentence == fact.sentence and it.scope is fact.scope for it in before)
    if len(subject) < _PAIR or is_here:
        return True
    told = [it for it in before if any(plan.mention is one.level and one.sentence == it.sentence for one in before)]
    return any(share_word(subject, other=it.label) for it in told)
