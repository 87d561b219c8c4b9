"""Rows of numbers without heads still hold totals and their parts."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.tables.loose import loose_figures, loose_relations
from tests.proofreading.spoken import brief

TEXT = "单位：万元\n合计\n购置及运行\n2150\n1820\n180\n1640\n150"


def test_a_number_and_those_behind_it() -> None:
    found = [([it.printed for it in r.operands], r.stated.printed) for r in loose_relations(example_document(TEXT))]
    assert found == [(["180", "1640"], "1820")]


def test_figures_are_money_of_the_unit_above() -> None:
    assert {it.mention.unit for it in loose_figures(example_document(TEXT))} == {"万元"}


def test_sums_of_one_digit_tell_nothing() -> None:
    assert list(loose_relations(example_document("甲\n30\n10\n20"))) == []


def test_a_rate_of_the_number_before_it() -> None:
    (found,) = loose_relations(example_document("年度资金总额 1 52.80 52.80 30.80 58.33%"))
    assert ([it.printed for it in found.operands], found.stated.printed) == (["30.80", "52.80"], "58.33")


def test_sentences_hold_no_rows() -> None:
    assert list(loose_relations(example_document("合计1820万元，180万元，1640万元。"))) == []


def test_a_rate_of_all_stands_behind_two_equal_amounts() -> None:
    row = "年度资金总额（万元）： 52.8 52.8 100.00% 30.8 58.33%"
    assert (("52.8", "52.8"), "100.00", True) in brief(row, kind="ratio")
    assert (("52.8", "51.8"), "100.00", True) not in brief(row.replace("52.8 52.8", "51.8 52.8"), kind="ratio")
