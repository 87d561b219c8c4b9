"""Calibers in the words of a column header: 年初预算, 执行（1-8月）, 上年决算."""

import re
from collections.abc import Mapping

from msgspec import Struct

from jixiao.book.caliber import PHASES, Caliber
from jixiao.law.code_list import folded

EXECUTED = "executed"
_YEARS_BACK = {0: "", 1: "上年", 2: "前年"}
_NO_MONTH = "未注月份"
_LAST_YEAR = re.compile("上年度?|上一年度?|去年|前年")
_YEAR = re.compile("(20[0-9]{2})年度?")
_MONTH = re.compile(r"\(?(?:1月?[-—–~～至到]|截至|截止|至)?([0-9]{1,2})月(?:底|末|止)?\)?")
_FILLING = re.compile(r"[()·•,，:：_/\-—]|数$|金额$")
_MONTHS = 12


class HeaderCaliber(Struct, frozen=True):
    """What a header says about a caliber, and the words that are left over.

    Unit:
        as_of: None where execution stands without a month.
    """

    phase: str
    years_back: int
    as_of: int | None
    rest: str

    def caliber(self, *, month: int) -> Caliber | None:
        """Return the caliber; execution without a month is that up to the month given, None if that is 0."""
        as_of = month if self.as_of is None else self.as_of
        is_open = self.as_of is None and not month
        return None if is_open else Caliber(self.phase, as_of=as_of, years_back=self.years_back)


def print_caliber(caliber: Caliber) -> str:
    """Return the words of a caliber of all funds and the unit itself.

    Example:
        >>> print_caliber(Caliber("executed", as_of=8, years_back=1))
        '上年执行（1-8月）'
    """
    words = _YEARS_BACK[caliber.years_back] + PHASES[caliber.phase]
    if caliber.phase != EXECUTED:
        return words
    return f"{words}（1-{caliber.as_of}月）" if caliber.as_of else f"{words}（{_NO_MONTH}）"


def is_printable(caliber: Caliber) -> bool:
    """Whether a caliber is one of all funds and the unit itself that a column header can say."""
    has_header = caliber.phase == EXECUTED or not caliber.as_of
    return has_header and (caliber.fund, caliber.scope) == ("all", "own") and caliber.years_back in _YEARS_BACK


def read_caliber(header: str, *, phases: Mapping[str, str], year: int) -> HeaderCaliber | None:
    """Return the caliber that a header names, None if it names none.

    Args:
        header: The header without its unit.
        phases: Phase by its folded word, the longest words first.
        year: The fiscal year, for headers that name the year.
    """
    text = folded(header)
    years_back, text = _years_back(text, year=year)
    as_of, text = _month(text)
    word = next((word for word in phases if word in text), "")
    if not word or years_back not in _YEARS_BACK:
        return None
    phase = phases[word]
    rest = _FILLING.sub("", text.replace(word, "", 1))
    if phase != EXECUTED:
        return HeaderCaliber(phase, years_back, 0, rest) if as_of is None else None
    return HeaderCaliber(phase, years_back, as_of, rest)


def _years_back(text: str, *, year: int) -> tuple[int, str]:
    found = _LAST_YEAR.search(text)
    if found:
        return 2 if found[0] == _YEARS_BACK[2] else 1, text.replace(found[0], "", 1)
    named = _YEAR.search(text)
    return (year - int(named[1]), text.replace(named[0], "", 1)) if named else (0, text)


def _month(text: str) -> tuple[int | None, str]:
    if _NO_MONTH in text:
        return 0, text.replace(_NO_MONTH, "", 1)
    found = _MONTH.search(text)
    if found is None or not 1 <= int(found[1]) <= _MONTHS:
        return None, text
    return int(found[1]), text.replace(found[0], "", 1)
