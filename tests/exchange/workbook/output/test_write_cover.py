"""The first sheet says what the workbook is, how it is filled in, and leads to every other sheet."""

import pytest

from tests.exchange.workbook.output.read_back import WrittenSheet, sample
from tests.exchange.workbook.workbooks import FORM


@pytest.fixture(scope="module")
def cover() -> WrittenSheet:
    return sample().sheet("说明")


def test_it_is_the_first_sheet_and_has_the_title() -> None:
    assert next(iter(sample().entries)) == "说明"
    assert sample().sheet("说明").text("B2") == FORM.title


def test_facts_follow_the_sheet_of_the_unit(cover: WrittenSheet) -> None:
    assert [cover.line(row)[:2] for row in (4, 5, 6, 7)] == [
        ["单位名称", "示例县财政局"],
        ["年度", "2024"],
        ["金额单位", "万元"],
        ["工作簿格式", "1"],
    ]
    assert (cover.formula("C4"), cover.formula("C5")) == ("'单位'!$B$5&\"\"", "'单位'!$B$4&\"\"")
    assert sample().sheet("单位").text("B5") == cover.text("C4")


def test_every_step_is_numbered(cover: WrittenSheet) -> None:
    steps = [f"{number}. {step}" for number, step in enumerate(FORM.look["steps"], start=1)]
    assert [cover.text(f"B{row}") for row in range(10, 10 + len(steps))] == steps


def test_the_words_of_cells_are_explained(cover: WrittenSheet) -> None:
    for word, meaning in FORM.look["states"]:
        address = cover.address(meaning)
        assert cover.text(address.replace("C", "B")) == word


def test_every_other_sheet_is_linked_once(cover: WrittenSheet) -> None:
    targets = [link["location"] for link in cover.found("m:hyperlinks/m:hyperlink")]
    others = [name for name in sample().entries if name != "说明" and not sample().is_hidden(name)]
    assert sorted(targets) == sorted(f"'{name}'!A1" for name in others)


def test_a_group_of_several_sheets_is_one_cell(cover: WrittenSheet) -> None:
    assert cover.text("B25") == "单位与人员"
    assert "B25:B29" in cover.merged  # five sheets
    assert cover.text(cover.address("分资金来源").replace("C", "B")) == "明细"


def test_nothing_can_be_filled_in_and_all_is_on_one_page(cover: WrittenSheet) -> None:
    (setup,) = cover.found("m:pageSetup")
    assert cover.found("m:sheetProtection")
    assert setup["orientation"] == "portrait"
