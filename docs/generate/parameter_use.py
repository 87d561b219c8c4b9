"""Which rules read a parameter: by name in a formula, or in the function of a rule and those that it calls."""

import ast
import inspect
import re
from collections.abc import Iterator

from jixiao.rules.python_rule import REGISTRY
from jixiao.rules.rule import Rule


def does_read(rule: Rule, *, parameter: str) -> bool:
    """Whether a rule reads a parameter."""
    if rule.python:
        return parameter in _texts_of(rule.python)
    named = re.compile(rf"参数[(（]\s*{re.escape(parameter)}\s*[,，)）]")
    return any(named.search(text) for text in (*rule.checks, rule.where, rule.message))


def _texts_of(name: str) -> set[str]:
    """Return the texts in the function of a rule and in those of its module that it uses, however indirectly."""
    function = REGISTRY[name]
    module = inspect.getmodule(function)
    assert module is not None  # noqa: S101 - a registered function stands in a module
    tree = ast.parse(inspect.getsource(module))
    own = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    nodes = (node for used in _used(function.__name__, own=own) for node in ast.walk(own[used]))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _used(name: str, *, own: dict[str, ast.FunctionDef]) -> Iterator[str]:
    waiting, seen = [name], set[str]()
    while waiting:
        used = waiting.pop()
        if used not in seen:
            seen.add(used)
            yield used
            waiting += [node.id for node in ast.walk(own[used]) if isinstance(node, ast.Name) and node.id in own]
