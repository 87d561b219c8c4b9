"""Rules are read from data; every mistake of a file is told with its key, all in one pass."""

from decimal import Decimal
from typing import Any

import pytest

from jixiao.rules.read_rule import read_rules
from jixiao.rules.rule import Case, Rule, RuleError

PLAIN: dict[str, Any] = {
    "id": "R001",
    "title": "收支相等",
    "severity": "error",
    "kind": "arithmetic",
    "basis": ["会计常识"],
    "fix": "请核对。",
    "check": "收入合计 = 支出合计",
}


def read(*entries: dict[str, Any]) -> tuple[list[Rule], list[str]]:
    """Return the rules of a file and what is wrong with it."""
    errors: list[RuleError] = []
    rules = list(read_rules({"rule": list(entries)}, file="a.toml", layer="cn-51", errors=errors))
    assert all(error.file == "a.toml" for error in errors)
    return rules, [f"{error.rule}：{error.problem}" for error in errors]


def problems(**changes: object) -> list[str]:
    """Return what is wrong with a rule that is right but for some keys; None takes a key away."""
    entry = {key: value for key, value in {**PLAIN, **changes}.items() if value is not None}
    rules, found = read(entry)
    assert (rules == []) == bool(found)
    return [problem.removeprefix("R001：") for problem in found]


def test_a_rule_with_the_required_keys_is_read() -> None:
    assert read(PLAIN) == (
        [
            Rule(
                "R001",
                "收支相等",
                "error",
                "arithmetic",
                ("会计常识",),
                "请核对。",
                checks=("收入合计 = 支出合计",),
                layer="cn-51",
            )
        ],
        [],
    )


def test_every_key_has_its_place() -> None:
    entry = {
        **PLAIN,
        "check": ["收入合计 = 0", "支出合计 = 0"],
        "each": "项目",
        "where": "开始月份 > 0",
        "per": ["项目名称"],
        "phases": ["年初预算", "决算"],
        "funds": "一般公共预算",
        "tolerance": "rounding",
        "message": "不等",
        "defines": "收入合计",
        "corollary_of": "R000",
        "stage": "beta",
        "verified": True,
        "case": [{"verdict": "pass", "book": {"收入合计": "1"}, "printed": True, "year": 2023}],
    }
    (rule,) = read(entry)[0]
    assert rule == Rule(
        "R001",
        "收支相等",
        "error",
        "arithmetic",
        ("会计常识",),
        "请核对。",
        checks=("收入合计 = 0", "支出合计 = 0"),
        each="项目",
        where="开始月份 > 0",
        per=("项目名称",),
        phases=("年初预算", "决算"),
        funds=("一般公共预算",),
        tolerance="rounding",
        messages=("不等",),
        defines="收入合计",
        corollary_of="R000",
        stage="beta",
        is_verified=True,
        layer="cn-51",
        cases=(Case("pass", {"收入合计": "1"}, printed=True, year=2023),),
    )


def test_a_rule_in_python_has_no_formula() -> None:
    (rule,) = read({**{key: value for key, value in PLAIN.items() if key != "check"}, "python": "check_it"})[0]
    assert (rule.python, rule.checks) == ("check_it", ())


@pytest.mark.parametrize("key", ["id", "title", "severity", "kind", "basis", "fix"])
@pytest.mark.parametrize("nothing", [None, "", []])
def test_a_required_key_is_there_and_not_empty(key: str, nothing: object) -> None:
    rules, found = read({name: value for name, value in {**PLAIN, key: nothing}.items() if value is not None})
    assert rules == []
    rest = [problem for problem in found if problem.endswith(f"：缺少 {key}")]
    assert len(rest) == 1


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"fixx": "甲"}, "不认识的键 fixx"),
        ({"checks": "0 = 0"}, "不认识的键 checks"),
        ({"layer": "cn"}, "不认识的键 layer"),
        ({"is_verified": True}, "不认识的键 is_verified"),
        ({"check": None}, "check 和 python 要有且只有一个"),
        ({"check": ""}, "check 和 python 要有且只有一个"),
        ({"python": "check_it"}, "check 和 python 要有且只有一个"),
        ({"severity": "fatal"}, "severity 只能是 error、warning、note，不能是 fatal"),
        ({"kind": "habit"}, "kind 只能是 arithmetic、law、scheme、text，不能是 habit"),
        ({"stage": "old"}, "stage 只能是 beta、live、retired，不能是 old"),
        ({"tolerance": "some"}, "tolerance 只能是 exact、rounding、percent 或一个数，不能是 some"),
        ({"tolerance": "-0.01"}, "tolerance 只能是 exact、rounding、percent 或一个数，不能是 -0.01"),
        (
            {"case": [{"verdict": "passed", "book": {}}]},
            "第 1 个例子：verdict 只能是 pass、fail、cannot_tell、not_applicable",
        ),
        ({"case": [{"verdict": "pass"}]}, "第 1 个例子：缺少 book"),
        ({"case": [{"verdict": "pass", "book": "甲"}]}, "第 1 个例子：缺少 book"),
        (
            {"case": [{"verdict": "pass", "book": {}}, {"verdict": "pass", "book": {}, "boook": 1}]},
            "第 2 个例子：不认识的键 boook",
        ),
    ],
)
def test_a_mistake_is_told_with_its_key(changes: dict[str, object], problem: str) -> None:
    assert problems(**changes) == [problem]


@pytest.mark.parametrize("tolerance", ["exact", "rounding", "percent", "0.01", "0", 1, Decimal("0.5")])
def test_a_tolerance_is_a_word_or_a_number(tolerance: object) -> None:
    assert problems(tolerance=tolerance) == []


@pytest.mark.parametrize("verdict", ["pass", "fail", "cannot_tell", "not_applicable"])
def test_an_example_names_one_of_four_verdicts(verdict: str) -> None:
    assert problems(case=[{"verdict": verdict, "book": {}}]) == []


@pytest.mark.parametrize("stage", ["beta", "live", "retired"])
def test_a_rule_is_in_one_of_three_stages(stage: str) -> None:
    assert problems(stage=stage) == []


def test_all_mistakes_of_all_rules_are_told_and_the_right_rules_are_kept() -> None:
    rules, found = read({"id": "R001"}, {**PLAIN, "id": "R002"}, {**PLAIN, "id": "", "kind": "habit"})
    assert [rule.id for rule in rules] == ["R002"]
    assert found == [
        "R001：缺少 title",
        "R001：缺少 severity",
        "R001：缺少 kind",
        "R001：缺少 basis",
        "R001：缺少 fix",
        "R001：check 和 python 要有且只有一个",
        "：缺少 id",
        "：kind 只能是 arithmetic、law、scheme、text，不能是 habit",
    ]
    assert read({})[1][0] == "（无编号）：缺少 id"


def test_a_file_without_rules_holds_none() -> None:
    assert list(read_rules({}, file="a.toml", layer="cn", errors=[])) == []


def test_a_list_of_sentences_has_one_for_each_formula() -> None:
    (made,), found = read({**PLAIN, "check": ["收入合计 = 0", "支出合计 = 0"], "message": ["收入", "支出"]})
    assert (made.messages, found) == (("收入", "支出"), [])
    assert problems(message=["收入", "支出"]) == ["message 写成列表时，每个公式一条"]
    assert problems(message=["收入"]) == []
