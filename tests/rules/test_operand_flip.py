"""Move each operand of each formula rule: somewhere the verdict must flip from pass to fail.

A rule whose verdict does not depend on one of its own operands checks less than it says.
"""

from collections.abc import Iterator
from fractions import Fraction

import pytest

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, Figure, State, exact
from jixiao.book.verdict import Verdict
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.formula.tree import Given, Node, children
from jixiao.law.rulebook import Rulebook
from jixiao.rules.case import book_of
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of, run_rule
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.outcome import Outcome

STEPS: dict[Kind, tuple[Exact, ...]] = {
    Kind.MONEY: (1, 10**4, 10**8, 10**12),
    Kind.PERCENT: (Fraction(1, 10000), Fraction(1, 50), 1, 100),
    Kind.NUMBER: (Fraction(1, 100), 1, 20, 10**6),
}
CATALOGUES: dict[int, Catalogue] = {}


def catalogue_of(year: int) -> Catalogue:
    """Return the catalogue of a year."""
    if year not in CATALOGUES:
        CATALOGUES[year] = load_catalogue(Rulebook.shipped(), region="510521", year=year)
    return CATALOGUES[year]


def formula_rules() -> list[str]:
    """Return the ids of the rules that are formulas."""
    return [rule.id for rule in catalogue_of(2024).rules if rule.checks]


def conclusions(node: Node) -> Iterator[Node]:
    """Yield the parts of a tree that are judged: conditions of 若 are not."""
    if isinstance(node, Given):
        yield from conclusions(node.conclusion)
    elif any(isinstance(item, Given) for item in children(node)):
        for item in children(node):
            yield from conclusions(item)
    else:
        yield node


def operands(outcome: Outcome, *, catalogue: Catalogue, at: At) -> dict[str, Leaf]:
    """Return the figures that an instance judges, by id."""
    assert outcome.variant is not None
    return {
        leaf.figure_id: leaf
        for node in conclusions(outcome.variant.tree)
        for leaf in read_leaves(node, at=at, compiler=catalogue.compiler)
        if leaf.kind.is_figure and leaf.figure_id
    }


def moved(leaf: Leaf) -> Iterator[Figure]:
    """Yield the figure of a leaf moved up and down, by little and by much; an empty one is filled."""
    start = leaf.figure.number if leaf.figure.is_value else 0
    for step in STEPS[leaf.kind]:
        for sign in (1, -1):
            yield Figure(State.VALUE, exact(Fraction(start) + sign * Fraction(step)), leaf.figure.quantum)


def flips(compiled: CompiledRule, case_number: int) -> tuple[set[str], set[str]]:
    """Return the labels of the operands of one example, and of those whose move makes the rule fail."""
    case = compiled.rule.cases[case_number]
    catalogue = catalogue_of(case.year)
    book = book_of(case, rule=compiled.rule, vocabulary=catalogue.vocabulary)
    facts = facts_of(book, catalogue=catalogue)
    seen, flipped = set(), set()
    for outcome in run_rule(compiled, facts=facts):
        if outcome.verdict is not Verdict.PASS:
            continue
        facts.group = outcome.group
        for figure_id, leaf in operands(outcome, catalogue=catalogue, at=At(facts, outcome.row)).items():
            seen.add(leaf.label)
            if ".y-" in figure_id and figure_id not in {amount.figure_id for amount in book.amounts}:
                seen.discard(leaf.label)
                continue
            for figure in moved(leaf):
                again = facts_of(book.with_figure(figure_id, figure=figure), catalogue=catalogue)
                if any(item.verdict is Verdict.FAIL for item in run_rule(compiled, facts=again)):
                    flipped.add(leaf.label)
                    break
    return seen, flipped


@pytest.mark.parametrize("rule_id", formula_rules())
def test_moving_an_operand_flips_the_verdict(rule_id: str) -> None:
    """Each operand that a passing example judges makes the rule fail when it is moved, in that or another example."""
    year_of = {}
    for year in {case.year for rule in catalogue_of(2024).rules if rule.id == rule_id for case in rule.cases}:
        year_of[year] = next((item for item in catalogue_of(year).compiled if item.rule.id == rule_id), None)
    seen: set[str] = set()
    flipped: set[str] = set()
    for compiled in filter(None, year_of.values()):
        for number, case in enumerate(compiled.rule.cases):
            if case.verdict == "pass" and year_of.get(case.year) is compiled:
                found, turned = flips(compiled, number)
                seen |= found
                flipped |= turned
    assert seen == flipped
