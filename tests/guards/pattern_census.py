"""Every regular expression of the package: those of its modules and those that are made at work.

`python -m tests.guards.pattern_census` prints them as JSON. It needs an interpreter of its own: what it looks at is
what is asked of `re` while the package is imported and while examples are worked through.
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from importlib import import_module
from inspect import currentframe
from pathlib import Path
from pkgutil import walk_packages
from types import FrameType
from typing import Any
from unittest.mock import patch

from jixiao.late_pattern import LatePattern, late_pattern
from tests.guards.source_tree import PACKAGE, parsed, python_files

_LEFT_OUT = ("cli", "web", "rulebook", "__main__")  # what shows results, data, the entry point
_PASSED = (__file__, re.__file__)  # these pass on what somebody else asks for
_LATE = "late_pattern"  # the module that compiles later, and its function: what counts is who declares an expression
_USES = ("compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer")


@dataclass(frozen=True, slots=True)
class Expression:
    """A regular expression and where it is asked for: the file below the package, and the line."""

    file: str
    line: int
    source: str
    flags: int = 0
    is_bytes: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """A call of `re`; its source where that is written there as it is, else empty."""

    file: str
    lines: range
    source: str


@cache
def uses() -> tuple[Use, ...]:
    """Return every call of `re` in the package that takes an expression."""
    return tuple(_uses())


def _uses() -> Iterator[Use]:
    for path in python_files():
        file = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(parsed(path)) if not file.startswith((*_LEFT_OUT, _LATE)) else ():
            if isinstance(node, ast.Call) and _is_use(node.func):
                lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
                yield Use(file, lines, _literal(node.args[0]))


def _is_use(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id == _LATE
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return False
    return function.value.id == "re" and function.attr in _USES


def _literal(source: ast.expr) -> str:
    return source.value if isinstance(source, ast.Constant) and isinstance(source.value, str) else ""


def take_census() -> list[Expression]:
    """Import the package, work through examples, and return every expression that was asked for or is written out."""
    found: dict[Expression, None] = {}
    _note_compiled(found)
    _note_declared(found)
    _import_package()
    import_module("tests.guards.pattern_work").work()
    asked = {(expression.file, expression.source) for expression in found}
    written = (Expression(use.file, use.lines[0], use.source) for use in uses() if use.source)
    return [*found, *(it for it in written if (it.file, it.source) not in asked)]


def _note_compiled(found: dict[Expression, None]) -> None:
    """Let every expression that is compiled from now on be noted, but for those that a module has declared before."""
    inside = vars(re)
    compile_as_ever = inside["_compile"]  # every use of an expression goes through it

    def compile_and_note(source: str | bytes, flags: int) -> re.Pattern[Any]:
        site = _site(currentframe(), passed=_PASSED)
        if site is not None and site[0] != f"{_LATE}.py" and isinstance(source, str | bytes):
            text = source.decode("latin-1") if isinstance(source, bytes) else source
            found[Expression(*site, text, int(flags), isinstance(source, bytes))] = None
        compiled: re.Pattern[Any] = compile_as_ever(source, flags)
        return compiled

    inside["_compile"] = compile_and_note


def _note_declared(found: dict[Expression, None]) -> None:
    """Let every expression that a module declares to be compiled later be noted."""
    keep_as_ever = LatePattern.__init__

    def keep_and_note(pattern: LatePattern, source: str, *, flags: int = 0) -> None:
        site = _site(currentframe(), passed=(*_PASSED, late_pattern.__code__.co_filename))
        if site is not None:
            found[Expression(*site, source, int(flags))] = None
        keep_as_ever(pattern, source, flags=flags)

    patch.object(LatePattern, "__init__", keep_and_note).start()


def _site(frame: FrameType | None, *, passed: tuple[str, ...]) -> tuple[str, int] | None:
    """Return the place in the package that asked for an expression, None outside it."""
    while frame is not None and frame.f_code.co_filename in passed:
        frame = frame.f_back
    path = Path(frame.f_code.co_filename) if frame is not None else Path()
    if frame is None or not path.is_relative_to(PACKAGE):
        return None
    return path.relative_to(PACKAGE).as_posix(), frame.f_lineno


def _import_package() -> None:
    package = import_module("jixiao")
    for module in walk_packages(package.__path__, "jixiao."):
        if not module.name.removeprefix("jixiao.").startswith(_LEFT_OUT):
            import_module(module.name)


if __name__ == "__main__":
    sys.stdout.write(json.dumps([asdict(expression) for expression in take_census()]))
