"""A standing and the terms for tests."""

from fractions import Fraction

from jixiao.county.result_use.decision import Standing
from jixiao.county.result_use.terms import terms_of
from tests.county.round import WAN, law_of

GOOD = Standing("甲局", "p1", "道路", 95, Fraction(95, 100), budget=100 * WAN)
TERMS = terms_of(law_of(2024))
