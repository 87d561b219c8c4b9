"""Lines stand in the order of the pages, each with the value as it is pasted and the id of its figure."""

import json

from jixiao.book.book import Book
from jixiao.exchange.entry_sheet.line import EntryLine, EntrySheet, entry_sheet_to_json
from jixiao.pipelines.write_entry_sheet import entry_sheet_of
from tests.pipelines.sample import bureau

MONITORED = entry_sheet_of(bureau(2024, is_mended=True))
EVALUATED = entry_sheet_of(bureau(2023, is_mended=True))


def found(sheet: EntrySheet, *, page: str, label: str, section: str = "") -> EntryLine:
    return next(line for line in sheet.lines if (line.page, line.section, line.label) == (page, section, label))


def test_lines_are_numbered_and_pages_stand_together() -> None:
    assert [line.number for line in MONITORED.lines] == list(range(1, len(MONITORED.lines) + 1))
    pages = list(dict.fromkeys(line.page for line in MONITORED.lines))
    assert [line.page for line in MONITORED.lines] == sorted((line.page for line in MONITORED.lines), key=pages.index)


def test_amounts_are_printed_in_yuan_with_their_figure() -> None:
    line = found(MONITORED, page="绩效运行监控：项目预算执行", section="产业扶持项目资金", label="1-8月执行数")
    assert (line.text, line.unit, line.figure) == ("900000.00", "元", "project/p3/amount@executed.m8")
    # 90 / 150
    rate = found(MONITORED, page=line.page, section=line.section, label="1-8月执行率")
    assert (rate.text, rate.unit) == ("60", "%")


def test_what_nobody_stated_is_computed_and_what_cannot_be_is_missing() -> None:
    line = found(MONITORED, page="绩效目标：项目基本信息和资金", section="老旧小区配电线路改造工程", label="年初预算数")
    assert (line.text, line.state) == ("", "missing")
    assert line in MONITORED.missing
    code = found(MONITORED, page="基础信息：单位信息", label="统一社会信用代码")
    assert (code.text, code.state) == ("", "blank")


def test_words_are_words_and_long_codes_stay_whole() -> None:
    line = found(MONITORED, page="绩效目标：项目基本信息和资金", section="产业扶持项目资金", label="项目代码")
    assert (line.text, line.is_number, line.figure) == ("51052124T000000000303", False, "")


def test_indicators_stand_below_their_project() -> None:
    sections = [line.section for line in EVALUATED.lines if line.page == "绩效自评：绩效指标完成"]
    assert "部门整体·购买专家服务" in sections
    heads = list(dict.fromkeys(section.partition("·")[0] for section in sections))
    assert [section.partition("·")[0] for section in sections] == sorted(
        (section.partition("·")[0] for section in sections), key=heads.index
    )


def test_a_year_that_nobody_monitors_has_no_monitoring_pages() -> None:
    assert any("监控" in line.page for line in MONITORED.lines)
    assert not any("{month}" in line.label for line in MONITORED.lines)
    fresh = entry_sheet_of(Book(2024, projects=bureau(2024, is_mended=True).projects))
    assert not any("运行监控" in line.page for line in fresh.lines)
    assert any("项目基本信息" in line.page for line in fresh.lines)


def test_a_sheet_is_plain_json() -> None:
    data = json.loads(json.dumps(entry_sheet_to_json(MONITORED)))
    assert data["lines"][0]["label"] == "单位名称"
