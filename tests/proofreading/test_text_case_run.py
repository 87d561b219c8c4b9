"""An example is right if verdict and quotes are those it names."""

from msgspec.structs import replace

from jixiao.proofreading.text_case_run import run_text_cases
from jixiao.proofreading.text_rule import TextCase
from tests.proofreading.sample import shipped_law
from tests.proofreading.test_run_text_rules import rule


def test_verdict_and_quotes_have_to_be_right() -> None:
    fails = TextCase("fail", "比上年减少0万元。", quotes=("减少0万元",))
    cases = (fails, replace(fails, quotes=()), replace(fails, verdict="pass"), TextCase("pass", "持平。"))
    results = list(run_text_cases(replace(rule("zero_change"), cases=cases), law=shipped_law()))
    assert [(result.number, result.found) for result in results] == [(1, "fail"), (2, "fail"), (3, "fail"), (4, "pass")]
    assert [result.is_right for result in results] == [True, False, False, True]


def test_an_example_may_say_kind_and_year() -> None:
    case = TextCase("fail", "预估评分6分。", quotes=("预估评分",), kind="部门绩效评价报告", year=2023)
    [result] = run_text_cases(replace(rule("forecast_word", needs=("final",)), cases=(case,)), law=shipped_law())
    assert result.is_right
