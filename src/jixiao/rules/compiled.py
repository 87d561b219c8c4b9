"""A rule made ready to run: one closure for each formula, phase and fund type."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from jixiao.book.caliber import ALL_FUNDS
from jixiao.book.column import TableSchema
from jixiao.formula.closure import Closure
from jixiao.formula.evaluate import Compiler
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.template import Template, parse_template
from jixiao.formula.tree import (
    AmountOf,
    Compare,
    Filled,
    Node,
    bind_caliber,
    has_open_fund,
    has_open_phase,
    with_tolerance,
    within_group,
)
from jixiao.formula.vocabulary import Vocabulary
from jixiao.rules.python_rule import PythonRule
from jixiao.rules.rule import Rule

_DEFAULT_PHASE = "final"
Definition = tuple[tuple[str, str | None, str], Node]


@dataclass(frozen=True, slots=True)
class Variant:
    """One formula of a rule in one caliber.

    `guard` is the closure of whether the figure that the formula defines was stated; None where it defines none.
    `message` is the finding's first sentence in the caliber of the variant.
    """

    name: str
    tree: Node
    closure: Closure
    condition: Closure | None
    guard: Closure | None
    message: Template | None = None


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its variants; `python` is its function instead, for a rule in Python."""

    rule: Rule
    variants: tuple[Variant, ...]
    each: TableSchema | None = None
    per: tuple[str, ...] = ()
    python: PythonRule | None = None


@dataclass(frozen=True, slots=True)
class ParsedRule:
    """A rule whose formulas are trees."""

    rule: Rule
    each: TableSchema | None
    checks: tuple[Node, ...]
    where: Node | None
    message: Template | None
    defined: AmountOf | None


def parse_rule(rule: Rule, *, vocabulary: Vocabulary) -> ParsedRule:
    """Return the trees of a rule.

    Raises:
        FormulaError: If a formula cannot be read, or a table or column it names does not exist.
    """
    each = vocabulary.table(rule.each) if rule.each else None
    if rule.each and each is None:
        raise FormulaError(rule.each, position=0, problem=f"没有叫“{rule.each}”的表")
    checks = tuple(_check(text, rule=rule, each=each, vocabulary=vocabulary) for text in rule.checks)
    where = parse_formula(rule.where, vocabulary=vocabulary, each=each) if rule.where else None
    message = parse_template(rule.message, vocabulary=vocabulary, each=each) if rule.message else None
    return ParsedRule(rule, each, checks, where, message, _defined(rule, each=each, vocabulary=vocabulary))


def _check(text: str, *, rule: Rule, each: TableSchema | None, vocabulary: Vocabulary) -> Node:
    tree = with_tolerance(parse_formula(text, vocabulary=vocabulary, each=each), tolerance=rule.tolerance)
    return within_group(tree, table=each.name) if rule.per and each is not None else tree


def _defined(rule: Rule, *, each: TableSchema | None, vocabulary: Vocabulary) -> AmountOf | None:
    if not rule.defines:
        return None
    node = parse_formula(rule.defines, vocabulary=vocabulary, each=each)
    if not isinstance(node, AmountOf):
        raise FormulaError(rule.defines, position=0, problem="defines 里应当是一个金额的标签")
    return node


def definition_of(parsed: ParsedRule) -> Definition | None:
    """Return the definition a rule gives, by the figure it defines.

    Raises:
        FormulaError: If its first formula is not "label = expression".
    """
    if parsed.defined is None:
        return None
    node, check = parsed.defined, parsed.checks[0]
    if not isinstance(check, Compare) or check.op != "=" or check.left != node:
        problem = "defines 的标签应当是第一个公式等号左边的全部"
        raise FormulaError(parsed.rule.checks[0], position=0, problem=problem)
    return (node.table, node.row, node.field), check.right


def compile_rule(parsed: ParsedRule, *, vocabulary: Vocabulary, compiler: Compiler) -> CompiledRule:
    """Return a rule ready to run, once for each formula, phase and fund type."""
    variants: list[Variant] = []
    condition_in = _conditions(parsed.where, compiler=compiler)
    for number, check in enumerate(parsed.checks, start=1):
        name = f"#{number}" if len(parsed.checks) > 1 else ""
        for setting in _settings(parsed, check=check, vocabulary=vocabulary):
            variant = _variant(parsed, check, name=name, setting=setting, compiler=compiler)
            variants.append(replace(variant, condition=condition_in(setting)))
    columns = {} if parsed.each is None else {column.label: column.name for column in parsed.each.columns}
    per = tuple(columns[label] for label in parsed.rule.per)
    return CompiledRule(parsed.rule, tuple(variants), parsed.each, per)


def _conditions(where: Node | None, *, compiler: Compiler) -> Callable[["_Setting"], Closure | None]:
    """Return how the condition of a rule is read in a setting; what settings have in common is compiled once."""
    if where is None:
        return lambda _setting: None
    is_phase_open, is_fund_open = has_open_phase(where), has_open_fund(where)

    @cache
    def condition(phase: str, fund: str) -> Closure:
        return compiler.compile(bind_caliber(where, phase=phase, fund=fund))

    return lambda setting: condition(setting.phase if is_phase_open else "", setting.fund if is_fund_open else "")


def _settings(parsed: ParsedRule, *, check: Node, vocabulary: Vocabulary) -> list["_Setting"]:
    nodes = [check] if parsed.where is None else [check, parsed.where]
    rule = parsed.rule
    phases = rule.phases if any(has_open_phase(node) for node in nodes) else ("",)
    funds = rule.funds if any(has_open_fund(node) for node in nodes) else ("",)
    return [_setting(phase, fund=fund, vocabulary=vocabulary) for phase in phases for fund in funds]


@dataclass(frozen=True, slots=True)
class _Setting:
    """The caliber that a rule gives to the open parts of its formulas; empty where nothing is open."""

    phase: str
    fund: str
    name: str


def _setting(phase: str, *, fund: str, vocabulary: Vocabulary) -> _Setting:
    for word, known in ((phase, vocabulary.phases), (fund, vocabulary.funds)):
        if word and word not in known:
            nearest = vocabulary.nearest(word, among=tuple(known))
            raise FormulaError(word, position=0, problem=f"口径里没有“{word}”", nearest=nearest)
    fund_code = vocabulary.funds[fund] if fund else ""
    words = [phase, "" if fund_code == ALL_FUNDS else fund]
    return _Setting(vocabulary.phases[phase] if phase else "", fund_code, "·".join(word for word in words if word))


def _variant(parsed: ParsedRule, check: Node, *, name: str, setting: _Setting, compiler: Compiler) -> Variant:
    tree = bind_caliber(check, phase=setting.phase, fund=setting.fund)
    guard = None
    if parsed.defined is not None and check is parsed.checks[0]:
        guard = compiler.compile(Filled(bind_caliber(parsed.defined, phase=setting.phase, fund=setting.fund)))
    message = parsed.message
    if message is not None:
        message = message.bound(phase=setting.phase or _DEFAULT_PHASE, fund=setting.fund or ALL_FUNDS)
    return Variant(f"{setting.name}{name}", tree, compiler.compile(tree), None, guard, message)
