"""Labels: what a figure is called, reduced to what tells it from others."""

from functools import lru_cache

from jixiao.late_pattern import late_pattern

_YEAR = late_pattern(r"(?:19|20)[0-9]{2}\s?年(?:度)?|[0-9]{1,2}(?:\s?[-—–~至]\s?[0-9]{1,2})?\s?月(?:份|底|末)?|截至")
_NOISE = late_pattern(
    r"[\s“”\"'《》·、：:,，。；;（()）0-9.①-⑳]|本年度?|当年|全年|年度|上年度?|去年|同期|累计|我?(?:单位|部门|局|县)|其中|包括|"
    r"^(?:含|和|及|与|的|是|为|共|即|各|由|对)|(?:总额|总数|合计|共计|总计|预计|实际|安排|完成|下达|发生|支付|拨付|拨|执行|资金|"
    r"为|是|达到?|共|计|约|的|了|各|均|分别|有|数)$"
)
_PERIODS = (("上年", "prior"), ("去年", "prior"), ("同期", "prior"), ("上一年", "prior"))
_CARRIED = late_pattern("上年度?末?(?:结转|结余)")
_EXPLICIT_YEAR = late_pattern(r"((?:19|20)[0-9]{2})\s?年")
_PHASES = (
    ("调整预算", "adjusted"),
    ("全年预算", "adjusted"),
    ("年初预算", "initial"),
    ("决算", "final"),
    ("预计", "forecast"),
    ("预算", "initial"),
    ("执行", "executed"),
    ("到位", "received"),
)
_TELLING = 2  # characters; one tells nothing apart
_AVERAGE = late_pattern("[人户亩车次座村校班生床件辆里台月日批例平]均|[均单]价|单位成本|每")
_STANDARD = late_pattern(  # 高标准农田 is a kind of land; what is given out by a standard is none
    "(?<!高)标准(?!化|发放|兑现|补助|补贴|拨付|支付|下达|安排|测算|计算)"
)
_TOTAL = late_pattern("合计|总计|共计|总额|总数|总编制|一共|(?<!公)共(?!同|享|和|产|建|性|识)|小计|总")


@lru_cache(maxsize=4096)
def core_of(label: str) -> str:
    """Return a label without years, filler and signs; figures of one quantity have the same core.

    Example:
        >>> core_of("2023年本年收入合计")
        '收入'
    """
    core = _YEAR.sub("", label)
    while (shorter := _NOISE.sub("", core)) != core:
        core = shorter
    return core


def year_of(label: str) -> str:
    """Return the year that a label names: four digits, "prior" for the year before, empty for none."""
    match = _EXPLICIT_YEAR.search(label)
    if match is not None:
        return match[1]
    return next((period for word, period in _PERIODS if word in label and not _CARRIED.search(label)), "")


def phase_of(label: str) -> str:
    """Return the phase that a label names, empty for none."""
    return next((phase for word, phase in _PHASES if word in label), "")


def names_total(label: str) -> bool:
    """Whether a label says that it is a total."""
    return _TOTAL.search(label) is not None


def names_average(label: str) -> bool:
    """Whether a label says that a figure is for one of many: 人均, 单价, 每户."""
    return _AVERAGE.search(label) is not None


def names_price(label: str) -> bool:
    """Whether a label says that a figure is for one of many, or a standard, which no sum holds."""
    return names_average(label) or _STANDARD.search(label) is not None


def are_alike(label: str, *, other: str) -> bool:
    """Whether two labels name one thing: the core of one is in that of the other."""
    one, two = core_of(label), core_of(other)
    if min(len(one), len(two)) < _TELLING:
        return False
    return one in two or two in one


def is_called_alike(label: str, *, base: str) -> bool:
    """Whether a figure is what others are compared with: 上年决算 is what 比上年 means, 年初预算 what 比预算 means."""
    return bool(base) and (label.startswith(base) or ends_alike(label, other=base))


def ends_alike(label: str, *, other: str) -> bool:
    """Whether a label ends in the words of another one: 三公经费年初预算 is a 年初预算, 一般公共预算收入 is none."""
    return label.rstrip("数为是额（）A ").endswith(other.strip("数为是额 "))


def share_word(label: str, *, other: str) -> bool:
    """Whether two labels have two neighbouring characters in common."""
    pairs = {label[index : index + 2] for index in range(len(label) - 1)}
    return any(other[index : index + 2] in pairs for index in range(len(other) - 1))
