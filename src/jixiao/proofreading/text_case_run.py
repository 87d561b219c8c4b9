"""Run the examples of a text rule: each must come to the verdict it names, at the places it quotes."""

from collections.abc import Iterator

from msgspec import Struct

from jixiao.law.in_force import Law
from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.identify import manuscript_of, with_identity
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.run_text_rules import run_text_rule
from jixiao.proofreading.text_rule import TextCase, TextRule


class TextCaseResult(Struct, frozen=True):
    """What came out of one example; `number` counts from 1."""

    rule: TextRule
    number: int
    case: TextCase
    found: str
    quotes: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether verdict and quotes are those that the example names."""
        return (self.found, self.quotes) == (self.case.verdict, self.case.quotes)


def run_text_cases(rule: TextRule, *, law: Law) -> Iterator[TextCaseResult]:
    """Yield the result of each example of a rule."""
    for number, case in enumerate(rule.cases, start=1):
        outcome = run_text_rule(rule, manuscript=case_manuscript(case, law=law))
        quotes = tuple(hit.place.quote for hit in outcome.hits)
        yield TextCaseResult(rule, number, case, outcome.verdict.value, quotes)


def case_manuscript(case: TextCase, *, law: Law) -> Manuscript:
    """Return the manuscript that an example describes; what it does not say of the document is read from the text."""
    last_year = example_document(case.last_year) if case.last_year else None
    found = manuscript_of(example_document(case.text), law=law, last_year=last_year)
    return with_identity(found, kind=case.kind, year=case.year)
