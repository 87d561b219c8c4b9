"""Run text rules over a document: each comes to a verdict, and where it fails to the places."""

from collections.abc import Iterable

from msgspec import Struct

from jixiao.book.verdict import Verdict
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_need import unmet_need
from jixiao.proofreading.text_rule import CHECKS, Hit, TextRule


class TextOutcome(Struct, frozen=True):
    """What one text rule says about one document.

    Unit:
        reason: why it says nothing, empty where it was judged.
        hits: the places at which it fails, in the order in which its check finds them.
    """

    rule: TextRule
    verdict: Verdict
    reason: str = ""
    hits: tuple[Hit, ...] = ()


def run_text_rules(rules: Iterable[TextRule], *, manuscript: Manuscript) -> tuple[TextOutcome, ...]:
    """Return the outcome of each rule that is not retired."""
    return tuple(run_text_rule(rule, manuscript=manuscript) for rule in rules if rule.stage != "retired")


def run_text_rule(rule: TextRule, *, manuscript: Manuscript) -> TextOutcome:
    """Return the outcome of one rule."""
    unmet = unmet_need(rule.needs, manuscript=manuscript)
    if unmet is not None:
        return TextOutcome(rule, unmet.verdict, unmet.reason)
    hits = tuple(CHECKS[rule.check](manuscript))
    return TextOutcome(rule, Verdict.FAIL if hits else Verdict.PASS, hits=hits)
