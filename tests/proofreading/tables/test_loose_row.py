"""Rows are read with their words and numbers, drawn or not."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.tables.loose_row import loose_rows_of


def test_a_line_of_words_and_numbers() -> None:
    row = next(iter(loose_rows_of(example_document("完善体系 8 是 基本达到 7 加强指导"))))
    assert row.words == "完善体系"
    assert [it.printed for it in row.numbers] == ["8", "7"]
    assert [it.printed for it in row.bare] == ["8", "7"]
    assert row.cells[1] is None  # a word between them


def test_a_number_with_a_sign_or_a_unit_is_not_bare() -> None:
    row = next(iter(loose_rows_of(example_document("满意度 ≥95% 96% ≥3 10"))))
    assert [it.printed for it in row.bare] == ["10"]


def test_sentences_are_no_rows() -> None:
    assert [it.words for it in loose_rows_of(example_document("收入9万元。支出8万元。"))] == []
