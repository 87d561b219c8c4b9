"""Reading what was written gives the same Book; a wrong workbook gives every problem and nothing else."""

import subprocess
import sys
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jixiao.book.book import Book
from jixiao.book.figure import BLANK, Figure
from jixiao.exchange.workbook.plain_form import as_in_workbook
from jixiao.exchange.workbook.problem import MOST_PRINTED, WorkbookError
from jixiao.exchange.workbook.read import read_workbook
from jixiao.exchange.workbook.write import write_workbook
from jixiao.law.in_force import Law
from jixiao.pipelines.sample_county import FIRST_YEAR, LAST_YEAR, load_bureau
from tests.exchange.workbook.books import books
from tests.exchange.workbook.workbooks import (
    LAW,
    NAME,
    UNIT,
    Lines,
    Shown,
    law_of,
    problems,
    problems_of,
    read,
    workbook,
)

HEAVY = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]


def differences(found: Book, *, expected: Book) -> list[str]:
    """Return the fields of two Books that differ; the whole Book in a failed assertion says too much."""
    names = (name for name in Book.__struct_fields__ if name != "places")
    return [name for name in names if getattr(found, name) != getattr(expected, name)]


@given(book=books(law=LAW), unit=st.sampled_from(["元", "万元", "亿元"]))
@settings(max_examples=25, deadline=None, suppress_health_check=HEAVY)
def test_reading_what_was_written_gives_the_same_book(book: Book, unit: str) -> None:
    found = read_workbook(write_workbook(book, law=LAW, unit=unit), name=NAME, law_of=law_of)
    assert differences(found, expected=as_in_workbook(book)) == []


@pytest.mark.parametrize("year", [FIRST_YEAR, LAST_YEAR])
@pytest.mark.parametrize("is_mended", [True, False])
def test_the_bureau_goes_through_the_workbook_and_back(year: int, *, is_mended: bool) -> None:
    book = load_bureau(year, is_mended=is_mended)
    found = read_workbook(write_workbook(book, law=law_of(book.unit.region, year=year)), name=NAME, law_of=law_of)
    expected = as_in_workbook(book)
    assert differences(found, expected=expected) == []
    assert {amount.figure_id for amount in found.amounts} <= set(found.places)


def test_a_workbook_as_an_office_makes_it() -> None:
    """Own titles, other names and orders, merged headers, other units, numbers as text, blank lines."""
    spending: Lines = [
        ("附表2  部门支出情况表",),
        ("编制单位：示例县财政局", None, None, "单位：万元"),
        ("支出项目", "２０２４年预算情况", None, "决算数（元）"),
        (None, "年初部门预算", "全年预算数", None),
        ("一、本年支出合计", "１，２３４．５０", Shown("0.30000000000000004", "#,##0.00"), "12,345,000.00"),
        (),
        ("其中：基本支出", "—", "不适用", Shown("7.5", formula="=5+2.5")),
        ("制表：经办人",),
    ]
    book = read(
        {"表2 支出": spending, "附：算稿": [("随手记", 1)], "Sheet3": [("",)]},
        merged={"表2 支出": ["A3:A4", "B3:C3", "D3:D4"]},
    )
    assert {amount.figure_id.removeprefix("expenditure/"): amount.figure for amount in book.amounts} == {
        "total/amount@initial": Figure.money("1234.50"),
        "basic/amount@initial": BLANK,
        "total/amount@adjusted": Figure.money("0.3"),
        "basic/amount@adjusted": Figure(BLANK.state.NOT_APPLICABLE),
        "total/amount@final": Figure.money("12345000", unit="元"),
        "basic/amount@final": Figure.money("7.5", unit="元"),
    }
    assert book.place("expenditure/total/amount@final").describe() == "账.xlsx，工作表「表2 支出」D5，“12,345,000.00”"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "文件是空的。怎么办：请重新取得完整的文件；自己的文件，用 WPS 或 Office 打开后另存一次。"),
        (b"%PDF-1.7", "这是 PDF 文件，不是工作簿。怎么办：请选择 .xlsx 工作簿；数据在这份文件里的，复制到工作簿中。"),
        (
            workbook({})[:2000],
            "文件不完整或已损坏，打不开。怎么办：请重新取得完整的文件；自己的文件，用 WPS 或 Office 打开后另存一次。",
        ),
    ],
)
def test_a_file_that_is_no_workbook_is_one_problem(content: bytes, problem: str) -> None:
    assert problems_of(content) == [problem]


def test_three_hundred_errors_are_all_told_at_once_and_in_order() -> None:
    lines: Lines = [
        ("项目名称", "项目期限", "开始月份（月）", "决算（万元）"),
        *((f"项目{number}", "不定期", "一月", "1.0000001") for number in range(100)),
    ]
    start = time.perf_counter()
    with pytest.raises(WorkbookError) as caught:
        read_workbook(workbook({"项目": lines, "资产": [("资产类别", "年初数")]}), name=NAME, law_of=law_of)
    assert time.perf_counter() - start < 2
    found = caught.value.problems
    assert len(found) == 300
    assert [problem.cell for problem in found[:4]] == ["B2", "C2", "D2", "B3"]
    assert str(found[-1]) == (
        "「项目」D101：金额 1.0000001万元 在一分以下还有数字。"
        "怎么办：金额最多精确到分；由公式算出的，用 ROUND 取到要填报的位数。"
    )
    message = str(caught.value).split("\n")
    assert message[0] == "工作簿“账.xlsx”有 300 个问题，没有读入任何内容。"
    assert len(message) == 1 + MOST_PRINTED + 1
    assert message[-1] == "另有 200 条：「项目」200 条。改好上面的再读一次，就会列出。"


def test_problems_of_all_kinds_are_told_together() -> None:
    sheets: dict[str, Lines] = {
        "单位": [*UNIT, ("单位性质", "行政机构单位")],
        "支出": [("项目", "决算"), ("支出合计", Shown("#REF!", formula="=A9"))],
        "项目": [("项目名称", "项目类形"), ("甲", "x")],
        "绩效目标": [("目标所属项目", "目标内容"), ("乙", "一")],
        "草稿": [("随手记",)],
    }
    assert [line.split("。")[0] for line in problems(sheets)] == [
        "「单位」B4：单位性质：“行政机构单位”不在单位性质的列表里",
        "「支出」B1：没有写明金额单位",
        "「支出」B2：单元格是公式错误 #REF!",
        "「项目」B1：不认识列名“项目类形”",
        "「绩效目标」A2：「项目」表里没有“乙”",
        "「草稿」：不认识这张工作表",
    ]


def test_a_workbook_without_the_sheet_of_the_unit() -> None:
    found = problems({"单位": (), "资产": [("资产类别", "年初数（元）"), ("房屋", 1)]})
    assert [line.split("。")[0] for line in found] == ["「单位」：没有工作表「单位」"]


def test_a_year_chooses_its_law() -> None:
    asked: list[tuple[str, int]] = []

    def noted(region: str, *, year: int) -> Law:
        asked.append((region, year))
        return law_of(region, year=year)

    read_workbook(workbook({"单位": [("年度", "2023"), *UNIT[1:]]}), name=NAME, law_of=noted)
    assert asked[-1] == ("510521", 2023)


def test_reading_loads_no_writer() -> None:
    program = (
        "import sys, jixiao.exchange.workbook.read; print(*{'xlsxwriter', 'pandas', 'openpyxl'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
