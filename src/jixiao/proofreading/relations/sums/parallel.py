"""Figures that stand at the same place of clauses that follow each other, so that they may add up to one before them.

In 送审10万元，核减2万元，其中预算送审7万元，核减1万元；结算送审3万元，核减1万元 the second figures give the second one.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.label import core_of, names_total
from jixiao.proofreading.figures.pattern import SEPARATORS
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import PRIOR, Text

_FEW = 2
_MOST = 12  # clauses
_ENDINGS = (4, 2)  # characters at the end of a name that tell its kind
_APART = 3  # sentences between two clauses of one kind


def parallel_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the figures of each kind that clauses tell one after the other."""
    for scope in text.assembly.scopes:
        yield from _by_quantity(scope)
        yield _named(fact for fact in scope.levels if fact.is_base)
        yield [Named(it.prior, f"{PRIOR}{it.label}") for it in scope.facts if it.prior is not None]
    yield from _by_name(text)
    yield from _by_position(text)
    yield from _by_runs(text)
    yield from _up_to_totals(text)
    yield from _heads_with_priors(text)


def _by_quantity(scope: Scope) -> Iterator[list[Named]]:
    """Yield the figures of each quantity of a list that tells several of each item: 6个项目744万元，5个项目300万元."""
    kinds: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for fact in scope.levels:
        if fact.level is not None and not fact.is_base:
            kinds[fact.level.is_like].append(fact)
    if len(kinds) > 1:
        yield from (_named(facts) for facts in kinds.values())


def _by_name(text: Text) -> Iterator[list[Named]]:
    """Yield the figures of one name in clauses near each other, with and without the first, which may be the total."""
    names: defaultdict[Hashable, list[Fact]] = defaultdict(list)
    for fact in text.facts:
        core = core_of(fact.label)
        for length in _ENDINGS if fact.level is not None and core else ():
            names[length, core[-length:], fact.level and fact.level.is_like].append(fact)
    for facts in names.values():
        for run in _runs(facts):
            yield from (_named(chosen) for chosen in (run, run[1:], run[:-1]))


def _runs(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    run: list[Fact] = []
    for fact in facts:
        if run and fact.sentence - run[-1].sentence > _APART:
            yield run[-_MOST:]
            run = []
        run.append(fact)
    yield run[-_MOST:]


def _by_position(text: Text) -> Iterator[list[Named]]:
    """Yield the figures at one place of clauses that tell figures of the same kinds in the same order."""
    everywhere: defaultdict[Hashable, list[list[Fact]]] = defaultdict(list)
    for scope in text.assembly.scopes:
        clauses = list(_clauses([fact for fact in scope.levels if not fact.is_base]))
        yield _named(clause[0] for clause in clauses if len(clauses) > 1)
        forms: defaultdict[Hashable, list[list[Fact]]] = defaultdict(list)
        for clause in [*clauses, *map(_of_first_kind, clauses)]:
            if len(clause) >= _FEW:
                form = tuple(it.level and it.level.is_like for it in clause)
                everywhere[form].append(clause)
                forms[form].append(clause)
        yield from _at_places(forms)
    yield from _at_places(everywhere)


def _at_places(forms: Mapping[Hashable, Sequence[list[Fact]]]) -> Iterator[list[Named]]:
    for clauses in forms.values():
        for place in range(len(clauses[0])):
            for run in _runs([clause[place] for clause in clauses]):
                yield from (_named(chosen) for chosen in (run, run[1:]))


def _by_runs(text: Text) -> Iterator[list[Named]]:
    """Yield the figures at one place of runs that follow each other: 甲收支分别为9、8万元，乙分别为7、6万元."""
    for scope in text.assembly.scopes:
        runs = [run for run in _runs_of(scope) if len(run) >= _FEW]
        for size in {len(run) for run in runs}:
            alike = [run for run in runs if len(run) == size][:_MOST]
            for place in range(size) if len(alike) > 1 else ():
                named = _named(run[place] for run in alike)
                yield named if len({it.mention.is_like for it in named}) == 1 else []


def _runs_of(scope: Scope) -> Iterator[list[Fact]]:
    """Yield the figures between which nothing but a sign stands."""
    run: list[Fact] = []
    for fact in scope.levels:
        if run and fact.level is not None and not SEPARATORS.fullmatch(fact.level.lead):
            yield run
            run = []
        run.append(fact)
    yield run


def _of_first_kind(clause: Sequence[Fact]) -> list[Fact]:
    """Return the figures of a clause that are like its first one: 预算9万元，执行8万元，涉及2个项目 has two."""
    like = [it for it in clause if it.level and clause[0].level and it.level.is_like == clause[0].level.is_like]
    return like if len(like) < len(clause) else []


def _clauses(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    clause: list[Fact] = []
    for fact in facts:
        if clause and fact.starts_clause:
            yield clause
            clause = []
        clause.append(fact)
    if clause:
        yield clause


def _up_to_totals(text: Text) -> Iterator[list[Named]]:
    """Yield what a list tells before each of its totals, with and without the head of the sentence before."""
    head: Fact | None = None
    for scope in text.assembly.scopes:
        facts = [fact for fact in scope.levels if not fact.is_base]
        for run in _segments(facts):
            yield _named(run)
            yield _named([head, *run] if head is not None and not scope.sign else [])
        head = facts[0] if facts and not scope.sign else head


def _segments(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    run: list[Fact] = []
    for fact in facts:
        before = run[-1].level if run else None
        is_other = before is not None and fact.level is not None and before.is_like != fact.level.is_like
        if run and (names_total(fact.label) or is_other):
            yield run[-_MOST:]
            run = [fact] if is_other else []
        else:
            run.append(fact)


def _heads_with_priors(text: Text) -> Iterator[list[Named]]:
    """Yield what neighbouring sentences tell of the year before, and the bases that they name."""
    priors = [fact for fact in text.facts if fact.prior is not None]
    for run in _runs(priors):
        named = [Named(it.prior, f"{PRIOR}{it.label}") for it in run if it.prior is not None]
        yield from (named, named[1:])
    for run in _runs([fact for fact in text.facts if fact.is_base]):
        yield from (_named(run), _named(run[1:]))


def _named(facts: Iterable[Fact]) -> list[Named]:
    return [Named(fact.level, fact.label) for fact in facts if fact.level is not None]
