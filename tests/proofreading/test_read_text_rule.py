"""Every mistake of an entry is reported with file, key and the nearest word, all in one pass."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from jixiao.law.entry import Entry
from jixiao.proofreading.read_text_rule import read_text_rules

PATH = Path("cn/texts/a.toml")
KINDS = ("部门绩效评价报告", "其他")
RIGHT: Mapping[str, Any] = {
    "id": "R208",
    "title": "标题",
    "severity": "warning",
    "certainty": "certain",
    "kind": "text",
    "basis": ["常识"],
    "fix": "请改正。",
    "check": "zero_change",
}


def entry_of(**changes: object) -> Entry:
    """Return a right entry with changed keys; a change to None leaves the key out."""
    table = {key: value for key, value in {**RIGHT, **changes}.items() if value is not None}
    return Entry(PATH, "cn", f"text「{table.get('id', '')}」", table)


def problems(*entries: Entry) -> list[str]:
    """Return what is wrong with entries, without the place."""
    _, errors = read_text_rules(entries, kinds=KINDS)
    return [str(error).partition("：")[2] for error in errors]


def test_a_rule_is_read_with_its_examples() -> None:
    case = {"verdict": "fail", "text": "减少0万元", "quotes": ["减少0万元"], "year": 2023}
    [(_, rule)], errors = read_text_rules([entry_of(case=[case], needs=["year"])], kinds=KINDS)
    assert not errors
    assert (rule.id, rule.check, rule.needs, rule.stage, rule.layer) == ("R208", "zero_change", ("year",), "live", "cn")
    assert (rule.basis, rule.is_verified) == (("常识",), False)
    assert [(item.verdict, item.quotes, item.year) for item in rule.cases] == [("fail", ("减少0万元",), 2023)]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"fix": None}, "缺少 fix，或内容为空。请补上 fix = …。"),
        ({"severty": "note"}, "不认识 severty。是否应为 severity？"),
        ({"basis": "常识"}, "basis 的写法不对。应写成方括号里的若干带引号的文字。"),
        ({"severity": "eror"}, "severity 是“eror”。应为以下之一：error、warning、note（是否应为 error？）。"),
        ({"certainty": "maybe"}, "certainty 是“maybe”。应为以下之一：certain、arguable。"),
        ({"kind": "law "}, "kind 是“law ”。应为以下之一：text、law（是否应为 law？）。"),
        ({"stage": "bet"}, "stage 是“bet”。应为以下之一：live、beta、retired（是否应为 beta？）。"),
    ],
)
def test_a_mistake_is_named(changes: Mapping[str, object], problem: str) -> None:
    assert problems(entry_of(**changes)) == [problem]


def test_an_unknown_check_or_need_is_named_with_the_one_meant() -> None:
    [problem] = problems(entry_of(check="zero_changes"))
    assert problem.startswith("check 是“zero_changes”。")
    assert "是否应为 zero_change？" in problem
    [problem] = problems(entry_of(needs=["years"]))
    assert "是否应为 year？" in problem


def test_the_mistakes_of_examples_are_found_in_the_same_pass() -> None:
    cases = [{"verdict": "fial", "text": "甲", "kind": "评价"}, {"verdict": "pass"}]
    assert problems(entry_of(severity="eror", case=cases)) == [
        "severity 是“eror”。应为以下之一：error、warning、note（是否应为 error？）。",
        "verdict 是“fial”。应为以下之一：pass、fail、not_applicable、cannot_tell（是否应为 fail？）。",
        "kind 是“评价”。应为以下之一：部门绩效评价报告、其他。",
        "缺少 text，或内容为空。请补上 text = …。",
    ]


def test_a_number_is_used_once_in_a_layer() -> None:
    [problem] = problems(entry_of(), entry_of())
    assert "有效期重叠" in problem
    other = Entry(Path("cn-51/texts/a.toml"), "cn-51", "text「R208」", RIGHT)
    assert problems(entry_of(), other) == []
