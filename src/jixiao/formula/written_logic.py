"""Write conditions as Python, over three truth values and 'does not apply', as `logic` says."""

from collections.abc import Iterable
from functools import partial

from jixiao.book.column import Row
from jixiao.formula.closure import Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At
from jixiao.formula.logic import asks_of_texts
from jixiao.formula.script import Code, Script
from jixiao.formula.special import Value
from jixiao.formula.tolerance import is_within
from jixiao.formula.tree import (
    AmountOf,
    Cell,
    Compare,
    Every,
    Excluded,
    Filled,
    Given,
    Inverse,
    Member,
    Node,
    Number,
    Some,
    Text,
)
from jixiao.formula.written_value import NumberCode, amount_figure, is_own, operands, written_number

_OPERATORS = {"=": "==", "≠": "!=", "<": "<", ">": ">", "≤": "<=", "≥": ">="}


def compare(node: Compare, *, script: Script) -> Code:
    """Return a comparison; the envelope is looked at only where the exact values disagree."""
    numbers = [written_number(side, script=script) for side in (node.left, node.right)]
    if None not in numbers:
        return _of_numbers(node, [item for item in numbers if item is not None], script=script)
    left, right = script.write(node.left), script.write(node.right)
    sign, is_empty_open = _OPERATORS[node.op], asks_of_texts(node)
    if node.tolerance != "exact":
        return _of_two(node, left, right, script=script)
    if left.is_plain and right.is_plain and not is_empty_open:
        return Code(f"({left.text} {sign} {right.text})", is_plain=True, is_truth=True)
    if isinstance(node.right, Number | Text):
        first = script.fresh()
        return _against(left, f"{first} {sign} {right.text}", found=first, is_empty_open=is_empty_open)
    return _of_two(node, left, right, script=script)


def _of_numbers(node: Compare, sides: list[NumberCode], *, script: Script) -> Code:
    """Return a comparison of cells with each other or with a number, which look at the figures themselves."""
    test = _test(node, [side.text for side in sides], script=script)
    figures = [side for side in sides if side.test]
    excluded_ = " or ".join(f"{side.read}.state is EXCLUDED" for side in figures)
    stated = " and ".join(side.test for side in figures)
    return Code(f"({test} if {stated} else NOT_APPLICABLE if {excluded_} else UNKNOWN)" if figures else f"({test})")


def _test(node: Compare, sides: list[str], *, script: Script) -> str:
    """Return the test of two sides, with a look at the envelope where they may have been rounded."""
    test = f" {_OPERATORS[node.op]} ".join(sides)
    if node.tolerance == "exact":
        return test
    within = script.keep(partial(_is_within, node, script.writer.reference))
    return f"({test} or {within}(facts, row, inner, ({', '.join(sides)})))"


def _of_two(node: Compare, left: Code, right: Code, *, script: Script) -> Code:
    """Return a comparison of any two values; texts are never rounded."""
    sides = operands(left, right=right, script=script)
    first, second = sides.first, sides.second
    blocked = f"{sides.blocked} if {sides.is_open} else " if sides.is_open else ""
    empty = f"UNKNOWN if {first} == '' or {second} == '' else " if asks_of_texts(node) else ""
    return Code(f"({blocked}{empty}{_test(node, [first, second], script=script)})")


def _against(left: Code, test: str, *, found: str, is_empty_open: bool) -> Code:
    """Return an exact comparison with a constant, the most frequent of all."""
    if left.is_plain:
        return Code(f"({test} if ({found} := {left.text}) != '' else UNKNOWN)")
    empty = f"UNKNOWN if {found} == '' else " if is_empty_open else ""
    blocked = f"(NOT_APPLICABLE if {found} is NOT_APPLICABLE else UNKNOWN)"
    return Code(f"({blocked} if ({found} := {left.text}).__class__ is Special else {empty}{test})")


def _is_within(
    node: Compare, compiler: Compiles, facts: Facts, row: Row, inner: Row, values: tuple[Value, Value]
) -> bool:
    """Whether two sides that disagree do so within the tolerance."""
    return is_within(node, values=values, at=At(facts, row, inner), compiler=compiler)


def every(node: Every, *, script: Script) -> Code:
    """Return 且, as `special.every` says; what stands behind a false part is not looked at."""
    return _chain(node.items, script=script, ends="False", goes_on="True")


def some(node: Some, *, script: Script) -> Code:
    """Return 或, as `special.some` says; what stands behind a true part is not looked at."""
    return _chain(node.items, script=script, ends="True", goes_on="False")


