"""Run the rules of a catalogue on a Book."""

from collections import defaultdict
from collections.abc import Iterator

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value, every
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.compiled import CompiledRule, Variant
from jixiao.rules.outcome import Outcome
from jixiao.rules.scoring_functions import scoring_functions


def facts_of(book: Book, *, catalogue: Catalogue) -> Facts:
    """Return the facts of a Book with the parameters and code names of a catalogue."""
    law = catalogue.law
    return Facts(
        book,
        parameters=lambda name, key: law.value(name, key=key),
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
        outcomes.extend(_run(compiled, facts))
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        outcomes.append(Outcome(compiled, None, Verdict.ENGINE_ERROR, told=error))
    return outcomes or [Outcome(compiled, None, Verdict.NOT_APPLICABLE)]


def _run(compiled: CompiledRule, facts: Facts) -> Iterator[Outcome]:
    if compiled.python is not None:
        for told in compiled.python(facts):
            yield Outcome(compiled, None, told.verdict, told.row, told=told)
    elif compiled.each is None:
        for variant in compiled.variants:
            if variant.is_stated(facts):
                yield _judge(compiled, variant, facts=facts, row=None, holds=_holds(variant, facts=facts, row=None))
    elif compiled.per:
        yield from _run_groups(compiled, facts, table=compiled.each.name)
    else:
        yield from _run_rows(compiled, facts, table=compiled.each.name)


def _run_rows(compiled: CompiledRule, facts: Facts, *, table: str) -> Iterator[Outcome]:
    known: dict[object, list[tuple[Row, Value]]] = {}
    for variant in compiled.variants:
        keys = None if variant.sources is None else variant.sources.row_keys(facts)
        if keys is not None and not keys:
            continue
        if variant.condition not in known:  # most conditions are the same in every caliber
            known[variant.condition] = _rows_about(variant, facts=facts, table=table)
        for row, holds in known[variant.condition]:
            if keys is None or row.key in keys:
                yield _judge(compiled, variant, facts=facts, row=row, holds=holds)


def _rows_about(variant: Variant, *, facts: Facts, table: str) -> list[tuple[Row, Value]]:
    """Return the rows that a rule is or may be about, each with which of the two."""
    rows = ((row, _holds(variant, facts=facts, row=row)) for row in facts.rows(table))
    return [(row, holds) for row, holds in rows if holds is not False]


def _run_groups(compiled: CompiledRule, facts: Facts, *, table: str) -> Iterator[Outcome]:
    for variant in compiled.variants:
        if not variant.is_stated(facts):
            continue
        groups: dict[tuple[str, ...], list[tuple[Row, Value]]] = defaultdict(list)
        for row in facts.rows(table):
            holds = _holds(variant, facts=facts, row=row)
            if holds is True or holds is UNKNOWN:
                groups[tuple(getattr(row, column) for column in compiled.per)].append((row, holds))
        for members in groups.values():
            facts.group = tuple(row for row, _ in members)
            holds = every([holds for _, holds in members])
            outcome = _judge(compiled, variant, facts=facts, row=facts.group[0], holds=holds)
            outcome.group = facts.group
            yield outcome


def _holds(variant: Variant, *, facts: Facts, row: Row) -> Value:
    """Return whether a rule is about a row, or about the Book."""
    return True if variant.condition is None else variant.condition(facts, row, None)


def _judge(compiled: CompiledRule, variant: Variant, *, facts: Facts, row: Row, holds: Value) -> Outcome:
    if variant.guard is not None and variant.guard(facts, row, None) is not True:
        return Outcome(compiled, variant, Verdict.NOT_APPLICABLE, row)
    facts.is_rounded = False
    found = variant.closure(facts, row, None) if holds is True else holds
    if found is True:
        return Outcome(compiled, variant, Verdict.PASS, row, (), facts.is_rounded)
    if found is False:
        return Outcome(compiled, variant, Verdict.FAIL if holds is True else Verdict.NOT_APPLICABLE, row)
    return Outcome(compiled, variant, Verdict.NOT_APPLICABLE if found is NOT_APPLICABLE else Verdict.CANNOT_TELL, row)
