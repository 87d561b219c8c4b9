"""Whether the weights of the indicators are those of the scheme."""

from collections.abc import Iterable

from jixiao.book.figure import Exact, exact
from jixiao.book.indicator import Indicator
from jixiao.scoring.arithmetic import number_text
from jixiao.scoring.scheme import Item, Scheme, WeightProfile
from jixiao.scoring.trace import Flag, FlagKind


def level1_weights(indicators: Iterable[Indicator]) -> dict[str, Exact]:
    """Return the sum of the weights of each first-level indicator, in the order they appear.

    A weight that is not there is left out; whoever needs to know asks for it.
    """
    sums: dict[str, Exact] = {}
    for indicator in indicators:
        if indicator.weight.is_value:
            sums[indicator.level1] = exact(sums.get(indicator.level1, 0) + indicator.weight.number)
    return sums


def profile_of(indicators: Iterable[Indicator], *, scheme: Scheme) -> WeightProfile | None:
    """Return the distribution of the scheme that the weights follow, None if they follow none."""
    weights = level1_weights(indicators)
    return next((profile for profile in scheme.profiles if _follows(weights, profile)), None)


def weight_flags(item: Item, *, indicators: tuple[Indicator, ...], scheme: Scheme) -> tuple[Flag, ...]:
    """Return what differs between the weights of the indicators and the scheme."""
    weights = level1_weights(indicators)
    total = exact(sum(weights.values()))
    flags = []
    if item.maximum is not None and total != item.maximum:
        note = f"指标权重合计 {number_text(total)} 分，方案是 {number_text(item.maximum)} 分。"
        flags.append(Flag(FlagKind.WEIGHT_DIFFERS, note))
    if scheme.profiles and profile_of(indicators, scheme=scheme) is None:
        stated = "、".join(f"{level1} {number_text(weight)}" for level1, weight in weights.items())
        expected = "；".join(profile.summary for profile in scheme.profiles)
        flags.append(Flag(FlagKind.WEIGHT_DIFFERS, f"一级指标权重为 {stated}，方案是 {expected}。"))
    return tuple(flags)


def _follows(weights: dict[str, Exact], profile: WeightProfile) -> bool:
    grouped = {level1 for group in profile.groups for level1 in group.level1}
    return set(weights) <= grouped and all(
        sum(weights.get(level1, 0) for level1 in group.level1) == group.weight for group in profile.groups
    )
