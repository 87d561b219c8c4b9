"""Columns are mapped by words, by what was learned, or by asking; in this order an answer goes first."""

from collections.abc import Mapping

from jixiao.exchange.treasury.column_mapping import (
    ColumnMapping,
    MappedColumns,
    find_mapping,
    fingerprint_of,
    learned_meanings,
    map_columns,
)
from jixiao.exchange.treasury.words import treasury_words
from tests.exchange.treasury.exports import LAW

WORDS = treasury_words(LAW)


def mapped(
    *headings: str, learned: Mapping[str, str] | None = None, answers: Mapping[str, str] | None = None
) -> MappedColumns:
    columns = dict(enumerate(headings, start=1))
    return map_columns(columns, words=WORDS, learned=learned or {}, answers=answers or {})


def asked(result: MappedColumns) -> list[str]:
    return [question.id for question in result.questions]


def test_clear_headings_ask_nothing() -> None:
    result = mapped("序号", "项目名称", "支付日期", "支付金额")
    assert result.columns == {"project_name": 2, "date": 3, "paid": 4}
    assert result.unused == ("序号",)
    assert asked(result) == []


def test_two_meanings_are_asked_unless_another_column_has_one_of_them() -> None:
    assert asked(mapped("项目名称", "指标金额")) == ["column/指标金额"]
    clear = mapped("项目名称", "年初预算数", "指标金额")
    assert clear.columns == {"project_name": 1, "initial": 2, "adjusted": 3}


def test_budgets_in_a_list_of_payments_are_passed_over() -> None:
    result = mapped("项目名称", "支付日期", "支付金额", "指标金额")
    assert asked(result) == []
    assert "initial" not in result.columns


def test_codes_that_nothing_depends_on_are_never_asked_about() -> None:
    assert asked(mapped("项目名称", "科目编码", "年初预算数")) == []


def test_two_columns_of_one_meaning_are_asked() -> None:
    headings = ("项目名称", "支付日期", "清算日期", "支付金额")
    assert asked(mapped(*headings)) == ["meaning/date"]
    assert mapped(*headings, answers={"meaning/date": "清算日期"}).columns["date"] == 3


def test_a_missing_column_is_asked_with_the_nearest_first() -> None:
    result = mapped("事项名称", "支付日期", "支付金额")
    assert asked(result) == ["needed/project_name"]
    assert [option.value for option in result.questions[0].options] == ["事项名称"]
    assert (
        mapped("事项名称", "支付日期", "支付金额", answers={"needed/project_name": "事项名称"}).columns["project_name"]
        == 1
    )


def test_a_list_without_dates_may_be_cumulative() -> None:
    result = mapped("项目名称", "支付金额")
    assert asked(result) == ["needed/date"]
    assert [option.value for option in result.questions[0].options] == ["executed"]


def test_an_answer_goes_over_what_was_learned_and_that_over_the_words() -> None:
    headings = ("项目名称", "指标金额", "金额")
    learned = {"指标金额": "initial", "金额": ""}
    assert mapped(*headings, learned=learned).columns == {"project_name": 1, "initial": 2}
    said = mapped(*headings, learned=learned, answers={"column/指标金额": "adjusted"})
    assert said.columns == {"project_name": 1, "adjusted": 2}
    assert mapped(*headings, learned=learned, answers={"column/指标金额": "none"}).columns == {"project_name": 1}
    assert "column/指标金额" in asked(mapped(*headings, answers={"column/指标金额": "乱写"}))


def test_a_mapping_is_found_by_its_columns_and_its_sender() -> None:
    one = ColumnMapping("国库", fingerprint_of(["甲", "乙"], sender="国库"), {"甲": "paid", "乙": ""}, {"unit": "元"})
    two = ColumnMapping("国库", one.fingerprint, {"甲": "executed"})
    assert find_mapping([one, two], headings=["乙（元）", "甲"], sender="国库") is two
    assert find_mapping([one], headings=["甲"], sender="国库") is None
    assert find_mapping([one], headings=["甲", "乙"], sender="别处") is None
    assert ColumnMapping.from_json(one.to_json()) == one


def test_every_heading_is_learned() -> None:
    headings = {1: "项目名称", 2: "序号", 3: "年初预算数"}
    result = map_columns(headings, words=WORDS, learned={}, answers={})
    assert learned_meanings(result, headings=headings) == {
        "项目名称": "project_name",
        "序号": "",
        "年初预算数": "initial",
    }
