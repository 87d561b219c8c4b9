"""A row that lacks its first cells stands under the heads that fit it."""

import pytest

from jixiao.reading.text_line import Line
from jixiao.reading.text_table.bar_rows import bar_cells
from jixiao.reading.text_table.short_rows import place_short_rows

_FUNDS = "执行情况|资金|年初预算|全年预算数|执行数|执行率|得分"
_FORM = "一级指标|二级指标|三级指标|指标值|完成值|分值|得分"


def placed(*lines: str) -> list[list[str]]:
    rows = [tuple(bar_cells(Line(number, line))) for number, line in enumerate(lines, start=1)]
    return [[row[column].text for column in sorted(row)] for row in place_short_rows(rows)]


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        (_FUNDS, "总额|5|5|4|80%|8", ["", "总额", "5", "5", "4", "80%", "8"]),
        (_FORM, "质量指标|合格率|100%|100%|20|20", ["", "质量指标", "合格率", "100%", "100%", "20", "20"]),
        (_FORM, "总分|100|97", ["", "", "", "", "总分", "100", "97"]),
        # the last cell may be lost too
        (f"{_FORM}|原因", "质量指标|合格率|≥100%|100%|20|20", ["", "质量指标", "合格率", "≥100%", "100%", "20", "20"]),
        (f"{_FORM}|原因", "合格率|≥100%|100%|20|20", ["", "", "合格率", "≥100%", "100%", "20", "20"]),
        # a name of the second level stands under the second
        (
            f"{_FORM}|原因",
            "社会效益指标|影响|明显|明显|10|10",
            ["", "社会效益指标", "影响", "明显", "明显", "10", "10"],
        ),
        # a row that fits as it stands is not moved, nor one under no heads
        (_FUNDS, "总额|上级|5|5|4|80%", ["总额", "上级", "5", "5", "4", "80%"]),
        ("甲|乙|丙", "丁|5", ["丁", "5"]),
    ],
)
def test_rows(head: str, row: str, expected: list[str]) -> None:
    assert placed(head, row)[1] == expected


def test_rows_of_one_length_are_moved_together() -> None:
    short = ("质量指标|合格率|100%|100%|20|20", "时效指标|及时|及时|好|9|9")
    found = placed(_FORM, "产出指标|数量指标|座数|8|8|20|20", *short)

    assert [row[0] for row in found] == ["一级指标", "产出指标", "", ""]


def test_a_row_that_fits_elsewhere_is_moved_for_itself() -> None:
    head = f"绩效指标|{_FORM}|原因"
    rows = ("产出指标|数量指标|座数|8|8|20|20", "产出指标|数量指标|里程|5|5|10|10", "质量指标|合格率|98%|93%|10|9|返工")
    found = placed(head, *rows)
    assert found[1] == ["", "产出指标", "数量指标", "座数", "8", "8", "20", "20"]
    assert found[3] == ["", "", "质量指标", "合格率", "98%", "93%", "10", "9", "返工"]
