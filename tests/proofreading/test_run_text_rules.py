"""A rule fails where its check finds something, passes where it finds nothing, and says why it cannot be judged."""

from jixiao.book.verdict import Verdict
from jixiao.proofreading.run_text_rules import run_text_rules
from jixiao.proofreading.text_rule import TextRule
from tests.proofreading.sample import manuscript


def rule(check: str, *, needs: tuple[str, ...] = (), stage: str = "live") -> TextRule:
    """Return a rule of a check."""
    return TextRule("R1", "标题", "warning", "certain", "text", ("常识",), "请改正。", check, needs=needs, stage=stage)


def test_verdicts() -> None:
    rules = [rule("zero_change"), rule("forecast_word"), rule("forecast_word", needs=("final",))]
    outcomes = run_text_rules(rules, manuscript=manuscript("比上年减少0万元。"))
    assert [outcome.verdict for outcome in outcomes] == [Verdict.FAIL, Verdict.PASS, Verdict.NOT_APPLICABLE]
    assert [hit.place.quote for hit in outcomes[0].hits] == ["减少0万元"]
    assert [outcome.reason for outcome in outcomes] == ["", "", "不是报告期末结果的文件"]


def test_a_retired_rule_is_not_run() -> None:
    assert run_text_rules([rule("zero_change", stage="retired")], manuscript=manuscript("减少0万元")) == ()
