"""The year, the unit and the statements beside empty tables stand in the text."""

import pytest

from jixiao.extraction.final_accounts.recognise import published_tables
from jixiao.extraction.final_accounts.words import claims, fiscal_year, unit_name
from tests.extraction.final_accounts.sample import document, forms, table


@pytest.mark.parametrize(
    ("line", "year", "unit"),
    [
        ("示例县示例局2024年度部门决算", 2024, "示例县示例局"),
        ("第二部分 示例县示例局 2024 年度部门决算表", 2024, "示例县示例局"),
        ("示例县示例局2023年单位决算", 2023, "示例县示例局"),
        ("编制单位：示例县示例局", None, "示例县示例局"),
        ("本年支出合计2024.00万元", None, ""),
    ],
)
def test_a_heading_names_year_and_unit(line: str, year: int | None, unit: str) -> None:
    found = document(line)
    assert (fiscal_year(found), unit_name(found)) == (year, unit)


def test_what_most_headings_say_counts() -> None:
    found = document("甲局2024年度部门决算", "甲局2024年度部门决算表", "乙局2023年度部门决算")
    assert (fiscal_year(found), unit_name(found)) == (2024, "甲局")


def test_a_statement_under_an_empty_table_is_a_claim() -> None:
    fund = table(
        "科目编码 | 科目名称 | 本年收入", " | | ", title=("政府性基金预算财政拨款收入支出决算表", "单位：万元")
    )
    said = "说明：本部门2024年度没有政府性基金预算财政拨款收入和支出，故本表无数据。"
    for below, expected in ((said, [("无政府性基金收支", True, said)]), ("注：本表反映收支。", [])):
        tables = list(published_tables(document(fund, below), forms=forms()))
        assert [(it.kind, it.is_made, it.quote) for it in claims(tables, forms=forms())] == expected
