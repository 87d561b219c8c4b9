"""Evaluations and their score items."""

from jixiao.book.evaluation import TABLES, Evaluation

EVALUATION, SCORE_ITEM = TABLES


def test_only_the_points_of_the_execution_rate_may_be_blank_in_a_total() -> None:
    addends = [column.label for table in TABLES for column in table.columns if column.is_addend]
    assert addends == ["执行率分值", "执行率得分"]


def test_an_evaluation_of_the_whole_unit_belongs_to_no_project() -> None:
    assert Evaluation("e1").project == ""


def test_an_evaluation_keeps_the_amounts_that_its_form_prints() -> None:
    assert [amount.label for amount in EVALUATION.amounts] == ["表内金额"]
    assert SCORE_ITEM.amounts == ()
