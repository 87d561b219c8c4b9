"""Find the numbers of a passage."""

import re
from collections.abc import Iterable
from fractions import Fraction

from msgspec.structs import replace

from jixiao.book.figure import MULTIPLES
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import MONEY_UNITS, Mention, Quantity
from jixiao.proofreading.figures.numeral import read_numeral
from jixiao.proofreading.figures.pattern import SCAN, SEPARATORS
from jixiao.proofreading.passage import Passage

_PERCENT = {"%": 1, "百分比": 1, "‰": 10}
_MOST_DIGITS = 30  # longer than any amount
_YEARS = range(1949, 2060)
_AFTER_MONEY = "下用给的由已拨"
_GLUED = late_pattern(r"(?:19|20)[0-9]{2}[0-9]{5}[0-9]{0,3}\.[0-9]{1,6}")  # a year that lost its 年: 201736821.86万元
_SOME_MORE = ("多元", "余元")


def scan_passage(passage: Passage, *, number: int = 0, unit: str = "", has_years: bool = True) -> tuple[Mention, ...]:
    """Return the numbers of a passage in reading order; dates, codes, document and list numbers are none.

    Args:
        passage: The passage.
        number: Which passage of its document it is.
        unit: The unit of money for numbers without one, from a line such as 单位：万元; empty where none is given.
        has_years: Whether a bare 2000 is a year; not in a column of amounts.
    """
    matches = SCAN.finditer(passage.text)
    found = [it for match in matches if (it := _mention(match, passage=passage, has_years=has_years))]
    shared = _share_units(found, text=passage.text)
    leads = _leads(shared, text=passage.text)
    return tuple(
        replace(_with_unit(mention, unit=unit), lead=lead, passage=number)
        for mention, lead in zip(shared, leads, strict=True)
    )


def _mention(match: re.Match[str], *, passage: Passage, has_years: bool) -> Mention | None:
    if match["number"]:
        is_year = has_years and not match["unit"] and match["number"].isdigit() and _may_be_year(match["number"])
        return None if is_year else _arabic(match, passage=passage)
    if match["numeral"]:
        value = read_numeral(match["numeral"])
        return None if value is None else _plain(match, value=value, unit=match["counter"], passage=passage)
    if match["hundredth"]:
        value = read_numeral(match["hundredth"])
        return None if value is None else _plain(match, value=value, unit="%", passage=passage)
    return None


def _may_be_year(printed: str) -> bool:
    return len(printed) <= _MOST_DIGITS and int(printed) in _YEARS


def _arabic(match: re.Match[str], *, passage: Passage) -> Mention | None:
    printed, unit = match["number"], match["unit"] or ""
    if len(printed) > _MOST_DIGITS:
        return None
    glued = len("2024") if unit == "万元" and _GLUED.fullmatch(printed) else 0
    printed = printed[glued:]
    if unit == "年" and "." not in printed and len(printed) == len("2024"):
        return None
    after = passage.text[match.end() : match.end() + 2]
    is_money = unit in MULTIPLES and after in _SOME_MORE and "." in printed  # 5.65亿多元 is little more
    quantity, scale, unit = _measure(f"{unit}元" if is_money else unit, after=after[:1])
    whole, _, decimal = printed.replace(",", "").partition(".")
    value = Fraction(int(whole + decimal), 10 ** len(decimal))
    if unit == "‰":
        value, unit = value / _PERCENT["‰"], "%"
    sign = match["sign"] or ""
    start, end = match.start() + glued, match.end("unit" if match["unit"] else "number")
    place = passage.place(match.start("number") + glued - len(sign), end=match.end("number"))
    number = -value if sign else value
    return Mention(sign + printed, number, quantity, unit, scale, len(decimal), start, end, "", place)


def _measure(unit: str, *, after: str) -> tuple[Quantity, int, str]:
    """Return what a unit measures, what one of it is worth, and the unit as it is told to people."""
    if unit in MONEY_UNITS:
        return Quantity.MONEY, MONEY_UNITS[unit], unit
    if unit in ("万", "亿") and (not after.isalnum() or after in _AFTER_MONEY):  # 150万。 lacks its 元
        return Quantity.MONEY, MONEY_UNITS[f"{unit}元"], f"{unit}元"
    if unit in _PERCENT:
        return Quantity.PERCENT, 1, "‰" if unit == "‰" else "%"
    if unit.endswith("百分点"):
        return Quantity.POINTS, 1, "百分点"
    if unit == "分":
        return Quantity.SCORE, 1, "分"
    scale = MULTIPLES.get(unit[:1], 1)
    is_bare = not unit or (scale > 1 and len(unit) == 1)
    return (Quantity.PLAIN if is_bare else Quantity.COUNT), scale, unit


def _plain(match: re.Match[str], *, value: int, unit: str, passage: Passage) -> Mention:
    quantity = Quantity.PERCENT if unit == "%" else Quantity.COUNT
    start, end = match.start(), match.end()
    place = passage.place(start, end=end)
    return Mention(str(value), Fraction(value), quantity, unit, 1, 0, start, end, "", place)


def _share_units(mentions: list[Mention], *, text: str) -> list[Mention]:
    """Give the numbers of a list such as 7,8和9万元 the unit that stands behind the last one."""
    shared = list(mentions)
    for index in range(len(shared) - 2, -1, -1):
        this, following = shared[index], shared[index + 1]
        is_run = SEPARATORS.fullmatch(text, this.end, following.start) is not None
        if is_run and this.quantity is Quantity.PLAIN and following.quantity is not Quantity.PLAIN:
            shared[index] = replace(this, quantity=following.quantity, unit=following.unit, scale=following.scale)
    return shared


def _with_unit(mention: Mention, *, unit: str) -> Mention:
    if unit and mention.quantity is Quantity.PLAIN:
        return replace(mention, quantity=Quantity.MONEY, unit=unit, scale=MONEY_UNITS[unit])
    return mention


def _leads(mentions: Iterable[Mention], *, text: str) -> list[str]:
    leads, end = [], 0
    for mention in mentions:
        leads.append(text[end : mention.start])
        end = mention.end
    return leads
