"""Two tables beside each other are read each on its own."""

import pytest

from jixiao.proofreading.tables.relate import table_views
from jixiao.reading.text import document_of_text
from tests.proofreading.spoken import brief

BOTH = (
    "单位：万元\n收入\t金额\t支出\t金额\n一、拨款\t2415.6\t一、教育支出\t1986.35\n二、事业收入\t186.25\t二、卫生支出\t124.18\n"
    "本年收入合计\t2601.85\t本年支出合计\t{}\n年初结余\t68.3\t年末结余\t130.01\n总计\t2670.15\t总计\t2670.15"
)
ONE = "单位：万元\n项目\t金额\t备注\t比例\n甲\t3\t{}\t30%\n乙\t7\t{}\t70%"


def _false(text: str) -> list[str]:
    return [stated for _, stated, holds in brief(text, kind="sum") if holds is False]


def test_the_right_half_has_totals_of_its_own() -> None:
    assert _false(BOTH.format("2110.53")) == []
    assert _false(BOTH.format("2101.53")) == ["2101.53"]


def test_rows_of_the_right_half_have_its_names() -> None:
    *_, right = table_views(document_of_text(BOTH.format("2110.53"), name="a.txt", kind="txt"))
    assert [row.label for row in right.rows][:2] == ["一、教育支出", "二、卫生支出"]


@pytest.mark.parametrize("words", [("", ""), ("无", ""), ("已完成", "已完成")])
def test_other_words_are_no_names(words: tuple[str, str]) -> None:
    assert len(table_views(document_of_text(ONE.format(*words), name="a.txt", kind="txt"))) == 1
