"""Other terms, other decisions: only what changes is told."""

from dataclasses import replace
from fractions import Fraction

from jixiao.county.result_use.terms import EXECUTION_CUTS
from jixiao.county.result_use.what_if import changed_decisions
from tests.county.result_use.sample import GOOD, TERMS
from tests.county.round import WAN


def test_only_what_changes_is_told() -> None:
    slow = replace(GOOD, subject="桥梁", rate=Fraction(85, 100))
    strict = TERMS.tried(EXECUTION_CUTS, value={Fraction(9, 10): Fraction(0), Fraction(0): Fraction(1, 5)})
    changes = changed_decisions([GOOD, slow], terms=TERMS, tried=strict)
    assert [(it.before.use, it.after.use, it.after.share) for it in changes] == [("优先安排", "压减", Fraction(1, 5))]
    assert changes[0].difference == 20 * WAN
    assert changed_decisions([GOOD, slow], terms=TERMS, tried=TERMS) == ()


def test_without_amounts_there_is_no_difference() -> None:
    strict = TERMS.tried_use("优", use="压减")
    changes = changed_decisions([replace(GOOD, budget=None)], terms=TERMS, tried=strict)
    assert changes[0].difference is None
