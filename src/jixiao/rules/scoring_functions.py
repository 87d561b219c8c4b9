"""What rules ask of scoring; it is imported when a rule first asks, since most Books are checked without it."""

from collections.abc import Callable, Mapping
from importlib import import_module

from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.law.in_force import Law

_ANSWERS = "jixiao.rules.scoring_answers"


def scoring_functions(law: Law) -> Mapping[str, Callable[..., Value]]:
    """Return the functions by name; each gets the facts, the row and its arguments.

    应得分() and 档次(分数) are words of the formula language. For rules in Python there are 得分范围, the lowest and
    the highest score the scheme allows a qualitative indicator, and 分值问题, what differs between the weights of an
    evaluation and its scheme.
    """

    def answers(facts: Facts) -> Value:
        found = facts.remembered.get(_ANSWERS)
        if found is None:
            found = facts.remembered[_ANSWERS] = import_module(_ANSWERS).ScoringAnswers(facts, law=law)
        return found

    return {
        "应得分": lambda facts, row: answers(facts).expected_score(row),
        "档次": lambda facts, row, total: answers(facts).grade_of(row, total=total),
        "得分范围": lambda facts, row: answers(facts).score_range(row),
        "分值问题": lambda facts, row: answers(facts).weight_problem(row),
    }
