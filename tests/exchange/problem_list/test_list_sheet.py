"""The list: one line a finding, numbered through, never a formula."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.exchange.problem_list.column import COLUMNS
from tests.book.found import FOUND
from tests.exchange.problem_list.reading_back import REFUSED, REPORT, rows_of, sheet_xml

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_the_findings_of_all_files_are_numbered_through() -> None:
    header, *lines = rows_of([REPORT, structs.replace(REPORT, name="乙.docx", findings=(FOUND,))], sheet="问题清单")
    assert header == [column.label for column in COLUMNS]
    assert [(line[0], line[1], line[2], line[3]) for line in lines] == [
        (1, "报告.docx", "R103", "错误"),
        (2, "报告.docx", "R208", "须说明"),
        (3, "报告.docx", "R261", "提示"),
        (4, "乙.docx", "R103", "错误"),
    ]


@pytest.mark.parametrize("text", ['=HYPERLINK("http://a")', "+1", "-1", "@SUM(A1)", "{=1}"])
def test_a_text_is_never_a_formula(text: str) -> None:
    reports = [structs.replace(REPORT, name=text, findings=(replace(FOUND, stated=text, fix=text),))]
    line = rows_of(reports, sheet="问题清单")[1]
    assert [line[1], line[6], line[10]] == [text] * 3
    assert sheet_xml(reports, number=1).findall(f".//{MAIN}f") == []


def test_what_was_done_is_chosen_from_a_list() -> None:
    (choice,) = sheet_xml([REPORT], number=1).iter(f"{MAIN}dataValidation")
    assert choice.get("sqref") == "L4:L6"
    assert choice.findtext(f"{MAIN}formula1") == '"已改,情况属实,误报"'


def test_the_list_is_filtered_frozen_and_printed_with_its_header() -> None:
    root = sheet_xml([REPORT], number=1)
    (pane,), (rows,), (page,) = (root.iter(f"{MAIN}{name}") for name in ("pane", "autoFilter", "pageSetup"))
    assert (pane.get("topLeftCell"), rows.get("ref")) == ("D4", "A3:M6")
    assert (page.get("paperSize"), page.get("orientation"), page.get("fitToHeight")) == ("9", "landscape", "0")


def test_a_list_without_findings_is_an_empty_list() -> None:
    assert len(rows_of([REFUSED], sheet="问题清单")) == 1
