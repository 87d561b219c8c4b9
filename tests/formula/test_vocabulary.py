"""The words of formulas come from the schema and the code lists."""

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.formula.vocabulary import Vocabulary
from tests.formula.sample import VOCABULARY


def test_a_phase_is_named_by_its_word_and_by_the_word_of_reports() -> None:
    assert VOCABULARY.phases == {
        "年初预算": "initial",
        "调整预算": "adjusted",
        "到位": "received",
        "执行": "executed",
        "全年预计": "forecast",
        "决算": "final",
        "执行数": "executed",
        "决算数": "final",
    }


def test_scopes_and_funds_are_named_by_their_words() -> None:
    assert VOCABULARY.scopes == {"本级": "own", "汇总": "department"}
    assert VOCABULARY.funds["基金"] == "government_fund"
    assert Vocabulary().funds == {}


def test_a_fixed_row_is_found_by_its_label_alone() -> None:
    assert VOCABULARY.fixed_amounts["支出合计"] == (TABLE_BY_NAME["expenditure"], "total", "amount")
    assert VOCABULARY.fixed_amounts["项目资金共计"] == (TABLE_BY_NAME["project_funds"], "total", "amount")


def test_a_column_of_a_single_table_is_found_by_its_label_alone() -> None:
    headcount = TABLE_BY_NAME["headcount"]
    assert VOCABULARY.single_columns["核定总编制"] == (headcount, headcount.column("authorised"))
    assert "项目名称" not in VOCABULARY.single_columns


def test_the_labels_are_the_short_ones_and_the_qualified_ones() -> None:
    labels = VOCABULARY.labels
    assert {"支出合计", "核定总编制", "项目.项目名称", "项目.项目金额"} <= set(labels)
    assert "项目名称" not in labels


def test_at_most_two_near_labels_are_offered_best_first() -> None:
    assert VOCABULARY.nearest("支出合") == ("支出合计", "项目支出")
    assert VOCABULARY.nearest("甲乙丙丁") == ()
    assert VOCABULARY.nearest("决算表", among=("决算", "预算", "概算表")) == ("决算", "概算表")


def test_a_word_is_near_if_half_of_it_is_there() -> None:
    assert VOCABULARY.nearest("甲乙", among=("甲丙",)) == ("甲丙",)  # 2 × 1 of 4 characters are the same
    assert VOCABULARY.nearest("甲乙", among=("甲丙丁",)) == ()  # 2 of 5


def test_a_table_is_found_by_its_label() -> None:
    assert VOCABULARY.table("项目") is TABLE_BY_NAME["project"]
    assert VOCABULARY.table("project") is None
