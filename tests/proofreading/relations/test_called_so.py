"""A change told without its level is of the one level that goes by its name."""

import pytest

from jixiao.proofreading.relations.called_so import called_so
from tests.proofreading.spoken import relations, said


def _own(text: str) -> str:
    told = said(text)
    fact = next(it for it in told.facts if it.level is None and it.changes)
    level = called_so(fact, change=fact.changes[0], text=told)
    return level.mention.printed if level is not None else ""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("某镇2020年度“三公”经费41万元，公务接待费20万元。同上年比，“三公”经费减少19万元。", "41"),
        ("基本支出958.2万元。其中人员经费700万元。\n与上年相比，基本支出增加45.6万元。", "958.2"),
        ("项目支出年初预算958.2万元。与上年相比，项目支出增加45.6万元。", ""),
        ("财政拨款基本支出958.2万元。与上年相比，基本支出增加45.6万元。", ""),
        ("项目支出958.2万元，其中修缮项目支出300万元。与上年相比，项目支出增加45.6万元。", ""),
        ("收入958.2万元。与上年相比，收入增加45.6万元。", ""),
    ],
)
def test_the_level_of_a_change(text: str, level: str) -> None:
    assert _own(text) == level


@pytest.mark.parametrize(("rate", "wrong"), [("31.67", []), ("43.78", ["43.78"])])
def test_its_rate_is_judged(rate: str, wrong: list[str]) -> None:
    text = f"某镇2020年度“三公”经费41万元，公务接待费20万元。同上年比，“三公”经费减少19万元，下降{rate}%。"
    assert [it.stated.printed for it in relations(text, kind="growth") if it.holds is False] == wrong
