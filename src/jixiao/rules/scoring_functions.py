"""What rules ask of scoring; it is imported when a rule first asks, since most Books are checked without it."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from jixiao.book.book import Book
from jixiao.formula.special import Value
from jixiao.rules.catalogue import Catalogue

_ANSWERS = "jixiao.rules.scoring_answers"


def scoring_functions(book: Book, *, catalogue: Catalogue) -> Mapping[str, Callable[..., Value]]:
    """Return the functions by name; each gets the facts, the row and its arguments.

    应得分() and 档次(分数) are words of the formula language. For rules in Python there are 得分范围, the lowest and
    the highest score the scheme allows a qualitative indicator, and 分值问题, what differs between the weights of an
    evaluation and its scheme.
    """

    @cache
    def answers() -> Value:
        return import_module(_ANSWERS).ScoringAnswers(book, law=catalogue.law)

    return {
        "应得分": lambda _facts, row: answers().expected_score(row),
        "档次": lambda _facts, row, total: answers().grade_of(row, total=total),
        "得分范围": lambda _facts, row: answers().score_range(row),
        "分值问题": lambda _facts, row: answers().weight_problem(row),
    }
