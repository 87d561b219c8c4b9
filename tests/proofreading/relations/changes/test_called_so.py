"""A change told without its level is of the one level that goes by its name."""

import pytest

from jixiao.proofreading.relations.changes.called_so import called_so
from tests.proofreading.spoken import relations, said

SHOWN = "；同年初预算比，少4万元，下降8.9%。"


def _own(text: str) -> str:
    told = said(text)
    fact = next(it for it in told.facts if it.level is None and it.changes)
    level = called_so(fact, change=fact.changes[0], text=told)
    return level.mention.printed if level is not None else ""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("某镇“三公”经费41万元，接待费20万元。“三公”经费比上年减少19万元" + SHOWN, "41"),
        ("“三公”经费41万元，接待费20万元。\n与上年比，“三公”经费减少19万元" + SHOWN, "41"),
        ("“三公”经费41万元，接待费20万元。“三公”经费比上年减少19万元，下降31.67%。", ""),  # nothing shows it
        ("“三公”经费41万元，接待费20万元。“三公”经费比上年减少19万元；比预算减少4万元，下降12.8%。", ""),
        ("“三公”经费预算41万元。“三公”经费比上年减少19万元" + SHOWN, ""),
        ("财政拨款“三公”经费41万元。“三公”经费比上年减少19万元" + SHOWN, ""),
        ("“三公”经费41万元，其中下属单位“三公”经费30万元。“三公”经费比上年减少19万元" + SHOWN, ""),
        ("收入41万元。收入比上年减少19万元" + SHOWN, ""),
    ],
)
def test_the_level_of_a_change(text: str, level: str) -> None:
    assert _own(text) == level


@pytest.mark.parametrize(("rate", "wrong"), [("31.67", []), ("43.78", ["43.78"])])
def test_its_rate_is_judged(rate: str, wrong: list[str]) -> None:
    text = "某镇2020年度“三公”经费41万元，接待费20万元。同上年比，“三公”经费减少19万元，下降" + rate + "%" + SHOWN
    assert [it.stated.printed for it in relations(text, kind="growth") if it.holds is False] == wrong
