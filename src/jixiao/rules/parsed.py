"""A rule whose formulas have been read, and the definition it gives."""

from dataclasses import dataclass

from jixiao.book.column import TableSchema
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.template import Template, parse_template
from jixiao.formula.tree import AmountOf, Compare, Node, with_tolerance, within_group
from jixiao.formula.vocabulary import Vocabulary
from jixiao.rules.rule import Rule

Definition = tuple[tuple[str, str | None, str], Node]


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
