"""Which lists are whole: parts that make up their total by definition, so that nothing may be left over."""

import re
from collections.abc import Sequence

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import names_total
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.announced import is_announced

PARTITIONS = (
    ("基本", "项目"),
    ("人员", "公用"),
    ("人员", "公用", "项目"),
    ("工资福利", "商品和服务", "对个人和家庭"),
    ("一般公共", "政府性基金", "国有资本"),
    ("行政", "参公", "事业", "工勤"),
    ("行政", "事业", "工勤"),
    ("出国", "用车", "接待"),
    ("出国", "购置", "运行", "接待"),
    ("出国", "购置及运行", "接待"),
    ("购置", "运行"),
    ("男", "女"),
    ("货物", "工程", "服务"),
    ("税收", "非税"),
    ("国税", "地税", "财政部门"),
    ("税务部门", "财政部门"),
    ("福利彩票", "体育彩票"),
    ("增加", "减少"),
    ("财政拨款", "其他资金"),
    ("优", "良", "中"),
    ("满意", "基满", "不满"),
    ("很满", "满意", "基满", "不满"),
    ("国道", "省道", "县道", "乡道", "村道"),
    ("国道", "省道", "县道", "乡村道"),
    ("县道", "乡道", "村道"),
    ("优", "良", "中", "差"),
)
_PAIRS = (  # only where nothing else is listed beside them
    ("城市", "农村"),
    ("城镇", "农村"),
    ("公办", "民办"),
    ("上半年", "下半年"),
    ("年初", "年中"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("夏粮", "秋粮"),
    ("夏粮", "早稻", "秋粮"),
)
_PRESENT, _IN_ALL = late_pattern("实有(?:人[数员])?(?:共|合计)?$"), (("在职", "离休", "退休"), ("在职", "离退"))
_SHORTER = {  # names that hold another one
    "非税收入": "非税",
    "基本满意": "基满",
    "比较满意": "基满",
    "较满意": "基满",
    "不满意": "不满",
    "非常满意": "很满",
    "很满意": "很满",
}
_HELD = late_pattern("|".join(_SHORTER))
_SUBTRACTED = late_pattern("退(?!役|伍|休.{0,4}用车)|抵|扣|减|返还")
_LEVEL = late_pattern("[、和及]?(?:中央|省|市|县|区|地方|本级)")
_OWN = late_pattern(
    "[、和及]?(?:(?:群众|单位|企业|农户|农民|项目单位|业主)?自筹|其他|社会|群众)"
)  # the last source of funds
_FUNDS = late_pattern("(?<!投)资金(?!.*投资)|经费")
_LOCAL = late_pattern("市县|[县区]|地方|本级")  # below which there is no other source
_DEBT = late_pattern("新增|再融资|置换|还本|付息|余额|限额|到期")
_STAFF, _PERSONS = late_pattern("[、和及]?(?:行政|参公|事业|工勤)"), ("人", "名")
_INVESTED = late_pattern("总投资|总概算")  # of which a text may name the public funds alone
_SOME = late_pattern("含|如")
_MOVE = late_pattern("主要|调[增减]|新?增加|减少")  # of a change, not of the whole
_PART_OF = late_pattern("其中|含|包括|主要|重点|如|仅|另|较|比|预算|决算|计划(?!生育)|原|累计|年")
_ALREADY, _NOT = late_pattern("^[、和及]?(?:已经?|尚|仍|还)?"), late_pattern("^[未不没]")
_SHARES_WHOLE = range(99, 102)
_ALL = ("具体为", "具体如")
_REST = late_pattern(
    "[、和及]?(?:用于)?(?:其他|其它|其余)(?:支出|费用|经费|资金|各项|方面|项目|用车|款|类){0,3}(?:为|计)?"
)
_LISTED_COUNTERS = frozenset("个项期家所类镇乡村县区批笔处座条校") | {"街道", "乡镇"}
_SOURCE = late_pattern("资金|财政|拨款|自筹|配套|债券|贷款")
_FEW = 2
_MANY = 3
_MOST, _PARTS = 3, 4  # three of four parts


def _are_points(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether points of a score are listed: a score is the sum of what it was given for."""
    levels = [fact.level for fact in (scope.parent, *items) if fact is not None]
    is_score = all(level is not None and level.quantity is Quantity.SCORE for level in levels)
    return is_score and scope.parent is not None and "得分" in scope.parent.label and len(items) >= _MANY


def _is_split_up(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether brackets split an amount up by levels of government, or a total into its parts."""
    amounts = [fact.level for fact in items if fact.level is not None and fact.level.quantity is Quantity.MONEY]
    is_part = any(_PART_OF.search(item.label) or item.year for item in items)
    is_named = scope.parent is not None and names_total(scope.parent.label)
    is_named = is_named or all(_LEVEL.match(item.label) for item in items)
    return scope.sign == "（" and len(amounts) == len(items) == len(scope.levels) and is_named and not is_part


def _are_sources(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether funds are listed by their sources from the state down to what was raised otherwise.

    Public funds may end with those of the county; an investment may have others besides.
    """
    above, last = items[:-1], items[-1]
    are_levels = all(_LEVEL.match(item.label) for item in above) and len({item.label for item in above}) == len(above)
    is_state = "中央" in items[0].label or "省" in items[0].label
    is_public = scope.parent is not None and _FUNDS.search(scope.parent.label) is not None
    is_lowest = is_public and _LEVEL.match(last.label) is not None and _LOCAL.search(last.label) is not None
    return len(items) >= _MANY and are_levels and is_state and (_OWN.match(last.label) is not None or is_lowest)


def _are_debts(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether government debt is split into its two kinds, all of it or both of what was newly or again borrowed."""
    kinds = {kind for item in items for kind in ("一般债", "专项债") if kind in item.label}
    whole = scope.parent.label if scope.parent is not None else ""
    words = {word for item in items for word in _DEBT.findall(item.label)}
    return len(items) == len(kinds) == _FEW and "债" in whole and words <= set(_DEBT.findall(whole))


def _are_in_all(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether those at work and those retired are listed of 实有人数; it may be only those at work who are meant."""
    whole = scope.parent
    is_told = whole is not None and whole.level is not None and _PRESENT.search(whole.label) is not None
    if whole is None or whole.level is None or not is_told:
        return False
    persons = [(it.label, it.level.addend) for it in items if it.level is not None and it.level.counter in _PERSONS]
    is_one = whole.level.addend in (count for _, count in persons)
    named = [label for label, count in persons if count or "在职" in label or "休" in label]
    return len(persons) == len(items) and not is_one and _are_parts(named, among=_IN_ALL)


def _are_staff(items: Sequence[Fact]) -> bool:
    """Whether persons are listed by the kind of their posts, of which some may not exist."""
    kinds = [_STAFF.match(item.label) for item in items]
    are_persons = all(item.level is not None and item.level.counter in _PERSONS for item in items)
    return (
        are_persons and all(kinds) and len({kind[0].lstrip("、和及") for kind in kinds if kind}) == len(kinds) >= _FEW
    )


def is_partition(labels: Sequence[str]) -> bool:
    """Whether some labels name all parts of a known whole, each part once."""
    return _are_parts(labels, among=PARTITIONS)


def is_known_whole(labels: Sequence[str]) -> bool:
    """Whether some labels name all parts of a known whole, where nothing else is listed beside them."""
    return _are_parts(labels, among=(*PARTITIONS, *_PAIRS))


def distinct_name(label: str) -> str:
    """Return a label that does not hold the name of another kind, as 非税收入 holds 税收, and 不满意 holds 满意."""
    return _HELD.sub(lambda match: _SHORTER[match[0]], label)


def _are_parts(labels: Sequence[str], *, among: Sequence[Sequence[str]]) -> bool:
    names = [distinct_name(label) for label in labels]
    return any(
        len(parts) == len(names)
        and all(sum(part in name for name in names) == 1 for part in parts)
        and all(any(part in name for part in parts) for name in names)
        for parts in among
    )


def _are_opposites(labels: Sequence[str]) -> bool:
    """Whether two labels tell of those that did something and those that did not, as 持证 and 未持证 do."""
    names = [_ALREADY.sub("", label) for label in labels]
    did_not = [name[1:] for name in names if _NOT.match(name)]
    return len(names) == _FEW and len(did_not) == 1 and len(did_not[0]) > 1 and did_not[0] in names


def _are_of_nation(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether revenue or spending of the whole nation is split into that of the centre and that of all others."""
    whole = scope.parent.label if scope.parent is not None else ""
    kinds = [kind for item in items for kind in ("中央", "地方") if kind in item.label]
    is_account = "全国" in whole and re.search("(?:收入|支出)(?:完成|合计|为)?$", whole) is not None
    return is_account and len(items) == _FEW and sorted(kinds) == ["中央", "地方"]


def has_subtracted(facts: Sequence[Fact]) -> bool:
    """Whether an item may have to be taken off instead of added."""
    amounts = (fact for fact in facts if fact.level is None or fact.level.addend)
    return any(_SUBTRACTED.search(fact.label) for fact in amounts)


def _names_rest(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether a plain list of amounts ends with all the rest, as 甲3万元；乙4万元；其他2万元 does."""
    after = scope.facts[len(items) :]
    is_all = [*items] == scope.facts[: len(items)] and all(fact.starts_clause for fact in after[:1])
    is_plain = is_all and len(items) >= _MANY and not any(item.inner or item.year for item in items)
    units = {item.level.counter for item in items if item.level is not None}
    return is_plain and len(units) == 1 and _REST.fullmatch(items[-1].label) is not None


def _is_counted(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether just so many are listed as the text has counted: 3个项目，预算9万元，其中甲2万元、乙3万元、丙4万元.

    Where money is listed by its sources, their number is met by chance.
    """
    parent = scope.parent
    start = parent.level.start if parent is not None and parent.level is not None else 0
    before = [it for it in parent.scope.levels if it.level and it.level.start < start] if parent is not None else []
    counted = before[-1].level if before else None
    if counted is None or counted.quantity is not Quantity.COUNT or counted.counter not in _LISTED_COUNTERS:
        return False
    are_sources = any(_LEVEL.match(item.label) or _SOURCE.search(item.label) for item in items)
    is_plain = not any(item.inner or item.year for item in items) and len({item.label for item in items}) == len(items)
    return _MANY <= len(items) == counted.value and len(items) == len(scope.levels) and is_plain and not are_sources


def is_whole(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether a list is said, or known, to be complete."""
    is_open = any(item.is_open or _MOVE.match(item.label) for item in items)
    if is_open or len(items) < _FEW or _SOME.match(items[0].label):
        return False
    labels = [item.label for item in items]
    if (
        is_partition(labels)
        or _are_parts(labels, among=_PAIRS)
        or scope.sign in _ALL
        or _are_points(scope, items=items)
    ):
        return True
    if (
        _is_split_up(scope, items=items)
        or _are_staff(items)
        or _are_in_all(scope, items=items)
        or _are_sources(scope, items=items)
        or _are_debts(scope, items=items)
    ):
        return True
    if _are_of_nation(scope, items=items) or _are_opposites(labels):
        return True
    shares = [said.mention.value for item in items for said in item.said if said.role is Role.SHARE]
    if len(shares) == len(items) and round(sum(shares)) in _SHARES_WHOLE:
        return True
    if _names_rest(scope, items=items) or _is_counted(scope, items=items) or is_announced(scope, items=items):
        return True
    is_total = scope.parent is not None and names_total(_INVESTED.sub("", scope.parent.label))
    like = [it for it in scope.levels if it.level and items[0].level and it.level.is_like == items[0].level.is_like]
    is_cut = any(fact.starts_clause and fact not in items for fact in like)
    is_plain = "主要" not in scope.sign and not is_cut and not any(item.year for item in items)
    return is_total and is_plain and _are_most(scope, items=items)


def _are_most(scope: Scope, *, items: Sequence[Fact]) -> bool:
    """Whether several items are most of what is called a total; of 财政总收入 a text may name two small parts."""
    whole = scope.parent.level.amount if scope.parent is not None and scope.parent.level is not None else 0
    told = [item.level.amount for item in items if item.level is not None and item.level.amount]
    return len(told) >= _FEW and sum(told) * _PARTS >= whole * _MOST
