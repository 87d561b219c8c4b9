"""`jixiao rules`: the catalogue in words and as JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jixiao.cli.main import cli
from jixiao.errors import RefusalError

REQUIRED = {"id", "title", "severity", "stage", "phases", "basis", "verified", "cases"}
BROKEN = """
[[rule]]
id = "R900"
title = "支出合计等于基本支出"
check = "支出合记 = 基本支出"
severity = "error"
kind = "arithmetic"
basis = ["示例"]
fix = "核对。"
"""


def run(*arguments: str) -> tuple[int, str]:
    """Return the exit code and the output of a command."""
    result = CliRunner().invoke(cli, ["rules", *arguments], catch_exceptions=False)
    return result.exit_code, result.output


def test_the_list_is_json_with_the_fields_of_the_contract() -> None:
    code, output = run("list", "--region", "510521", "--year", "2024", "--format", "json")
    rules = json.loads(output)
    assert code == 0
    assert {"R004", "R103", "R183"} <= {rule["id"] for rule in rules}
    assert all(set(rule) >= REQUIRED for rule in rules)
    assert all(isinstance(rule["basis"], list) for rule in rules)
    assert all(rule["cases"]["pass"] and rule["cases"]["fail"] for rule in rules)


def test_the_list_in_words_counts_the_rules() -> None:
    code, output = run("list", "--year", "2024")
    assert code == 0
    assert output.splitlines()[0].startswith("编号")
    assert output.splitlines()[-1] == f"共 {len(output.splitlines()) - 2} 条"


def test_one_rule_is_shown_whole() -> None:
    _, output = run("show", "R103", "--year", "2024")
    assert output.startswith("【R103】")
    for word in ("程度：错误", "逐行检查：绩效指标", "公式：", "容差：不允许误差", "依据：", "怎么办：", "例子：通过 "):
        assert word in output


def test_one_rule_as_json_is_the_entry_of_the_list() -> None:
    _, output = run("show", "R007", "--year", "2024", "--format", "json")
    rule = json.loads(output)
    assert rule["id"] == "R007"
    assert "支出合计 = 基本支出" in rule["check"][0]


def test_a_rule_that_is_not_there_is_refused_with_the_way_to_find_it() -> None:
    with pytest.raises(RefusalError, match=r"没有编号为 R999 的审核公式。怎么办：用 jixiao rules list"):
        run("show", "R999", "--year", "2024")


def test_the_examples_of_named_rules_are_run() -> None:
    code, output = run("test", "R103", "R007")
    assert code == 0
    assert output.rstrip().endswith("0 个不符")


def test_a_wrong_example_fails_and_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "cn" / "rules"
    folder.mkdir(parents=True)
    wrong = BROKEN.replace("支出合记", "支出合计") + '[[rule.case]]\nverdict = "pass"\nbook = { "支出合计" = "1" }\n'
    (folder / "own.toml").write_text(wrong, encoding="utf-8")
    code, output = run("test", "R900", "--rulebook", str(tmp_path))
    assert code == 1
    assert "【R900】第 1 个例子应为 pass，得到 cannot_tell" in output


def test_a_typo_in_a_formula_names_file_rule_position_and_the_nearest_label(tmp_path: Path) -> None:
    folder = tmp_path / "cn" / "rules"
    folder.mkdir(parents=True)
    case = '[[rule.case]]\nverdict = "pass"\nbook = { "支出合计" = "1" }\n'
    (folder / "own.toml").write_text(BROKEN + case, encoding="utf-8")
    with pytest.raises(
        Exception, match=r"规则文件 own.toml 的 R900：公式第 1 个字符处：没有叫“支出合记”的项目.*支出合计"
    ):
        run("test", "R900", "--rulebook", str(tmp_path))


def test_all_examples_as_json_are_right() -> None:
    _, output = run("test", "R130", "--format", "json")
    assert {result["right"] for result in json.loads(output)} == {True}
