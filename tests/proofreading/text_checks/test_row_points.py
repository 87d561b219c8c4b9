"""A met target earns the weight."""

import pytest

from jixiao.proofreading.identify import manuscript_of
from jixiao.proofreading.text_rule import CHECKS
from jixiao.reading.html import read_html
from tests.proofreading.sample import hits, shipped_law, shipped_rules

HEADER = "三级指标\t指标性质\t指标值\t权重\t实际完成值\t得分\t偏差原因\n"


def table(row: str) -> str:
    """Return a table with one row."""
    return HEADER + "\t".join(row.split("|"))


@pytest.mark.parametrize(
    "row", ["甲|≥|10|5|10|4|", "甲|≤|10|5|10|4|", "甲|＝|10|5|10|4|", "甲|定性|优|5|优|4|", "甲||≥10次|5|12次|4|无"]
)
def test_a_met_target_with_fewer_points(row: str) -> None:
    [hit] = hits("row_points", text=table(row))
    assert hit.place.quote == "4"
    assert "权重 5 分只得 4 分" in hit.message


@pytest.mark.parametrize(
    "row",
    [
        "甲|≥|10|5|9|4|",
        "甲|≤|10|5|11|4|",
        "甲|＝|10|5|11|4|",
        "甲|定性|优|5|良|4|",
        "甲|≥|10|5|10|5|",
        "甲|≥|10|5|10|4|参会人数少",
        "甲|≥|10|5|10||",
        "甲|定性||5||4|",
    ],
)
def test_missed_targets_full_points_reasons_and_blanks(row: str) -> None:
    assert hits("row_points", text=table(row)) == []


def test_a_text_that_tells_of_lost_points_leaves_a_question() -> None:
    row = table("甲|≥|10|5|10|4|")
    assert [hit.certainty for hit in hits("row_points", text=row)] == [""]
    assert [hit.certainty for hit in hits("row_points", text=f"{row}\n扣1分的原因如下。")] == ["arguable"]


def test_signs_are_told_and_words_of_nature_are_not() -> None:
    [sign] = hits("row_points", text=table("甲|≥|10|5|10|4|"))
    [word] = hits("row_points", text=table("|定性|优|5|优|4|"))
    assert "目标“≥10”" in sign.message
    assert "这一行目标“优”" in word.message


def test_a_cell_merged_over_target_and_actual_is_no_value() -> None:
    heads = "".join(f"<td>{head}</td>" for head in ("三级指标", "指标值", "实际完成值", "分值", "得分"))
    total = "<td colspan=3>总分</td><td>100</td><td>90</td>"
    document = read_html(f"<table><tr>{heads}</tr><tr>{total}</tr></table>".encode(), name="a.html")
    assert shipped_rules()
    assert list(CHECKS["row_points"](manuscript_of(document, law=shipped_law()))) == []
