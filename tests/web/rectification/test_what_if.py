"""A what-if: what is typed otherwise is tried, what is no share is refused."""

from fractions import Fraction

import pytest

from jixiao.county.result_use.terms import LIMIT, TRIED, Terms, terms_of
from jixiao.pipelines.check_book import catalogue_for
from jixiao.web.action_error import ActionError
from jixiao.web.rectification.what_if import fields_of, tried_terms


@pytest.fixture
def terms() -> Terms:
    return terms_of(catalogue_for(region="510521", year=2024).law)


def test_nothing_typed_otherwise_is_what_is_in_force(terms: Terms) -> None:
    assert tried_terms(terms, fields=fields_of(terms, typed={})) == terms


def test_what_is_typed_is_tried_and_says_so(terms: Terms) -> None:
    grade = next(iter(terms.uses))
    use = next(word for word in terms.use_cuts if word != terms.uses[grade])
    typed = {"limit": "12.5%", "x-0": "5", "r-0": "40", f"u-{grade}": use}
    tried = tried_terms(terms, fields=fields_of(terms, typed=typed))
    assert tried.limit == Fraction(1, 8)
    assert next(iter(tried.execution_cuts.values())) == Fraction(1, 20)
    assert next(iter(tried.recurrence_cuts.values())) == Fraction(2, 5)
    assert tried.uses[grade] == use
    assert tried.provisions[LIMIT].printed.startswith(TRIED)


@pytest.mark.parametrize("text", ["-1", "100.01", "很多", "", "NaN", "1e999999", "0.000000001"])
def test_what_is_no_share_is_refused(terms: Terms, text: str) -> None:
    with pytest.raises(ActionError, match="0 到 100 之间"):
        tried_terms(terms, fields=fields_of(terms, typed={"limit": text}))


def test_an_unknown_use_is_refused(terms: Terms) -> None:
    grade = next(iter(terms.uses))
    with pytest.raises(ActionError, match="已有的应用方式"):
        tried_terms(terms, fields=fields_of(terms, typed={f"u-{grade}": "奖励"}))
