"""A rate of change can be read from two of its three figures."""

from fractions import Fraction

from jixiao.proofreading.facts.fact import Said
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.changes.growth_reading import of_change, of_levels, of_prior, rate_between
from tests.proofreading.spoken import mentions


def amount(text: str) -> Mention:
    return mentions(text)[0]


def test_three_ways_to_one_rate() -> None:
    level, prior = Named(amount("9万元"), "本年"), Named(amount("12万元"), "上年")
    change = Said(Role.CHANGE, amount("3万元"), direction=-1)
    found = [*of_levels(level, prior=prior), *of_change(level, change=change), *of_prior(prior, change=change)]
    assert [it.computed for it in found] == [Fraction(25)] * 3


def test_unlike_figures_give_no_rate() -> None:
    assert list(of_levels(Named(amount("9万元"), ""), prior=Named(amount("12人"), ""))) == []
    assert list(of_levels(Named(amount("9万元"), ""), prior=Named(amount("0万元"), ""))) == []


def test_a_rate_of_two_levels_is_as_narrow_as_both_allow() -> None:
    level, prior = mentions("今年37万元，上年73万元。")
    found = rate_between(level, prior=prior)
    assert found is not None
    assert (float(round(found.low, 2)), float(round(found.high, 2))) == (48.28, 50.34)
