"""A rule whose formulas have been read, and the definition it gives."""

from functools import cached_property

from msgspec import Struct

from jixiao.book.column import TableSchema
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.formula.template import Template, parse_template
from jixiao.formula.tree import AmountOf, Compare, Node, with_tolerance, within_group
from jixiao.formula.vocabulary import Vocabulary
from jixiao.rules.rule import Rule

Definition = tuple[tuple[str, str | None, str], Node]
_EXACT = "exact"  # what every comparison is as it is parsed


class ParsedRule(Struct, frozen=True, eq=False, dict=True):
    """A rule whose formulas are trees."""

    rule: Rule
    vocabulary: Vocabulary
    each: TableSchema | None
    checks: tuple[Node, ...]
    where: Node | None
    defined: AmountOf | None

    @cached_property
    def messages(self) -> tuple[Template, ...]:
        """The first sentences of findings, one for all formulas or one for each; read when there is something to tell.

        Raises:
            FormulaError: If an expression in one cannot be read.
        """
        return tuple(parse_template(it, vocabulary=self.vocabulary, each=self.each) for it in self.rule.messages)

    def message_of(self, check: Node) -> Template | None:
        """Return the first sentence of a finding by one of the formulas, None where the rule has none."""
        if len(self.messages) != len(self.checks):
            return self.messages[0] if self.messages else None
        return next(text for text, tree in zip(self.messages, self.checks, strict=True) if tree is check)


def parse_rule(rule: Rule, *, vocabulary: Vocabulary) -> ParsedRule:
    """Return the trees of a rule.

    Raises:
        FormulaError: If a formula cannot be read, or a table or column it names does not exist.
    """
    each = table_of(rule, vocabulary=vocabulary)
    checks = tuple(_check(text, rule=rule, each=each, vocabulary=vocabulary) for text in rule.checks)
    where = parse_formula(rule.where, vocabulary=vocabulary, each=each) if rule.where else None
    return ParsedRule(rule, vocabulary, each, checks, where, _defined(rule, each=each, vocabulary=vocabulary))


def table_of(rule: Rule, *, vocabulary: Vocabulary) -> TableSchema | None:
    """Return the table whose rows a rule is about, None for the Book as a whole.

    Raises:
        FormulaError: If there is no such table.
    """
    each = vocabulary.table(rule.each) if rule.each else None
    if rule.each and each is None:
        raise FormulaError(rule.each, position=0, problem=f"没有叫“{rule.each}”的表")
    return each


def _check(text: str, *, rule: Rule, each: TableSchema | None, vocabulary: Vocabulary) -> Node:
    tree = parse_formula(text, vocabulary=vocabulary, each=each)
    if rule.tolerance != _EXACT:
        tree = with_tolerance(tree, tolerance=rule.tolerance)
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
