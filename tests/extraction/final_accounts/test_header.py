"""The header is found, and each column knows what it holds."""

from jixiao.extraction.final_accounts.header import Header, find_header, meaning, suffixes
from jixiao.reading.document import Table
from tests.extraction.final_accounts.sample import form, forms, table

EXPENDITURE = (
    "项目 | < | 本年支出合计 | 基本支出",
    "功能分类科目编码 | 科目名称 | ^ | ^",
)


def header(name: str, *, of: Table) -> Header:
    found = find_header(of, form=form(name), forms=forms())
    assert found is not None
    return found


def test_rows_and_kinds_of_columns_are_known() -> None:
    found = header("T3", of=table(*EXPENDITURE, "合计 | < | 307.82 | 105.58"))
    assert (found.first, found.last) == (1, 2)
    assert [column.kind for column in found.columns] == ["code", "name", "amount", "amount"]
    assert found.columns[0].path == ("项目", "功能分类科目编码")


def test_an_empty_form_has_the_same_header() -> None:
    assert header("T3", of=table(*EXPENDITURE, "合计 | < |  | ", "205 | 教育支出 | | ")).last == 2


def test_a_total_beside_words_of_the_header_belongs_to_it() -> None:
    fund = table("科目编码 | 科目名称 | 本年收入 | 本年支出 | < ", "合计 | < | | 合计 | 基本支出", " | | | | ")
    found = header("T8", of=fund)
    assert found.last == 2
    assert [meaning(column.path, words=form("T8").columns) for column in found.columns[2:]] == [
        "income",
        "expenditure",
        "basic",
    ]


def test_a_row_of_column_numbers_belongs_to_the_header() -> None:
    found = header("T1", of=table("项目 | 行次 | 决算数", "栏次 | | 1", "一、事业收入 | 1 | 2.00"))
    assert found.last == 2
    assert [column.kind for column in found.columns] == ["item", "ignored", "amount"]


def test_bare_numbers_of_columns_belong_to_the_header_and_an_amount_does_not() -> None:
    words = "合计 | 公务接待费 | 因公出国（境）费"
    assert header("T7", of=table(words, "1 | 2 | 3", "5.00 | 5.00 |")).last == 2
    assert header("T7", of=table(words, "1 | 2 | 4")).last == 1


def test_the_number_line_may_begin_with_the_parts_of_a_code() -> None:
    rows = ("科目编码 | < | < | 科目名称 | 本年支出合计", "类 | 款 | 项 | 栏次 | 1", "^ | ^ | ^ | 合计 | 5.00")
    assert header("T3", of=table(*rows)).last == 2


def test_rows_above_the_header_are_title() -> None:
    found = header("T3", of=table("支出决算表 | < | < | <", "单位：万元 | < | < | <", *EXPENDITURE))
    assert (found.first, found.last) == (3, 4)


def test_a_table_without_known_words_has_no_header() -> None:
    assert find_header(table("序 | 名", "1 | 甲"), form=form("T3"), forms=forms()) is None


def test_columns_side_by_side_are_blocks() -> None:
    found = header(
        "T6",
        of=table(
            "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数", "301 | 工资 | 1.00 | 302 | 商品 | 2.00"
        ),
    )
    assert [[column.number for column in block] for block in found.blocks()] == [[1, 2, 3], [4, 5, 6]]


def test_words_over_a_column_are_read_together_then_alone() -> None:
    assert list(suffixes(("甲", "乙", "丙"))) == ["甲乙丙", "乙丙", "丙", "乙", "甲"]
    assert meaning(("本年支出", "合计"), words={"本年支出合计": "expenditure", "合计": "other"}) == "expenditure"
    assert meaning(("甲",), words={}) == ""
