"""Which rules read a parameter: by name in a formula, or in the function of a rule and those that it calls."""

import ast
import inspect
import re
from types import FunctionType

from jixiao.rules import python
from jixiao.rules.python_rule import REGISTRY, PythonRule
from jixiao.rules.rule import Rule


def does_read(rule: Rule, *, parameter: str) -> bool:
    """Whether a rule reads a parameter."""
    if rule.python:
        return parameter in _texts_of(rule.python)
    named = re.compile(rf"参数[(（]\s*{re.escape(parameter)}\s*[,，)）]")
    return any(named.search(text) for text in (*rule.checks, rule.where, *rule.messages))


def _texts_of(name: str) -> set[str]:
    """Return the texts in the function of a rule and in those that it uses, however indirectly."""
    nodes = (node for function in _used(REGISTRY[name]) for node in _nodes(function))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _used(function: PythonRule) -> list[FunctionType]:
    """Return a function and those of the rules in Python that it uses, of its own module and of others."""
    waiting: list[object] = [function]
    used: list[FunctionType] = []
    while waiting:
        found = waiting.pop()
        if isinstance(found, FunctionType) and found.__module__.startswith(python.__name__) and found not in used:
            used.append(found)
            waiting += [found.__globals__.get(node.id) for node in _nodes(found) if isinstance(node, ast.Name)]
    return used


def _nodes(function: FunctionType) -> list[ast.AST]:
    return list(ast.walk(ast.parse(inspect.getsource(function))))
