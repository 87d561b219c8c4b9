"""Runs of numbers such as 7、8和9万元, and the things that their words name."""

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.label import names_average
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.figures.pattern import SEPARATORS

_COMMAS = frozenset("，,")
_NAMES = late_pattern(r"[、,，]|和|及|与")
_NEXT = 8  # characters before a figure that may call it a price


def runs_of(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the numbers in runs such as 7、8和9万元; most runs hold one number."""
    run: list[Mention] = []
    for mention in mentions:
        is_beside = bool(run) and SEPARATORS.fullmatch(mention.lead) and mention.is_like == run[-1].is_like
        if run and (not is_beside or _is_worked_out(run[-1], then=mention)):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _is_worked_out(price: Mention, *, then: Mention) -> bool:
    """Whether a price has what it comes to behind it, as in 906人，每人400元，36.24万元."""
    is_parted = then.lead.strip() in _COMMAS and price.unit != then.unit
    return is_parted and names_average(price.lead[-_NEXT:]) and then.amount > price.amount


def for_each(run: list[Mention], *, label: str) -> list[Mention]:
    """Return a figure once for each thing that it is told of, as in 甲乡、乙乡各50万元."""
    if len(run) > 1 or not label.endswith("各"):
        return run
    names = [name.strip() for name in _NAMES.split(label.removesuffix("各").lstrip("、，"))]
    return [structs.replace(run[0]) for _ in names] if len(names) > 1 and all(len(name) > 1 for name in names) else run


def labels_of(label: str, *, count: int) -> list[str]:
    """Return a name for each number of a run: the names before 分别 or 各, or the same one for all."""
    head = re.split("分别|各自|各|均", label)[0]
    names = [name.strip() for name in _NAMES.split(head) if name.strip()]
    return names if len(names) == count and count > 1 else [label] * count
