"""What all commands print alike."""

from typing import Any

import pytest

from jixiao.book.finding import Finding, Repair
from jixiao.book.place import Place
from jixiao.cli.terminal import (
    MOST_OF_RULE,
    print_error,
    print_findings,
    print_json,
    print_notices,
    print_table,
    print_text,
)

PARTS = (
    ("", "【R103】得分 12 超过权重 5"),
    ("位置", "账.xlsx，工作表「绩效指标」N7"),
    ("依据", "评分规则"),
    ("怎么办", "更正得分。"),
)


def finding(**changes: Any) -> Finding:  # noqa: ANN401 - any field of a finding
    """Return a finding with some fields of one's own."""
    plain: dict[str, Any] = {
        "rule": "R103",
        "instance": "k1",
        "severity": "error",
        "certainty": "certain",
        "title": "得分不超过权重",
        "message": "【R103】得分 12 超过权重 5。",
        "place": Place(),
        "stated": "12",
        "computed": "5",
        "arithmetic": "12 > 5",
        "operands": (),
        "basis": ("评分规则",),
        "fix": "更正得分。",
        "is_verified": True,
    }
    return Finding(**{**plain, **changes})


def test_a_table_is_aligned_by_width(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("编号", "内容"), rows=[("R1", "短"), ("R1000", "更长")])
    assert capsys.readouterr().out.splitlines() == ["编号   内容", "R1     短", "R1000  更长"]


def test_json_keeps_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"名称": "示例县"})
    assert "示例县" in capsys.readouterr().out


def test_findings_are_grouped_with_errors_first(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding(severity="warning", message="须。"), finding(message="错。"), finding(message="又错。")])
    lines = [line for line in capsys.readouterr().out.splitlines() if line]
    assert lines == ["错误 2 条", "  1. 错。", "  2. 又错。", "须说明 1 条", "  1. 须。"]


def test_numbers_stand_at_the_right(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("评分项", "满分", "说明"), rows=[("甲", "100", "短"), ("乙", "5", "")], numbers=(1,))
    assert capsys.readouterr().out.splitlines() == ["评分项  满分  说明", "甲       100  短", "乙         5"]


def test_a_last_column_of_numbers_stands_at_the_right_too(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("表", "行数"), rows=[("项目", "23")], numbers=(1,))
    assert capsys.readouterr().out.splitlines() == ["表    行数", "项目    23"]


def test_a_long_last_cell_is_wrapped_below_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    print_table(("编号", "内容"), rows=[("R1", "收入总计等于本年收入合计、使用结余与年初结转和结余之和")])
    assert capsys.readouterr().out.splitlines() == [
        "编号  内容",
        "R1    收入总计等于本年收入合计、使用结余",
        "      与年初结转和结余之和",
    ]


def test_the_parts_of_a_finding_stand_on_lines_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding(parts=PARTS, also=("R104",))], file="账.xlsx")
    assert capsys.readouterr().out.splitlines()[2:] == [
        "  1. 【R103】得分 12 超过权重 5。",
        "     位置：工作表「绩效指标」N7",
        "     依据：评分规则",
        "     怎么办：更正得分。",
        "     同一原因：R104 也不成立",
    ]


def test_wrapped_parts_hang_below_their_beginning(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    told = (
        ("", "【R103】「选派科技特派员」得分 12 分不在 0 与权重 5 分之间"),
        ("怎么办", "核对是否把实际完成值填入了得分栏。"),
    )
    print_findings([finding(parts=told)])
    assert capsys.readouterr().out.splitlines()[2:] == [
        "  1. 【R103】「选派科技特派员」得分 12",
        "     分不在 0 与权重 5 分之间。",
        "     怎么办：核对是否把实际完成值填入了",
        "             得分栏。",
    ]


def test_basis_and_remedy_of_a_rule_are_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    other = (("", "【R110】只填了一项"), ("依据", "勾稽关系"), ("怎么办", "补填。"))
    print_findings([finding(parts=PARTS), finding(parts=PARTS), finding(rule="R110", parts=other)])
    lines = capsys.readouterr().out.splitlines()[2:]
    assert lines[4] == "  2. 【R103】得分 12 超过权重 5。"
    assert lines[6] == "     依据、怎么办：同第 1 条"
    assert lines[7:] == ["  3. 【R110】只填了一项。", "     依据：勾稽关系", "     怎么办：补填。"]


def test_of_one_rule_the_first_findings_are_shown_and_all_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    many = [finding() for _ in range(MOST_OF_RULE + 5)]
    print_findings([*many, finding(rule="R110", message="【R110】缺一项。")])
    lines = capsys.readouterr().out.splitlines()[1:]
    assert lines[0] == f"错误 {MOST_OF_RULE + 6} 条"
    assert lines[-2].startswith("     【R103】另有 5 条没有列在这里，全部在检查结果文件里")
    assert lines[-1] == f" {MOST_OF_RULE + 6}. 【R110】缺一项。"


def test_a_refusal_has_one_voice_and_keeps_its_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    print_error("有 2 个问题。\n 1. 「绩效指标」N7：得分：“约五分”不是数。\n 2. 缺一张表。")
    assert capsys.readouterr().err.splitlines() == [
        "错误：有 2 个问题。",
        " 1. 「绩效指标」N7：得分：“约五分”不是",
        "    数。",
        " 2. 缺一张表。",
    ]


def test_a_notice_is_given_once_beside_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    print_notices(["甲。", "乙。", "甲。"])
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "提示：甲。\n提示：乙。\n")


def test_lines_below_a_head_begin_where_the_first_does(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    print_text("年初结转和结余加本年资金来源等于本年支出", head="公式：")
    assert capsys.readouterr().out.splitlines() == ["公式：年初结转和结余加本年资金来源等于本", "      年支出"]


def test_the_likely_repair_stands_below_what_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    print_findings([finding(parts=PARTS, repairs=(Repair("k1", "12", "5", "0.97"),))], file="账.xlsx")
    lines = capsys.readouterr().out.splitlines()
    assert lines[2:5] == ["  1. 【R103】得分 12 超过权重 5。", "     疑为 12 → 5", "     位置：工作表「绩效指标」N7"]
