"""A document becomes a Book, with notes on what did not."""

import pytest

from jixiao.book.place import Place
from jixiao.errors import RefusalError
from jixiao.extraction.final_accounts import NoteKind
from tests.extraction.final_accounts.sample import extract, table

EXPENDITURE = (
    "科目编码 | 科目名称 | 本年支出合计 | 基本支出",
    "合计 | < | 6.00 | 4.00",
    "201 | 一般公共服务支出 | 6.00 | 4.00",
)
ACCOUNT = (
    "项目 | 决算数 | 项目 | 决算数",
    "本年收入合计 | 7.00 | 一、一般公共服务支出 | 5.00",
    "总计 | 7.00 | 本年支出合计 | 6.00",
)
TITLED = table(*EXPENDITURE, title=("支出决算表", "单位：万元"), number=2)


def test_a_book_holds_figures_lines_places_and_the_unit() -> None:
    found = extract("示例县示例局2023年度部门决算", TITLED, year=None)
    assert (found.book.year, found.book.unit.name) == (2023, "示例县示例局")
    assert found.tables == {"T3": 2}
    assert [(it.subject, it.level, it.parent) for it in found.book.functional_lines] == [
        ("201", "类", "合计"),
        ("合计", "合计", ""),
    ]
    assert found.book.place("functional/201/basic@final") == Place(
        page=1, table=2, row=3, column=4, start=0, end=4, quote="4.00"
    )
    assert {it.figure.quantum for it in found.book.amounts} == {10_000}  # 0.01 万元 in fen
    assert found.notes == ()


def test_a_class_that_differs_between_two_tables_is_noted_where_it_only_echoes() -> None:
    found = extract(table(*ACCOUNT, title=("收入支出决算总表", "单位：万元")), TITLED)
    assert [(it.kind, it.message, it.place.table) for it in found.notes] == [
        (NoteKind.CONFLICT, "同一数字两处不一致：这里是5.00万元，第1页，第2表第3行第3列，“6.00”是6.00万元。", 1)
    ]
    assert found.book.place("expenditure/total/amount@final").table == 1
    assert found.book.place("expenditure/basic/amount@final").table == 2


def test_the_three_public_expenses_are_read_across() -> None:
    title = ("财政拨款“三公”经费支出决算表", "单位：元")
    found = extract(table("合计 | 公务接待费", "1200.50 | 1200.50", title=title))
    assert [(it.figure_id, it.figure.number) for it in found.book.amounts] == [
        ("three_public/total/amount@final", 120_050),
        ("three_public/reception/amount@final", 120_050),
    ]


def test_the_unit_of_the_other_tables_holds_where_one_has_none() -> None:
    silent = table(*ACCOUNT, title=("收入支出决算总表",))
    assert len(extract(silent, TITLED).book.amounts) > len(extract(TITLED).book.amounts)
    alone = extract(silent)
    assert alone.book.amounts == ()
    assert [it.message for it in alone.notes] == ["“收入支出决算总表”没有写明金额单位，未读取。"]


def test_a_table_with_another_header_and_a_second_one_are_noted() -> None:
    strange = table("甲 | 乙", "1 | 2", title=("收入决算表", "单位：万元"))
    found = extract(strange, TITLED, TITLED)
    assert [(it.kind, it.message) for it in found.notes] == [
        (NoteKind.REPEATED, "“支出决算表”有两张，只读取了第一张。"),
        (NoteKind.UNREAD, "“收入决算表”表头没有读懂，未读取。"),
    ]


def test_without_a_year_nothing_is_extracted() -> None:
    with pytest.raises(RefusalError, match="年度") as refused:
        extract(TITLED, year=None)
    assert "2024年度部门决算" in refused.value.remedy


def test_a_document_without_published_tables_gives_an_empty_book() -> None:
    found = extract("2024年度部门决算", table("序号 | 名称", "1 | 甲"))
    assert (found.tables, found.book.amounts, found.notes) == ({}, (), ())
