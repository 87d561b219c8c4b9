"""The words of a finding are the same in every output."""

from msgspec.structs import replace

from jixiao.book.finding import Repair
from jixiao.book.finding_text import also_of, basis_of, place_of, ranked, repair_of, statement_of, told_of
from jixiao.book.place import Place
from tests.book.found import FOUND, NOTE, WARNING


def test_errors_are_numbered_first_and_the_rest_keeps_its_order() -> None:
    later = replace(WARNING, rule="R209")
    assert ranked([NOTE, WARNING, FOUND, later]) == (FOUND, WARNING, later, NOTE)


def test_an_arguable_error_is_numbered_among_what_is_to_be_explained() -> None:
    arguable = replace(FOUND, certainty="arguable")
    assert ranked([NOTE, arguable, FOUND]) == (FOUND, arguable, NOTE)


def test_the_statement_is_a_whole_sentence_without_the_rule() -> None:
    assert statement_of(FOUND) == "得分 12 超过权重 5。"
    assert statement_of(replace(FOUND, parts=())) == "得分 12 超过权重 5。"


def test_what_is_told_leaves_out_what_stands_by_itself() -> None:
    parts = (
        ("", "【R004】两数不等"),
        ("位置", "第2行"),
        ("", "有空白格，按 0 计入合计"),
        ("依据", "某表"),
        ("怎么办", "核对。"),
    )
    assert told_of(replace(FOUND, rule="R004", parts=parts)) == "两数不等。有空白格，按 0 计入合计。"
    assert told_of(replace(FOUND, parts=())) == statement_of(FOUND)


def test_the_place_does_not_repeat_the_file() -> None:
    place = Place(file="账.xlsx", sheet="绩效指标", cell="N7")
    assert place_of(replace(FOUND, parts=(), place=place), file="账.xlsx") == "工作表「绩效指标」N7"
    assert place_of(replace(FOUND, parts=(), place=place)) == "账.xlsx，工作表「绩效指标」N7"
    assert place_of(FOUND) == "第2行，“12”"
    assert place_of(replace(FOUND, parts=())) == ""


def test_a_basis_that_nobody_verified_says_so() -> None:
    assert basis_of(replace(FOUND, basis=("甲", "乙"))) == "甲；乙"
    assert basis_of(replace(FOUND, is_verified=False)) == "评分规则（依据待核实）"


def test_other_rules_of_the_same_cause_are_named() -> None:
    assert also_of(replace(FOUND, also=("R015", "R016"))) == "R015、R016 也不成立"
    assert also_of(FOUND) == ""


def test_repairs_are_told_in_their_order_and_a_blank_is_called_blank() -> None:
    repairs = (Repair("a", "12", "5", "0.97"), Repair("b", "", "10", "0.60"))
    assert repair_of(replace(FOUND, repairs=repairs)) == "疑为 12 → 5，或 （空白） → 10"
    assert repair_of(FOUND) == ""
