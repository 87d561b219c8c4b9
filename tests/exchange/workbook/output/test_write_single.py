"""A table with one row is a form: label, content, unit, remark."""

import pytest

from tests.exchange.workbook.output.read_back import WrittenSheet, sample


@pytest.fixture(scope="module")
def unit() -> WrittenSheet:
    return sample().sheet("单位")


@pytest.fixture(scope="module")
def headcount() -> WrittenSheet:
    return sample().sheet("人员总数")


def test_the_form_of_the_unit_begins_with_the_year(unit: WrittenSheet) -> None:
    assert unit.line(3) == ["项目", "内容", "单位", "填报说明"]
    assert unit.line(4) == ["年度", "2024", "", "四位年份，这本账所记的财政年度"]
    assert unit.line(5)[:2] == ["单位名称", "示例县财政局"]


def test_other_forms_have_no_year(headcount: WrittenSheet) -> None:
    assert headcount.line(4)[0] == "核定总编制"


def test_states_zero_and_rates_are_told_apart(headcount: WrittenSheet) -> None:
    assert [headcount.line(row)[:3] for row in (4, 5, 6, 7, 8)] == [
        ["核定总编制", "未列", "名"],
        ["在职人员总数", "0", "人"],
        ["退休人数", "不涉及", "人"],
        ["在职人员控制率", "102.5", "%"],
        ["人员统计时点", "", ""],
    ]
    assert headcount.look("B7")["number"].startswith("0.00_ ")  # 102.50 was printed
    assert headcount.conditions == {"B4:B8": ['"未列"', '"不涉及"']}


def test_only_contents_can_be_filled_in(unit: WrittenSheet) -> None:
    assert {unit.look(f"B{row}")["locked"] for row in range(4, 16)} == {"0"}
    assert {unit.look(f"{column}{row}").get("locked", "1") for column in "ACD" for row in range(4, 16)} == {"1"}
    assert unit.found("m:sheetProtection")


def test_digits_that_are_no_number_stay_text(unit: WrittenSheet) -> None:
    telephone = unit.address("联系电话").replace("A", "B")
    assert (unit.text(telephone), unit.look(telephone)["number"]) == ("0830", "@")


def test_codes_and_flags_are_chosen_and_regions_typed(unit: WrittenSheet) -> None:
    assert unit.lists["B8"] == '"行政单位,参公管理事业单位,事业单位,群团组织,其他单位"'
    assert unit.address("行政区划").replace("A", "B") not in unit.lists
    summary = sample().sheet("项目情况")
    assert set(summary.lists.values()) == {'"是,否"'}


def test_columns_have_fixed_widths(unit: WrittenSheet) -> None:
    assert unit.widths == {0: 26, 1: 52, 2: 7, 3: 52}
