"""Schemes and rows of a Book to score in tests."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypedDict, Unpack

from jixiao.book.figure import BLANK, Figure
from jixiao.book.indicator import Indicator
from jixiao.scoring.catalogue import SchemeCatalogue, parse_schemes
from jixiao.scoring.scheme import Scheme
from jixiao.scoring.trace import FlagKind, Trace

RULEBOOK = Path(__file__).parents[2] / "src" / "jixiao" / "rulebook"
LAYERS = ("cn", "cn-51")


@dataclass(frozen=True)
class SampleDocument:
    """One parsed file, as the rulebook hands it over."""

    path: Path
    layer: str
    data: Mapping[str, Any]


def document(text: str, *, name: str = "A.toml", layer: str = "cn") -> SampleDocument:
    """Return a file with this text."""
    return SampleDocument(Path(layer) / "schemes" / name, layer, tomllib.loads(text, parse_float=Decimal))


def shipped_documents() -> list[SampleDocument]:
    """Return the files that come with the program, the national ones first."""
    return [
        document(path.read_text(encoding="utf-8"), name=path.name, layer=layer)
        for layer in LAYERS
        for path in sorted((RULEBOOK / layer / "schemes").glob("*.toml"))
    ]


@cache
def shipped() -> SchemeCatalogue:
    """Return the schemes that come with the program."""
    return parse_schemes(shipped_documents())


def scheme(key: str = "SELF-MOF-2020-10") -> Scheme:
    """Return a scheme that comes with the program."""
    return shipped().scheme(key)


class Cells(TypedDict, total=False):
    """Further cells of an indicator."""

    level1: str
    unit: str
    actual_unit: str
    target_level: str
    actual_level: str
    reason: str
    score: Figure
    human_change: str
    over_reason: str
    is_over_ok: bool | None
    satisfied: Figure
    valid_answers: Figure
    evidence: str
    project: str


class Choice(TypedDict, total=False):
    """Further cells of a qualitative indicator, whose score is an argument of its own."""

    level1: str
    target_level: str
    actual_level: str
    reason: str
    human_change: str
    evidence: str
    project: str


def figure(printed: str) -> Figure:
    """Return a figure, blank for an empty text."""
    return Figure.plain(printed) if printed else BLANK


def quantitative(nature: str, target: str, actual: str, weight: str, **rest: Unpack[Cells]) -> Indicator:
    """Return a quantitative indicator with the key k1; an empty text is a blank cell."""
    return Indicator(
        key="k1",
        name="培训人次",
        nature=nature,
        target=figure(target),
        actual=figure(actual),
        weight=figure(weight),
        **rest,
    )


def qualitative(achievement: str, score: str = "", weight: str = "10", **rest: Unpack[Choice]) -> Indicator:
    """Return a qualitative indicator with the key q1; an empty text is a blank cell."""
    return Indicator(
        key="q1",
        name="会议质量",
        nature="定性",
        achievement=achievement,
        score=figure(score),
        weight=figure(weight),
        **rest,
    )


def kinds(trace: Trace) -> list[FlagKind]:
    """Return the kinds of the flags of a trace."""
    return [flag.kind for flag in trace.flags]


def notes(trace: Trace, kind: FlagKind) -> list[tuple[str, bool]]:
    """Return the notes of one kind of flag, each with whether it is open."""
    return [(flag.note, flag.is_open) for flag in trace.flags if flag.kind is kind]
