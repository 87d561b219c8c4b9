"""A rule says what it rests on, and a rule that cannot be used says why."""

import pytest

from jixiao.rules.rule import BrokenRulesError, RuleError
from tests.rules.sample import rule


@pytest.mark.parametrize(
    ("kind", "is_verified", "needs_mark"),
    [
        ("law", False, True),
        ("law", True, False),
        ("scheme", False, True),
        ("scheme", True, False),
        ("arithmetic", False, False),  # arithmetic needs no law
        ("text", False, False),
    ],
)
def test_a_law_that_nobody_read_is_marked(kind: str, *, is_verified: bool, needs_mark: bool) -> None:
    assert rule("0 = 0", kind=kind, is_verified=is_verified).needs_mark is needs_mark


def test_a_rule_is_about_the_final_account_of_all_funds_unless_it_says_otherwise() -> None:
    plain = rule("0 = 0")
    assert (plain.phases, plain.funds, plain.tolerance, plain.stage) == (("决算",), ("全部资金",), "exact", "live")


def test_an_error_names_file_rule_and_problem() -> None:
    error = RuleError("a.toml", rule="R001", problem="缺少 fix")
    assert str(error) == "规则文件 a.toml 的 R001：缺少 fix"
    assert (error.file, error.rule, error.problem) == ("a.toml", "R001", "缺少 fix")


def test_all_errors_are_told_one_a_line() -> None:
    errors = [RuleError("a.toml", rule=number, problem="缺少 fix") for number in ("R001", "R002")]
    broken = BrokenRulesError(errors)
    assert str(broken) == "规则文件 a.toml 的 R001：缺少 fix\n规则文件 a.toml 的 R002：缺少 fix"
    assert broken.errors == tuple(errors)
