"""Run the rules of a catalogue on a Book."""

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import NamedTuple

from jixiao.book.book import Book
from jixiao.book.column import Row
from jixiao.book.verdict import Verdict
from jixiao.formula.closure import Closure
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Value
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.compiled import CompiledRule, Steps, Variant
from jixiao.rules.outcome import Judged, Outcome, Outcomes
from jixiao.rules.python_rule import Told
from jixiao.rules.scoring_functions import scoring_functions

_PASS, _FAIL = Verdict.PASS, Verdict.FAIL
_APART, _OPEN = Verdict.NOT_APPLICABLE, Verdict.CANNOT_TELL
_NO_DOUBTS: Mapping[int, Value] = {}
_NO_ROW: Sequence[Row] = (None,)


class _About(NamedTuple):
    """The rows that a rule is or may be about.

    Unit:
        doubts: what the condition of the rule came to, where that is not True, by the identity of a row.
    """

    rows: Sequence[Row]
    doubts: Mapping[int, Value]


def facts_of(book: Book, *, catalogue: Catalogue) -> Facts:
    """Return the facts of a Book with the parameters and code names of a catalogue."""
    answers = catalogue.answers
    return Facts(
        book,
        parameters=answers.parameters,
        functions=scoring_functions(catalogue.law),
        name_of=answers.name_of,
        parts_of=answers.parts_of,
        parents_of=answers.parents_of,
    )


def run_rules(catalogue: Catalogue, *, facts: Facts) -> Outcomes:
    """Return the outcome of every rule on every instance; a rule without any instance is not applicable once."""
    judged: list[Judged] = []
    with _garbage_kept():
        for compiled in catalogue.compiled:
            judged += _judged(compiled, facts)
    return Outcomes(judged)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Look for no garbage: a run makes thousands of small objects, all of them kept, and none lies in a circle."""
    is_looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_looked_for:
            gc.enable()


def run_rule(compiled: CompiledRule, *, facts: Facts) -> list[Outcome]:
    """Return the outcomes of one rule; what breaks inside it is an engine error and stops no other rule."""
    return list(Outcomes(_judged(compiled, facts)))


def _judged(compiled: CompiledRule, facts: Facts) -> list[Judged]:
    judged: list[Judged] = []
    try:
        _run(compiled, facts, judged)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        judged.append(Judged(compiled, verdicts=[Verdict.ENGINE_ERROR], told=(error,)))
    return judged or [Judged(compiled, verdicts=[_APART])]


def _run(compiled: CompiledRule, facts: Facts, judged: list[Judged]) -> None:
    """Add what was judged one by one, so that what was said before a mistake is kept."""
    if compiled.python is not None:
        _run_python(compiled, compiled.python(facts), judged)
    elif compiled.each is None:
        _run_once(compiled, facts, judged)
    elif not facts.rows(compiled.each.name):
        return
    elif compiled.per:
        _run_groups(compiled, facts, judged, table=compiled.each.name)
    else:
        _run_rows(compiled, facts, judged, table=compiled.each.name)


def _run_python(compiled: CompiledRule, said: Iterable[Told], judged: list[Judged]) -> None:
    told: list[Told] = []
    try:
        told.extend(said)
    finally:
        if told:
            rows, verdicts = [item.row for item in told], [item.verdict for item in told]
            judged.append(Judged(compiled, None, rows, verdicts, told))


def _run_once(compiled: CompiledRule, facts: Facts, judged: list[Judged]) -> None:
    is_written = compiled.is_worth_writing()
    for variant in compiled.variants:
        if variant.is_stated(facts):
            steps = variant.written if is_written else variant.closures
            holds = True if steps.condition is None else steps.condition(facts, None, None)
            formula = _asked(steps, _NO_DOUBTS if holds is True else {id(None): holds})
            _judge(compiled, variant, formula, _NO_ROW, facts, judged)


def _run_rows(compiled: CompiledRule, facts: Facts, judged: list[Judged], *, table: str) -> None:
    known: dict[object, _About] = {}
    is_written = compiled.is_worth_writing()
    for variant in compiled.variants:
        keys = None if variant.sources is None else variant.sources.row_keys(facts)
        if keys is not None and not keys:
            continue
        steps = variant.written if is_written else variant.closures
        condition = steps.condition
        if condition not in known:  # most conditions are the same in every caliber
            known[condition] = _rows_about(condition, facts=facts, table=table)
        rows, doubts = known[condition]
        if keys is not None:
            rows = [row for row in rows if row.key in keys]
        if rows:
            _judge(compiled, variant, _asked(steps, doubts), rows, facts, judged)


def _rows_about(condition: Closure | None, *, facts: Facts, table: str) -> _About:
    """Return the rows that a rule is or may be about."""
    rows = facts.rows(table)
    if condition is None:
        return _About(rows, _NO_DOUBTS)
    found: list[Row] = []
    doubts: dict[int, Value] = {}
    for row in rows:
        holds = condition(facts, row, None)
        if holds is not False:
            found.append(row)
            if holds is not True:
                doubts[id(row)] = holds
    return _About(found, doubts)


def _run_groups(compiled: CompiledRule, facts: Facts, judged: list[Judged], *, table: str) -> None:
    is_written = compiled.is_worth_writing()
    contents = attrgetter(*compiled.per)
    for variant in compiled.variants:
        if not variant.is_stated(facts):
            continue
        steps = variant.written if is_written else variant.closures
        rows, doubts = _rows_about(steps.condition, facts=facts, table=table)
        groups: dict[object, list[Row]] = defaultdict(list)
        for row in rows:
            if doubts.get(id(row), UNKNOWN) is UNKNOWN:
                groups[contents(row)].append(row)
        for members in groups.values():
            facts.group = tuple(members)
            first, is_open = members[0], any(id(row) in doubts for row in members)
            formula = _asked(steps, {id(first): UNKNOWN} if is_open else _NO_DOUBTS)
            _judge(compiled, variant, formula, members[:1], facts, judged)
            judged[-1].group = facts.group


def _judge(
    compiled: CompiledRule,
    variant: Variant,
    formula: Closure,
    rows: Sequence[Row],
    facts: Facts,
    judged: list[Judged],
) -> None:
    """Add what a formula says of each row."""
    verdicts: list[Verdict] = []
    judged.append(Judged(compiled, variant, rows, verdicts))
    say = verdicts.append
    for row in rows:
        found = formula(facts, row, None)
        say(_PASS if found is True else _FAIL if found is False else _APART if found is NOT_APPLICABLE else _OPEN)


def _asked(steps: Steps, doubts: Mapping[int, Value]) -> Closure:
    """Return what is asked of a row: the formula, unless the rule is not or may not be about it."""
    _, guard, formula = steps
    if guard is None and not doubts:
        return formula

    def asked(facts: Facts, row: Row, inner: Row) -> Value:
        if guard is not None and guard(facts, row, inner) is not True:
            return NOT_APPLICABLE
        if id(row) in doubts:
            return doubts[id(row)] or NOT_APPLICABLE
        return formula(facts, row, inner)

    return asked
