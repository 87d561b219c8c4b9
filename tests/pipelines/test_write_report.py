"""Reports of a Book: which have something to say, and that a kind that is named is always written."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jixiao.book.book import Book
from jixiao.formula.label_form import book_of_labels
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.check_document import check_document
from jixiao.pipelines.sample_county import FIRST_YEAR, load_county
from jixiao.pipelines.write_report import kinds_for, known_kinds, write_reports
from jixiao.reading.docx import read_docx
from tests.pipelines.sample import NAME, bureau
from tests.pipelines.word_text import word_tables, word_text

EVALUATION, MONITORING, PROJECT = "部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表"
REGION = "510521"
PROJECTS = [{"编号": "p1", "项目名称": "科普"}]


def book_of(labels: dict[str, Any], *, year: int = 2024) -> Book:
    """Return a Book of the county written by labels."""
    words = catalogue_for(region=REGION, year=year).vocabulary
    return book_of_labels({"行政区划": REGION, "单位名称": "示例局", **labels}, year=year, vocabulary=words)


@pytest.mark.parametrize(
    ("labels", "kinds"),
    [
        ({}, []),
        ({"项目": PROJECTS, "收入合计[年初预算]": "9"}, []),
        ({"监控截止月": "8"}, [MONITORING]),
        ({"支出合计[执行]": "3"}, [MONITORING]),
        ({"支出合计[执行·8月]": "3"}, []),  # a month that no window names has no place in the report
        ({"监控截止月": "8", "支出合计[执行]": "0"}, [MONITORING]),
        ({"项目": PROJECTS, "监控记录": [{"监控项目": "p1"}]}, [MONITORING]),
        ({"收入合计[决算]": "9"}, [EVALUATION]),
        ({"项目支出[决算]": "0"}, [EVALUATION]),  # zero is stated
        ({"支出合计[决算]": "不涉及"}, []),
        ({"评价": [{"评价类型": "单位自评"}]}, [EVALUATION]),
        ({"评价": [{}]}, [EVALUATION]),
        ({"评价": [{"评价类型": "部门评价"}]}, []),
        ({"项目": PROJECTS, "评价": [{"评价项目": "p1"}]}, [PROJECT]),
        ({"项目": PROJECTS, "评价": [{"评价项目": "p1", "评价类型": "财政评价"}]}, []),
    ],
    ids=str,
)
def test_a_report_is_written_where_it_has_something_to_say(labels: dict[str, Any], kinds: list[str]) -> None:
    assert list(kinds_for(book_of(labels))) == kinds


@pytest.mark.parametrize(("year", "kinds"), [(2023, [EVALUATION, MONITORING, PROJECT]), (2024, [MONITORING])])
@pytest.mark.parametrize("is_mended", [False, True])
def test_the_bureau_has_the_reports_of_its_year(year: int, kinds: list[str], *, is_mended: bool) -> None:
    assert list(kinds_for(bureau(year, is_mended=is_mended))) == kinds


def monitoring_errors(book: Book, *, folder: Path) -> list[str]:
    """Return the certain errors told of the monitoring report of a Book."""
    (report,) = write_reports(book, out=folder, kinds=(MONITORING,), styles=("docx",))
    path = report.files.paths[0]
    found = check_document(read_docx(path.read_bytes(), name=path.name)).findings
    return [finding.message for finding in found if finding.is_certain_error]


@pytest.mark.parametrize("name", ["公共检验检测中心", "第一实验学校"])
def test_a_unit_with_income_of_its_own_reports_all_its_sources(name: str, tmp_path: Path) -> None:
    (book,) = (it for it in load_county() if name in it.unit.name and it.year == FIRST_YEAR)
    assert monitoring_errors(book, folder=tmp_path) == []


FUNDS = {"监控截止月": "8", "支出合计[年初预算]": "90", "支出合计[年初预算·一般公共预算]": "60"}


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"事业收入资金": "25", "其他资金": "5"}, ["事业收入资金", "其他资金"]),  # 60 + 25 + 5 = 90
        ({"单位资金": "30", "事业收入资金": "30"}, ["单位资金"]),
        ({"上年结转资金": "30"}, ["上年结转资金"]),
    ],
)
def test_a_source_is_listed_once(stated: dict[str, str], told: list[str], tmp_path: Path) -> None:
    book = book_of({**FUNDS, **{f"支出合计[年初预算·{fund}]": amount for fund, amount in stated.items()}})
    (report,) = write_reports(book, out=tmp_path, kinds=(MONITORING,), styles=("docx",))
    rows = word_tables(report.files.paths[0])[0]
    lines = [row[1] for row in rows if row[1] in {*stated, "经营收入", "单位资金"}]
    assert lines == told


def test_every_kind_of_the_place_is_known() -> None:
    assert known_kinds(book_of({})) == (EVALUATION, MONITORING, PROJECT)


def test_a_county_sets_its_own_condition(tmp_path: Path) -> None:
    folder = tmp_path / "cn-510521" / "reports"
    folder.mkdir(parents=True)
    text = 'id = "便函"\nwhen = "收入合计[决算] > 5万元"\ncitation = "试写"\nmark = "设计"\nverified = false\n'
    block = '[[block]]\nid = "甲"\ntype = "paragraph"\ntext = "{单位名称}"\n'
    (folder / "own.toml").write_text(text + block, encoding="utf-8")
    poor, rich = book_of({"收入合计[决算]": "5"}), book_of({"收入合计[决算]": "5.01"})
    assert "便函" in known_kinds(poor, folder=tmp_path)
    assert "便函" not in kinds_for(poor, folder=tmp_path)
    assert "便函" in kinds_for(rich, folder=tmp_path)


def test_a_kind_that_is_named_is_written_even_with_nothing_to_say(tmp_path: Path) -> None:
    (report,) = write_reports(book_of({}), out=tmp_path, kinds=[EVALUATION], styles=["docx"])
    assert report.kind == EVALUATION
    assert "【待填" in word_text(report.files.paths[0])


def test_each_kind_is_announced_and_then_written_under_unit_year_and_kind(tmp_path: Path) -> None:
    announced: list[str] = []
    reports = write_reports(
        bureau(2023, is_mended=True),
        out=tmp_path,
        kinds=[PROJECT, EVALUATION],
        styles=["html"],
        date=dt.date(2024, 3, 29),
        on_start=announced.append,
    )
    assert announced == []
    first = next(reports)
    assert (announced, first.kind) == ([PROJECT], PROJECT)
    (second,) = reports
    assert announced == [PROJECT, EVALUATION]
    assert second.files.paths == (tmp_path / f"{NAME}2023年度{EVALUATION}.html",)
    assert "2024年3月29日" in second.files.paths[0].read_text(encoding="utf-8")
