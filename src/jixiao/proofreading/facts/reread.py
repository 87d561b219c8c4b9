"""Read a figure anew in the light of what the text speaks of."""

from collections.abc import Sequence

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import are_alike, core_of, is_called_alike, year_of
from jixiao.proofreading.facts.lead import Lead, Role, read_lead
from jixiao.proofreading.facts.open_lists import OpenLists
from jixiao.proofreading.figures.mention import Mention, Quantity

_YEAR_ALONE = late_pattern(r"(?:而)?((?:19|20)[0-9]{2})\s?年(?:度)?(?:预算|决算)?数?为?")
_LAST_YEAR_ALONE = late_pattern("(?:而)?(?:上年|去年|上一年)(?:同期)?(?:决算|预算|支出|收入|实际)?数?(?:为|是)?")
_ITEM = late_pattern(
    "(?:^|[，,、：:（(；;]|其中|包括)(新增|改造提升|提质改造提升|年中(?:新增|增加|追加))$"
)  # what may be a kind of works


def reread(lead: Lead, *, lists: OpenLists, mention: Mention, following: Sequence[Mention] | None) -> Lead:
    """Return what the words before a figure say of it, where the text speaks of something.

    Args:
        lead: What the words say by themselves.
        lists: Where the text has come to.
        mention: The figure.
        following: The figures of the run behind it.
    """
    read = _as_prior(lists, lead=lead, following=following) or _as_item(lists, lead=lead, mention=mention)
    return read or _as_share(lists, mention=mention) or lead


def _as_share(lists: OpenLists, *, mention: Mention) -> Lead | None:
    """Read a rate right behind the figure that it is of, as in 完成9万元，占任务数10万元90%."""
    target = lists.targets[-1] if lists.targets else None
    is_bare = mention.quantity is Quantity.PERCENT and not mention.lead.strip()
    return Lead(Role.OF) if is_bare and target is not None and target.label.startswith("占") else None


def _as_prior(lists: OpenLists, *, lead: Lead, following: Sequence[Mention] | None) -> Lead | None:
    """Read 2020年9万元 as the level before in 接待费2021年8万元，2020年9万元，减少1万元."""
    target = lists.targets[-1] if lists.targets else None
    if lists.before in (Role.CHANGE, Role.GROWTH) and _LAST_YEAR_ALONE.fullmatch(lead.label):
        is_free = target is not None and target.level is not None and target.prior is None
        is_base = target is not None and any(is_called_alike(target.label, base=it.base) for it in target.said)
        return Lead(Role.PRIOR, lead.label, base=lead.label, sign=lead.sign) if is_free and not is_base else None
    year = _YEAR_ALONE.match(lead.label)
    is_own = year is not None and (lead.label == year[0] or _is_of_target(lists, label=lead.label))
    year = year if is_own else None
    if lead.role is not Role.LEVEL or lists.before is not Role.LEVEL or not (target and year and following):
        return None
    is_before = target.year.isdigit() and int(year[1]) == int(target.year) - 1
    then = read_lead(following[0], before=Role.PRIOR)
    is_told = then.role in (Role.CHANGE, Role.GROWTH) and year_of(then.base) in ("", "prior", year[1])
    is_told = is_told and (len(then.label) <= 1 or are_alike(then.label, other=target.label))
    return Lead(Role.PRIOR, lead.label, base=lead.label, sign=lead.sign) if is_before and is_told else None


def _is_of_target(lists: OpenLists, *, label: str) -> bool:
    """Whether a figure of another year is called as the one before it: 2023年支出9万元，2022年支出8万元."""
    return bool(lists.targets) and core_of(label) == core_of(lists.targets[-1].label) != ""


def _as_item(lists: OpenLists, *, lead: Lead, mention: Mention) -> Lead | None:
    """Read 新增4万亩 as an item in 建设5.2万亩，其中新增4万亩、改造提升1.2万亩, not as a change of something."""
    top, words = lists.stack[-1], _ITEM.search(mention.lead.rstrip())
    whole = top.parent.level if top.parent is not None and not top.parent.changes else None
    if lead.role is not Role.CHANGE or words is None or whole is None or whole.is_like != mention.is_like:
        return None
    return Lead(Role.LEVEL, words[1], sign=lead.sign, breaks=lead.breaks)
