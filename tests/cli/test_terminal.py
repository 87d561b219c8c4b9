"""What all commands print alike."""

from typing import Any

import pytest

from jixiao.book.finding import Finding
from jixiao.book.place import Place
from jixiao.cli.terminal import padded, print_findings, print_json, print_table, shown_severity, width_of


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


def test_chinese_characters_are_two_columns_wide() -> None:
    assert [width_of(text) for text in ("", "a1", "绩效", "绩a", "（）")] == [0, 2, 4, 3, 4]


def test_a_text_is_filled_to_its_width_and_never_cut() -> None:
    assert padded("绩效", width=6) == "绩效  "
    assert padded("绩效", width=3) == "绩效"


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


@pytest.mark.parametrize(
    ("severity", "certainty", "shown"),
    [
        ("error", "certain", "error"),
        ("error", "arguable", "warning"),
        ("warning", "arguable", "warning"),
        ("note", "certain", "note"),
    ],
)
def test_an_error_that_is_not_certain_asks_for_an_explanation(severity: str, certainty: str, shown: str) -> None:
    assert shown_severity(finding(severity=severity, certainty=certainty)) == shown