def _chain(items: Iterable[Node], *, script: Script, ends: str, goes_on: str) -> Code:
    """Return a chain that ends with the first part of one truth value; behind its last part none has been that."""
    codes = [script.write(item) for item in items]
    word = " and " if ends == "False" else " or "
    if all(code.is_truth for code in codes):
        return Code(f"({word.join(code.text for code in codes)})", is_plain=True, is_truth=True)
    names = {code: script.fresh() for code in codes if not code.is_truth}
    steps = [f"{ends} if {_ends(code, name=names.get(code), ends=ends)} else " for code in codes]
    unknown = " or ".join(f"{name} is UNKNOWN" for name in names.values())
    decided = " or ".join(f"{name} is {goes_on}" for name in names.values())
    rest = goes_on if len(names) < len(codes) else f"{goes_on} if {decided} else NOT_APPLICABLE"
    return Code(f"({''.join(steps)}UNKNOWN if {unknown} else {rest})")


def _ends(code: Code, *, name: str | None, ends: str) -> str:
    """Return whether a part ends the chain; one that need not be True or False is kept under a name."""
    if name is not None:
        return f"({name} := {code.text}) is {ends}"
    return f"not {code.text}" if ends == "False" else code.text


def inverse(node: Inverse, *, script: Script) -> Code:
    """Return 非."""
    operand = script.write(node.operand)
    if operand.is_truth:
        return Code(f"(not {operand.text})", is_plain=True, is_truth=True)
    found = script.fresh()
    return Code(f"(not {found} if ({found} := {operand.text}).__class__ is bool else {found})")


def given(node: Given, *, script: Script) -> Code:
    """Return 若…则; the amount that 若 已填 asks for first need not be looked for again behind 则."""
    before, script.asked = script.asked, {}
    condition = script.write(node.condition)
    first = _first_filled(node.condition)
    known = {amount: name for amount, name in script.asked.items() if amount == first}
    script.asked = before
    conclusion = script.write_where(node.conclusion, known=known)
    if condition.is_truth:
        return Code(f"({conclusion.text} if {condition.text} else NOT_APPLICABLE)")
    holds = script.fresh()
    apart = f"NOT_APPLICABLE if {holds} is False else {holds}"
    return Code(f"({conclusion.text} if ({holds} := {condition.text}) is True else {apart})")


def _first_filled(condition: Node) -> Node | None:
    """Return what a condition asks for before anything else: whether it is stated; None where it asks otherwise."""
    if isinstance(condition, Every):
        return _first_filled(condition.items[0])
    return condition.operand if isinstance(condition, Filled) else None


def filled(node: Filled, *, script: Script) -> Code:
    """Return 已填: for a leaf whether somebody stated it, for anything else whether it has a value."""
    operand = node.operand
    if isinstance(operand, AmountOf):
        return _is_stated(operand, state="VALUE", script=script)
    if not isinstance(operand, Cell):
        return Code(f"({script.write(operand).text}.__class__ is not Special)", is_plain=True, is_truth=True)
    if not is_own(operand):
        return _left(node, script=script)
    column = f"{operand.origin}.{operand.column}"
    test = f"{column}.state is VALUE" if operand.kind.is_figure else f"{column} not in NOTHING"
    return Code(f"({test})", is_plain=True, is_truth=True)


def excluded(node: Excluded, *, script: Script) -> Code:
    """Return 不涉及; only a figure is stated as not applicable."""
    operand = node.operand
    if isinstance(operand, AmountOf):
        return _is_stated(operand, state="EXCLUDED", script=script)
    if not isinstance(operand, Cell) or not operand.kind.is_figure or not is_own(operand):
        return _left(node, script=script)
    return Code(f"({operand.origin}.{operand.column}.state is EXCLUDED)", is_plain=True, is_truth=True)


def _is_stated(node: AmountOf, *, state: str, script: Script) -> Code:
    figure = script.fresh()
    if state == "VALUE":
        script.asked.setdefault(node, figure)
    found = f"({figure} := {amount_figure(node, script=script)}) is not None"
    return Code(f"({found} and {figure}.state is {state})", is_plain=True, is_truth=True)


def _left(node: Filled | Excluded, *, script: Script) -> Code:
    """Return the call of a closure that comes to True or False."""
    return Code(script.call(script.writer.in_closure(node)).text, is_plain=True, is_truth=True)


def member(node: Member, *, script: Script) -> Code:
    """Return 属于; a list in which something has to be worked out is left to a closure."""
    if not all(isinstance(item, Number | Text) for item in node.items):
        return script.call(script.writer.in_closure(node))
    operand, found = script.write(node.operand), script.fresh()
    known = script.keep(frozenset(item.value for item in node.items if isinstance(item, Number | Text)))
    return _against(operand, f"{found} in {known}", found=found, is_empty_open=True)
