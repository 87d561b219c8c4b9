"""Run the examples of a rule: each must come to the verdict it names."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.book.verdict import Verdict
from jixiao.rules.case import book_of
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.check import facts_of, run_rule
from jixiao.rules.rule import Case, Rule

_ORDER = (Verdict.ENGINE_ERROR, Verdict.FAIL, Verdict.CANNOT_TELL, Verdict.PASS, Verdict.NOT_APPLICABLE)


class CaseResult(Struct, frozen=True):
    """What came out of one example; `number` counts from 1."""

    rule: Rule
    number: int
    case: Case
    found: str

    @property
    def is_right(self) -> bool:
        """Whether the verdict is the one the example names."""
        return self.found == self.case.verdict


def run_cases(catalogue: Catalogue, *, rule: Rule, only: int = 0) -> Iterator[CaseResult]:
    """Yield the result of each example of a rule, or of one by its number: the worst verdict over its instances."""
    compiled = next(item for item in catalogue.compiled if item.rule.id == rule.id)
    for number, case in enumerate(rule.cases, start=1):
        if only not in (0, number):
            continue
        book = book_of(case, rule=rule, vocabulary=catalogue.vocabulary)
        facts = facts_of(book, catalogue=catalogue)
        verdicts = {outcome.verdict for outcome in run_rule(compiled, facts=facts)}
        worst = next(verdict for verdict in _ORDER if verdict in verdicts)
        yield CaseResult(rule, number, case, worst.value)
