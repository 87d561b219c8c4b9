"""Run the rules of a catalogue on a Book."""

from collections import defaultdict
from functools import cache

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.formula.closure import Closure
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value, every
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.compiled import CompiledRule, Variant
from jixiao.rules.outcome import Outcome
from jixiao.rules.scoring_functions import scoring_functions

_Rows = list[tuple[Row, Value]]  # rows, each with whether the rule is about it


def facts_of(book: Book, *, catalogue: Catalogue) -> Facts:
    """Return the facts of a Book with the parameters and code names of a catalogue."""
    law = catalogue.law
    return Facts(
        book,
        parameters=cache(lambda name, key: law.value(name, key=key)),
        functions=scoring_functions(book, catalogue=catalogue),
        name_of=lambda code_list, code: law.code_list(code_list).labels.get(code),
        parts_of=lambda code_list, code: law.code_list(code_list).children(code),
        parents_of=lambda code_list, code: law.code_list(code_list).parents(code),
    )


def run_rules(catalogue: Catalogue, *, facts: Facts) -> list[Outcome]:
    """Return the outcome of every rule on every instance; a rule without any instance is not applicable once."""
    outcomes: list[Outcome] = []
    for compiled in catalogue.compiled:
        outcomes += run_rule(compiled, facts=facts)
    return outcomes


def run_rule(compiled: CompiledRule, *, facts: Facts) -> list[Outcome]:
    """Return the outcomes of one rule; what breaks inside it is an engine error and stops no other rule."""
    outcomes: list[Outcome] = []
    try:
        _run(compiled, facts, outcomes)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        outcomes.append(Outcome(compiled, None, Verdict.ENGINE_ERROR, told=error))
    return outcomes or [Outcome(compiled, None, Verdict.NOT_APPLICABLE)]


def _run(compiled: CompiledRule, facts: Facts, outcomes: list[Outcome]) -> None:
    """Add the outcomes of a rule one by one, so that those before a mistake are kept."""
    if compiled.python is not None:
        outcomes.extend(Outcome(compiled, None, told.verdict, told.row, told=told) for told in compiled.python(facts))
    elif compiled.each is None:
        for variant in compiled.variants:
            if variant.is_stated(facts):
                condition = variant.condition
                holds = True if condition is None else condition(facts, None, None)
                _judge(compiled, variant, facts, [(None, holds)], outcomes)
    elif not facts.rows(compiled.each.name):
        return
    elif compiled.per:
        _run_groups(compiled, facts, outcomes, table=compiled.each.name)
    else:
        _run_rows(compiled, facts, outcomes, table=compiled.each.name)


def _run_rows(compiled: CompiledRule, facts: Facts, outcomes: list[Outcome], *, table: str) -> None:
    known: dict[object, _Rows] = {}
    for variant in compiled.variants:
        keys = None if variant.sources is None else variant.sources.row_keys(facts)
        if keys is not None and not keys:
            continue
        condition = variant.condition
        if condition not in known:  # most conditions are the same in every caliber
            known[condition] = _rows_about(condition, facts=facts, table=table)
        rows = known[condition]
        if keys is not None:
            rows = [item for item in rows if item[0].key in keys]
        _judge(compiled, variant, facts, rows, outcomes)


def _rows_about(condition: Closure | None, *, facts: Facts, table: str) -> _Rows:
    """Return the rows that a rule is or may be about, each with which of the two."""
    rows = facts.rows(table)
    if condition is None:
        return [(row, True) for row in rows]
    return [(row, holds) for row in rows if (holds := condition(facts, row, None)) is not False]


def _run_groups(compiled: CompiledRule, facts: Facts, outcomes: list[Outcome], *, table: str) -> None:
    for variant in compiled.variants:
        if not variant.is_stated(facts):
            continue
        groups: dict[tuple[str, ...], _Rows] = defaultdict(list)
        for row, holds in _rows_about(variant.condition, facts=facts, table=table):
            if holds is True or holds is UNKNOWN:
                groups[tuple(getattr(row, column) for column in compiled.per)].append((row, holds))
        for members in groups.values():
            facts.group = tuple(row for row, _ in members)
            _judge(compiled, variant, facts, [(facts.group[0], every([holds for _, holds in members]))], outcomes)
            outcomes[-1].group = facts.group


def _judge(compiled: CompiledRule, variant: Variant, facts: Facts, rows: _Rows, outcomes: list[Outcome]) -> None:
    """Add the outcome on each row; what the rule is not or may not be about is not worked out."""
    guard, closure = variant.guard, variant.closure
    for row, holds in rows:
        facts.is_rounded = False
        if guard is not None and guard(facts, row, None) is not True:
            verdict = Verdict.NOT_APPLICABLE
        elif holds is True:
            verdict = _verdict(closure(facts, row, None))
        else:
            is_apart = holds is False or holds is NOT_APPLICABLE
            verdict = Verdict.NOT_APPLICABLE if is_apart else Verdict.CANNOT_TELL
        is_rounded = facts.is_rounded and verdict is Verdict.PASS
        outcomes.append(Outcome(compiled, variant, verdict, row, (), is_rounded))


def _verdict(found: Value) -> Verdict:
    """Return the verdict of a condition that a rule is about."""
    if found is True:
        return Verdict.PASS
    if found is False:
        return Verdict.FAIL
    return Verdict.NOT_APPLICABLE if found is NOT_APPLICABLE else Verdict.CANNOT_TELL
