"""A rule made ready to run: one variant for each formula, phase and fund type."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from itertools import count
from typing import NamedTuple

from msgspec import Struct, field

from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.column import TableSchema
from jixiao.formula.closure import Closure
from jixiao.formula.evaluate import Compiler
from jixiao.formula.facts import Facts
from jixiao.formula.problem import FormulaError
from jixiao.formula.silence import required_amount
from jixiao.formula.source import Sources, sources_of
from jixiao.formula.template import Template
from jixiao.formula.tree import (
    AmountOf,
    Filled,
    Node,
    amounts_in,
    bind_amount,
    bind_caliber,
    has_open_fund,
    has_open_phase,
)
from jixiao.formula.vocabulary import Vocabulary
from jixiao.rules.parsed import ParsedRule
from jixiao.rules.python_rule import PythonRule
from jixiao.rules.rule import Rule

_DEFAULT_PHASE = "final"
_FEW_RUNS = 5  # writing a rule costs what it saves in about fifteen runs
_Behind = Callable[[AmountOf], Iterable[AmountOf]]


class Setting(Struct, frozen=True):
    """The caliber that a rule gives to the open parts of its formulas; empty where nothing is open."""

    phase: str
    fund: str
    name: str

    def bind(self, node: Node) -> Node:
        """Return a tree in this caliber."""
        return bind_caliber(node, phase=self.phase, fund=self.fund)


class Formula(Struct, frozen=True):
    """One formula of a rule.

    Unit:
        writer: the compiler for formulas that run often.
        condition_in: how the condition of the rule is read in a setting by one of the two compilers.
        amounts: the amounts of which a Book must state one before the formula says anything, none where it always does.
        behind: the amounts that compute one of them where nobody stated it.
    """

    parsed: ParsedRule
    check: Node
    compiler: Compiler
    writer: Callable[[], Compiler]
    condition_in: Callable[[Setting, Compiler], Closure | None]
    amounts: tuple[AmountOf, ...]
    behind: _Behind


class Steps(NamedTuple):
    """What is asked of a row, one after the other.

    Unit:
        condition: whether the rule is about the row, or about the Book; None where it always is.
        guard: whether the figure that the formula defines was stated; None where it defines none.
        formula: what the rule says of it.
    """

    condition: Closure | None
    guard: Closure | None
    formula: Closure


class Variant(Struct, frozen=True, eq=False, dict=True):
    """One formula of a rule in one caliber.

    A Book states amounts in few of the calibers that a rule names; the closures are made for the first instance.
    """

    name: str
    formula: Formula
    setting: Setting

    @cached_property
    def sources(self) -> Sources | None:
        """The amounts of which the Book must state one for this to be an instance; None where it always is one."""
        formula = self.formula
        if not formula.amounts:
            return None
        phase, fund = self.setting.phase, self.setting.fund
        bound = (bind_amount(amount, phase=phase, fund=fund) for amount in formula.amounts)
        return sources_of(bound, behind=formula.behind)

    def is_stated(self, facts: Facts) -> bool:
        """Whether a Book states enough for this to be an instance."""
        return self.sources is None or self.sources.are_stated(facts)

    @cached_property
    def tree(self) -> Node:
        """The formula in its caliber."""
        return self.setting.bind(self.formula.check)

    @cached_property
    def closures(self) -> Steps:
        """What is asked of a row, as closures: they are made quickly and do for a few Books."""
        return self._steps(self.formula.compiler)

    @cached_property
    def written(self) -> Steps:
        """What is asked of a row, as Python functions: they run quickly and are worth their making for many Books."""
        return self._steps(self.formula.writer())

    def _steps(self, compiler: Compiler) -> Steps:
        guarded = self._guarded
        return Steps(
            self.formula.condition_in(self.setting, compiler),
            None if guarded is None else compiler.compile(Filled(self.setting.bind(guarded))),
            compiler.compile(self.tree),
        )

    @property
    def _guarded(self) -> Node | None:
        """The figure that the formula defines, None where it defines none."""
        parsed = self.formula.parsed
        return parsed.defined if self.formula.check is parsed.checks[0] else None

    @property
    def message(self) -> Template | None:
        """The first sentence of a finding in this caliber."""
        message = self.formula.parsed.message_of(self.formula.check)
        if message is None:
            return None
        return message.bound(phase=self.setting.phase or _DEFAULT_PHASE, fund=self.setting.fund or ALL_FUNDS)


class CompiledRule(Struct, frozen=True, eq=False, dict=True):
    """A rule ready to run; `python` is its function, for a rule in Python.

    The formulas of a rule about the rows of a table are not even read where a Book has no such row.
    """

    rule: Rule
    each: TableSchema | None = None
    make: Callable[[], tuple[Variant, ...]] = tuple
    python: PythonRule | None = None
    runs: Iterator[int] = field(default_factory=count)

    def is_worth_writing(self) -> bool:
        """Count one run; whether there were so many that its formulas are better written as Python functions."""
        return next(self.runs) >= _FEW_RUNS

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """The rule once for each formula, phase and fund type; none for a rule in Python.

        Raises:
            FormulaError: If a formula cannot be read.
        """
        return self.make()

    @cached_property
    def per(self) -> tuple[str, ...]:
        """The columns in which the rows of one instance agree."""
        columns = {} if self.each is None else {column.label: column.name for column in self.each.columns}
        return tuple(columns[label] for label in self.rule.per)


def variants_of(
    parsed: ParsedRule, *, vocabulary: Vocabulary, compiler: Compiler, writer: Callable[[], Compiler]
) -> tuple[Variant, ...]:
    """Return a rule once for each formula, phase and fund type."""
    variants: list[Variant] = []
    condition_in = _conditions(parsed.where)
    chosen_by = () if parsed.where is None else tuple(amounts_in(parsed.where))
    for number, check in enumerate(parsed.checks, start=1):
        name = f"#{number}" if len(parsed.checks) > 1 else ""
        read = tuple(dict.fromkeys((*amounts_in(check), *chosen_by)))
        amounts, behind = _needed(check, parsed=parsed, read=read, compiler=compiler)
        formula = Formula(parsed, check, compiler, writer, condition_in, amounts, behind)
        settings = _settings(parsed.rule, read=read, vocabulary=vocabulary)
        variants += [Variant(f"{setting.name}{name}", formula, setting) for setting in settings]
    return tuple(variants)


def _needed(
    check: Node, *, parsed: ParsedRule, read: tuple[AmountOf, ...], compiler: Compiler
) -> tuple[tuple[AmountOf, ...], _Behind]:
    """Return the amounts of which a formula needs one, and how to find those that compute them."""
    required = required_amount(check)
    if required is not None:
        return (required,), _nothing
    if compiler.silence.covers(check, where=parsed.where):
        return read, compiler.amounts_behind
    return (), _nothing


def _nothing(_amount: AmountOf) -> Iterable[AmountOf]:
    """Return no amounts: a figure is asked for as somebody stated it."""
    return ()


def _conditions(where: Node | None) -> Callable[[Setting, Compiler], Closure | None]:
    """Return how the condition of a rule is read in a setting; what settings have in common is compiled once."""
    if where is None:
        return lambda _setting, _compiler: None
    is_phase_open, is_fund_open = has_open_phase(where), has_open_fund(where)

    @cache
    def condition(phase: str, fund: str, compiler: Compiler) -> Closure:
        return compiler.compile(bind_caliber(where, phase=phase, fund=fund))

    def condition_in(setting: Setting, compiler: Compiler) -> Closure:
        return condition(setting.phase if is_phase_open else "", setting.fund if is_fund_open else "", compiler)

    return condition_in


def _settings(rule: Rule, *, read: tuple[AmountOf, ...], vocabulary: Vocabulary) -> list[Setting]:
    phases = rule.phases if any(amount.caliber.phase is None for amount in read) else ("",)
    funds = rule.funds if any(amount.caliber.fund is None for amount in read) else ("",)
    return [_setting(phase, fund=fund, vocabulary=vocabulary) for phase in phases for fund in funds]


def _setting(phase: str, *, fund: str, vocabulary: Vocabulary) -> Setting:
    for word, known in ((phase, vocabulary.phases), (fund, vocabulary.funds)):
        if word and word not in known:
            nearest = vocabulary.nearest(word, among=tuple(known))
            raise FormulaError(word, position=0, problem=f"口径里没有“{word}”", nearest=nearest)
    fund_code = vocabulary.funds[fund] if fund else ""
    words = [phase, "" if fund_code == ALL_FUNDS else fund]
    return Setting(vocabulary.phases[phase] if phase else "", fund_code, "·".join(word for word in words if word))
