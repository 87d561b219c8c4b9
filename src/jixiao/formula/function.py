"""The functions of the language; those that need scoring or a code list come from the caller."""

import re
from collections.abc import Callable
from functools import cache

from jixiao.book.column import Row
from jixiao.book.figure import State
from jixiao.formula.closure import Closure, Compiles
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Special, Value
from jixiao.formula.tree import Call


def call(node: Call, *, compiler: Compiles) -> Closure:
    """Return the closure of a function call; a function of a missing value is unknown."""
    arguments = [compiler.compile(item) for item in node.arguments]
    name = node.name
    built_in = BUILT_IN.get(name)

    def closure(facts: Facts, row: Row, inner: Row) -> Value:
        values = [argument(facts, row, inner) for argument in arguments]
        for value in values:
            if value.__class__ is Special:
                return NOT_APPLICABLE if value is NOT_APPLICABLE else UNKNOWN
        if built_in is not None:
            return built_in(facts, *values)
        function = facts.functions.get(name)
        return UNKNOWN if function is None else function(facts, row, *values)

    return closure


def _refer(facts: Facts, figure_id: str) -> Value:
    """引用(编号): the figure that a stated rate or change names."""
    figure = facts.find(figure_id)
    if figure.state is State.VALUE:
        return figure.number
    return NOT_APPLICABLE if figure.state is State.NOT_APPLICABLE else UNKNOWN


def _official_name(facts: Facts, code_list: str, code: str) -> Value:
    name = facts.name_of(code_list, code)
    return UNKNOWN if name is None else name


def _matches(_facts: Facts, text: str, pattern: str) -> Value:
    return _pattern(pattern).fullmatch(text) is not None if text else UNKNOWN


_pattern = cache(re.compile)  # a rulebook has few, each for many rows


def _absolute(_facts: Facts, number: Value) -> Value:
    return abs(number)


BUILT_IN: dict[str, Callable[..., Value]] = {
    "引用": _refer,
    "绝对值": _absolute,
    "长度": lambda _facts, text: len(text),
    "代码名称": _official_name,
    "包含": lambda _facts, text, part: part in text,
    "匹配": _matches,
    "年度": lambda facts: facts.book.year,
}
