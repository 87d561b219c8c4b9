"""Whether the parts of a scheme fit together."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from jixiao.book.figure import Exact
from jixiao.law.code_list import folded
from jixiao.scoring.arithmetic import number_text, percent_text
from jixiao.scoring.scheme import Band, ItemMethod, Scheme
from jixiao.scoring.scheme_section import Section


def check_descent(starts: Sequence[Exact], *, key: str, section: Section) -> None:
    """Enter the mistake that steps do not descend to 0, so that some rate falls into none or into two."""
    is_falling = all(higher > lower for higher, lower in pairwise(starts))
    if starts and not (is_falling and starts[-1] == 0):
        written = "、".join(percent_text(start) for start in starts)
        section.refuse(key, written=written, expected="从高到低、最后一档从 0% 起的若干档")


def check_bands(bands: Sequence[Band], *, section: Section) -> None:
    """Enter the mistake that bands do not cover 100 % to 0 % without gap and overlap."""
    ends = [1, *(band.low for band in bands)]
    is_joined = all(band.high == end for band, end in zip(bands, ends, strict=False))
    if bands and not (is_joined and ends[-1] == 0):
        written = "、".join(band.summary for band in bands)
        section.refuse("bands", written=written, expected="从 100% 到 0% 首尾相接的若干档")


def check_scheme(scheme: Scheme, *, section: Section, is_read: bool) -> None:
    """Enter what does not fit: names, methods without their section, maxima and weights that do not add up.

    Args:
        scheme: The scheme as read.
        section: The file.
        is_read: Whether all of it could be read; sums of what is left would be wrong for no reason of their own.
    """
    _check_names(scheme, section)
    _check_sections(scheme, section)
    if is_read:
        _check_maxima(scheme, section)
        _check_profiles(scheme, section)


def _check_names(scheme: Scheme, section: Section) -> None:
    counts = Counter(folded(item.name) for item in scheme.items)
    repeated = [name for name, count in counts.items() if name and count > 1]
    if repeated:
        section.refuse("block", written="、".join(repeated), expected="不重名的评分项")


def _check_maxima(scheme: Scheme, section: Section) -> None:
    maxima = [item.maximum for item in scheme.items if item.is_counted]
    known = sum(maximum for maximum in maxima if maximum is not None)
    full = number_text(scheme.full_marks)
    if None not in maxima and known != scheme.full_marks:
        section.refuse("block", written=f"满分合计 {number_text(known)} 分", expected=f"合计 {full} 分")
    if known > scheme.full_marks and None in maxima:
        section.refuse("block", written=f"已知满分合计 {number_text(known)} 分", expected=f"合计不超过 {full} 分")


def _check_sections(scheme: Scheme, section: Section) -> None:
    methods = {item.method for item in scheme.items}
    if ItemMethod.EXECUTION_RATE in methods:
        section.require("execution")
        section.require("execution_method")
    if ItemMethod.SUM_OF_INDICATORS in methods:
        section.require("indicator_method")


def _check_profiles(scheme: Scheme, section: Section) -> None:
    totals = [item.maximum for item in scheme.items if item.method is ItemMethod.SUM_OF_INDICATORS]
    for profile in scheme.profiles:
        if sum(group.weight for group in profile.groups) not in totals:
            section.refuse("weight_profile", written=profile.summary, expected="合计等于绩效指标分值的权重")
