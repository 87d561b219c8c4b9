"""The two published accounts that are at hand come out of their PDFs whole."""

import os
import sys
from functools import cache
from pathlib import Path

import pytest

from jixiao.reading.document import Document, Table
from jixiao.reading.pdf import read_pdf
from jixiao.reading.program import run_program
from jixiao.reading.recall import count_read

SAMPLES = Path(os.environ["JIXIAO_SHARED"]) / "samples"
FILLED, TEMPLATE = "某区委社会工作部2024年度部门决算.pdf", "部门决算模板.pdf"
MEGABYTES = 300

# Name, first page, rows, columns, cells; the first table lists the units and has no name.
TABLES = [
    ("", 4, 3, 3, 9),
    ("收入支出决算总表", 5, 32, 4, 126),  # 32 × 4, two headers over two columns
    ("收入决算表", 6, 20, 9, 171),
    ("支出决算表", 8, 20, 8, 152),
    ("财政拨款收入支出决算总表", 10, 34, 7, 233),
    ("一般公共预算财政拨款支出决算表", 12, 20, 5, 95),
    ("一般公共预算财政拨款基本支出决算表", 13, 40, 6, 238),  # 40 × 6, two totals over two columns
    ("财政拨款“三公”经费支出决算表", 14, 5, 12, 32),
    ("政府性基金预算财政拨款收入支出决算表", 15, 6, 8, 38),
    ("国有资本经营预算财政拨款收入支出决算表", 16, 6, 8, 38),
]
EMPTY = [("", 4, 9, 3), (TABLES[1][0], 5, 30, 4), (TABLES[2][0], 6, 10, 9), (TABLES[3][0], 7, 10, 8)]


@cache
def document(name: str) -> Document:
    return read_pdf((SAMPLES / name).read_bytes(), name=name)


def name(table: Table) -> str:
    return table.title[0].text if table.title else ""


def row(table: int, number: int) -> list[str]:
    return [cell.text for cell in document(FILLED).tables[table - 1].row(number) if cell.row == number]


def test_the_tables_are_those_that_are_drawn() -> None:
    found = [(name(it), it.place.page, it.rows, it.columns, len(it.cells)) for it in document(FILLED).tables]
    assert found == TABLES
    assert all(not table.is_rebuilt for table in document(FILLED).tables)
    assert all(table.title[-1].text == "单位：万元" for table in document(FILLED).tables[1:])


@pytest.mark.parametrize(
    ("table", "number", "cells"),
    [
        (2, 3, ["一、一般公共预算财政拨款收入", "307.82", "一、一般公共服务支出", "264.87"]),
        (2, 29, ["本年收入合计", "307.82", "本年支出合计", "307.82"]),
        (2, 32, ["总计", "307.82", "总计", "307.82"]),
        (3, 2, ["功能分类科目编码", "科目名称"]),
        (3, 3, ["合计", "307.82", "307.82", "", "", "", "", ""]),
        (3, 11, ["2080505", "机关事业单位基本养老保险缴费支出", "6.18", "6.18", "", "", "", "", ""]),
        (3, 15, ["2101101", "行政单位医疗", "2.22", "2.22", "", "", "", "", ""]),  # the first row of its second page
        (4, 8, ["2013999", "其他社会工作事务支出", "202.24", "", "202.24", "", "", ""]),
        (5, 21, ["", "", "十九、住房保障支出", "29.42", "29.42", "", ""]),
        (5, 34, ["总计", "307.82", "总计", "307.82", "307.82", "", ""]),
        (6, 20, ["合计", "307.82", "105.58", "202.24"]),
        (7, 8, ["30108", "机关事业单位基本养老保险缴费", "6.18", "30206", "电费", "0.00"]),
        (7, 34, ["", "", "", "31007", "信息网络及软件购置更新", "0.00"]),
        (7, 40, ["人员经费合计", "95.36", "公用经费合计", "10.23"]),
        (8, 4, ["预算数", "决算数"] * 6),
        (8, 5, [""] * 12),
        (9, 3, ["合计", "", "", "合计", "基本支出", "项目支出", ""]),
    ],
)
def test_a_row_has_its_figures(table: int, number: int, cells: list[str]) -> None:
    assert row(table, number) == cells


def test_an_empty_form_has_empty_cells() -> None:
    tables = document(TEMPLATE).tables
    assert [(name(it), it.place.page, it.rows, it.columns) for it in tables[:4]] == EMPTY
    assert len(tables) == len(TABLES)
    figures = [cell.text for table in tables[1:] for cell in table.cells if "." in cell.text]
    assert figures == []  # every amount would be printed with two decimals


@pytest.mark.parametrize("sample", [FILLED, TEMPLATE])
def test_nothing_is_lost(sample: str) -> None:
    assert count_read(document(sample)) == document(sample).visible
    assert document(sample).remarks == ()


def test_sentences_are_whole_over_lines_and_pages() -> None:
    texts = [paragraph.text for paragraph in document(FILLED).paragraphs()]
    assert "本年支出合计307.82万元，其中：基本支出105.58万元，占34.30%；项目支出202.24万元，占65.70%。" in texts
    whole = "支出决算为11.31万元。决算数小于全年预算数的主要原因：单位2024年新成立，人员变动，按实际支出。"
    assert any(whole in text for text in texts)
    assert [text for text in texts if text[0] in "，。；、）"] == []


def test_reading_is_small() -> None:
    program = "import sys; from pathlib import Path; from jixiao.reading.pdf import read_pdf;"
    program += "read_pdf(Path(sys.argv[1]).read_bytes(), name='');"
    program += "print(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"  # not its parent's peak
    ended = run_program([sys.executable, "-c", program, str(SAMPLES / FILLED)], seconds=60)
    assert 0 < int(ended.output) < MEGABYTES * 1024  # kilobytes
