"""Documents and manuscripts for tests of proofreading: the shipped words over a text, one line a paragraph."""

from functools import cache

from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.identify import manuscript_of, with_identity
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.proofreading.text_rule import CHECKS, Hit, TextRule
from jixiao.proofreading.word_list import WordLists, load_words

REGION = "510521"


@cache
def shipped_law() -> Law:
    """Return the law of the county of the sample reports."""
    return law_in_force(Rulebook.shipped(), region=REGION, year=2024)


@cache
def shipped_rules() -> tuple[TextRule, ...]:
    """Return the text rules that ship; reading them registers the checks."""
    return load_text_rules(Rulebook.shipped(), region=REGION, year=2024)


@cache
def shipped_words() -> WordLists:
    """Return the word lists that ship."""
    return load_words(Rulebook.shipped(), region=REGION)


def manuscript(text: str, *, kind: str = "", year: int = 0, last_year: str = "") -> Manuscript:
    """Return a text as a manuscript; a line with tabs is a row of a table."""
    before = example_document(last_year) if last_year else None
    found = manuscript_of(example_document(text), law=shipped_law(), last_year=before)
    return with_identity(found, kind=kind, year=year)


def hits(check: str, *, text: str, kind: str = "", year: int = 0, last_year: str = "") -> list[Hit]:
    """Return the hits of one check in a text."""
    return list(CHECKS[check](manuscript(text, kind=kind, year=year, last_year=last_year)))


def quotes(check: str, *, text: str, kind: str = "", year: int = 0) -> list[str]:
    """Return what the hits of one check quote."""
    return [hit.place.quote for hit in hits(check, text=text, kind=kind, year=year)]
