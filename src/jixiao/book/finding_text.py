"""A finding in the words that every output shares: what is wrong, where, on what basis, what to do."""

from collections.abc import Iterable

from jixiao.book.finding import Finding
from jixiao.book.verdict import SEVERITIES

UNVERIFIED = "（依据待核实）"
_PLACE = "位置"


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings as they are numbered: errors first, then what is to be explained, each in the order given."""
    order = list(SEVERITIES)
    return tuple(sorted(findings, key=lambda finding: order.index(finding.shown_severity)))


def statement_of(finding: Finding) -> str:
    """Return what is wrong as whole sentences, without the rule."""
    told = next((text for word, text in finding.parts if not word), finding.message)
    return f"{told.removeprefix(f'【{finding.rule}】').removesuffix('。')}。"


def told_of(finding: Finding) -> str:
    """Return everything that a finding tells besides place, basis and remedy, as whole sentences without the rule."""
    more = [text.removesuffix("。") for word, text in finding.parts if not word][1:]
    return "".join((statement_of(finding), *(f"{text}。" for text in more)))


def place_of(finding: Finding, *, file: str = "") -> str:
    """Return where it is in words, empty where a finding is about the whole.

    Args:
        finding: The finding.
        file: The file that is named elsewhere, so that the place need not repeat it.
    """
    told = next((text for word, text in finding.parts if word == _PLACE), finding.place.describe())
    return told.removeprefix(file).removeprefix("，")


def basis_of(finding: Finding) -> str:
    """Return the basis in one line; what nobody verified says so."""
    return "；".join(finding.basis) + ("" if finding.is_verified else UNVERIFIED)


def also_of(finding: Finding) -> str:
    """Return which other rules fail for the same cause, empty without any."""
    return f"{'、'.join(finding.also)} 也不成立" if finding.also else ""


def repair_of(finding: Finding) -> str:
    """Return the likely repair, the likeliest first; empty where nothing is proposed.

    Example:
        疑为 12 → 5，或 95 → 100
    """
    told = "，或 ".join(f"{repair.old or '（空白）'} → {repair.new}" for repair in finding.repairs)
    return f"疑为 {told}" if told else ""
