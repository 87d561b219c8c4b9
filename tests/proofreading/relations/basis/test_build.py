"""A relation is printed in the unit of the figure that it is about."""

from fractions import Fraction

import pytest

from jixiao.book.relation import RelationKind
from jixiao.proofreading.relations.basis.build import Named, Outcome, print_amount, relation_of
from tests.proofreading.spoken import mentions


@pytest.mark.parametrize(
    ("amount", "printed"), [(1_500_000, "1.50"), (1_234_500, "1.2345"), (Fraction(10_000_000, 3), "3.33")]
)
def test_amounts_keep_their_decimals_and_two_more_where_needed(amount: Fraction, printed: str) -> None:
    assert print_amount(Fraction(amount), like=mentions("1.25万元")[0]) == printed


@pytest.mark.parametrize(
    ("computed", "holds", "arithmetic"),
    [(3, True, "1＋2＝3人"), (4, False, "1＋2＝4人，≠3人"), (4, True, "1＋2＝4人，≈3人")],
)
def test_arithmetic_says_what_it_comes_to(computed: int, arithmetic: str, *, holds: bool) -> None:
    total, one, two = (Named(mention, "人员") for mention in mentions("3人，1人，2人"))
    outcome = Outcome(Fraction(computed), Fraction(0), holds=holds, formula="1＋2")
    found = relation_of(RelationKind.SUM, operands=(one, two), stated=total, outcome=outcome)
    assert (found.arithmetic, found.rule, found.tolerance) == (arithmetic, "R213", "0")


def test_a_bound_is_its_own_arithmetic() -> None:
    done, plan = (Named(mention, "户") for mention in mentions("1户，2户"))
    outcome = Outcome(done.mention.amount, Fraction(0), holds=True, formula="1户≤2户")
    found = relation_of(RelationKind.ORDER, operands=(done, plan), stated=plan, outcome=outcome)
    assert found.arithmetic == "1户≤2户"
