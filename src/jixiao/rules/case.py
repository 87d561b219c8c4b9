"""The Book that an example of a rule describes, and what a rule's examples cover."""

from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.formula.label_form import book_of_labels
from jixiao.formula.vocabulary import Vocabulary
from jixiao.rules.rule import Case, Rule


def book_of(case: Case, *, rule: Rule, vocabulary: Vocabulary) -> Book:
    """Return the Book of an example; a figure that it does not name is missing.

    Raises:
        LabelFormError: If a key names no label, or a value does not fit its column.
    """
    phase = vocabulary.phases.get(rule.phases[0], "final") if rule.phases else "final"
    year, printed = case.year, case.printed
    book = book_of_labels(case.book, year=year, vocabulary=vocabulary, phase=phase, is_printed=printed)
    if case.prior is None:
        return book
    prior = book_of_labels(case.prior, year=year - 1, vocabulary=vocabulary, phase=phase, is_printed=printed)
    return replace(book, prior=prior)


def cases_by_verdict(rule: Rule) -> Mapping[str, int]:
    """Return how many examples a rule has of each verdict."""
    return dict(Counter(case.verdict for case in rule.cases))
