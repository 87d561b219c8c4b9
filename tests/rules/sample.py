"""Rules written in a test and run on Books of labels, with the law that a test needs."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, TypedDict, Unpack

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.finding import Finding
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.rules.case import book_of
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.check import facts_of, run_rules
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.describe import describe_outcomes
from jixiao.rules.outcome import Outcome
from jixiao.rules.rule import Case, Rule
from tests.formula.sample import VOCABULARY

NO_LAW = law_in_force(Rulebook(Path(__file__).with_name("no_such_rulebook")), region="", year=2024)


class Keys(TypedDict, total=False):
    """Further keys of a rule."""

    severity: str
    kind: str
    basis: tuple[str, ...]
    fix: str
    python: str
    each: str
    where: str
    per: tuple[str, ...]
    phases: tuple[str, ...]
    funds: tuple[str, ...]
    tolerance: str
    messages: tuple[str, ...]
    defines: str
    corollary_of: str
    stage: str
    is_verified: bool
    cases: tuple[Case, ...]


def rule(*checks: str, number: str = "R001", **keys: Unpack[Keys]) -> Rule:
    """Return a rule of some formulas."""
    known: dict[str, Any] = {
        "severity": "error",
        "kind": "arithmetic",
        "basis": ("会计常识",),
        "fix": "请核对。",
        **keys,
    }
    return Rule(number, f"规则{number}", checks=checks, **known)


def catalogue(*rules: Rule, law: Law = NO_LAW) -> Catalogue:
    """Return a catalogue of some rules."""
    return Catalogue(law, rules, VOCABULARY, {item.id: "甲.toml" for item in rules})


def book(labels: Mapping[str, Any], *, prior: Mapping[str, Any] | None = None, is_printed: bool = False) -> Book:
    """Return the Book of an example."""
    case = Case("pass", labels, prior=prior, printed=is_printed)
    return book_of(case, rule=rule("0 = 0"), vocabulary=VOCABULARY)


def facts(made: Catalogue, labels: Mapping[str, Any], *, is_printed: bool = False) -> Facts:
    """Return the facts of a Book of labels."""
    return facts_of(book(labels, is_printed=is_printed), catalogue=made)


def outcomes(*rules: Rule, labels: Mapping[str, Any], is_printed: bool = False) -> list[Outcome]:
    """Return what some rules say of a Book of labels."""
    made = catalogue(*rules)
    return list(run_rules(made, facts=facts(made, labels, is_printed=is_printed)))


def verdicts(*rules: Rule, labels: Mapping[str, Any], is_printed: bool = False) -> dict[str, Verdict]:
    """Return the verdicts of some rules by instance."""
    return {item.instance: item.verdict for item in outcomes(*rules, labels=labels, is_printed=is_printed)}


def findings(*rules: Rule, labels: Mapping[str, Any], is_printed: bool = False) -> tuple[Finding, ...]:
    """Return the findings of some rules on a Book of labels."""
    made = catalogue(*rules)
    known = facts(made, labels, is_printed=is_printed)
    return describe_outcomes(run_rules(made, facts=known), facts=known, catalogue=made)


def often(compiled: CompiledRule) -> CompiledRule:
    """Return a rule as it is after many runs."""
    return replace(compiled, runs=count(1000))


def told(found: Iterable[Outcome]) -> list[tuple[object, ...]]:
    """Return all that outcomes say."""
    return [(it.compiled.rule.id, it.instance, it.verdict, it.row, it.group, it.told) for it in found]


@cache
def shipped_law(region: str = "") -> Law:
    """Return the law of 2024 that comes with the program."""
    return law_in_force(Rulebook.shipped(), region=region, year=2024)
