"""Every example of every rule comes to the verdict it names, and every rule has the examples it needs."""

from collections import Counter
from itertools import count

import pytest
from msgspec.structs import replace

from jixiao.law.rulebook import Rulebook
from jixiao.rules.case import book_of
from jixiao.rules.case_run import run_cases
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of, run_rule
from jixiao.rules.rule import Rule
from tests.rules.sample import often, told

YEARS = range(2020, 2027)


@pytest.fixture(scope="module")
def catalogues() -> dict[int, Catalogue]:
    """Return the catalogue of each year that an example may name."""
    rulebook = Rulebook.shipped()
    return {year: load_catalogue(rulebook, region="510521", year=year) for year in YEARS}


def rules() -> list[Rule]:
    """Return the rules of the shipped rulebook."""
    return list(load_catalogue(Rulebook.shipped(), region="510521", year=2024).rules)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_example_comes_to_its_verdict(rule: Rule, catalogues: dict[int, Catalogue]) -> None:
    """A rule that says something else than its example says is wrong, or its example is."""
    wrong = []
    for number, case in enumerate(rule.cases, start=1):
        results = list(run_cases(catalogues[case.year], rule=rule, only=number))
        wrong += [f"{number} {case.note or case.boundary}: {result.found}" for result in results if not result.is_right]
    assert not wrong


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_a_written_rule_says_of_every_example_what_its_closures_say(
    rule: Rule, catalogues: dict[int, Catalogue]
) -> None:
    for case in rule.cases:
        made = catalogues[case.year]
        plain = next(item for item in made.compiled if item.rule.id == rule.id)
        book = book_of(case, rule=rule, vocabulary=made.vocabulary)
        written, closures = (
            told(run_rule(compiled, facts=facts_of(book, catalogue=made)))
            for compiled in (often(plain), replace(plain, runs=count()))
        )
        assert written == closures


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.id)
def test_every_rule_has_the_examples_it_needs(rule: Rule) -> None:
    """Pass, fail and cannot tell are shown at least once, and each limit on both of its sides."""
    verdicts = {case.verdict for case in rule.cases}
    assert {"pass", "fail", "cannot_tell"} <= verdicts
    sides = Counter((case.boundary, case.verdict) for case in rule.cases if case.boundary)
    for boundary in {name for name, _ in sides}:
        met = {verdict for name, verdict in sides if name == boundary}
        assert "fail" in met or "not_applicable" in met, boundary
        assert len(met) > 1, boundary
