"""Write calls of functions as Python, as `function` says."""

from jixiao.formula.function import BUILT_IN
from jixiao.formula.script import Code, Script
from jixiao.formula.tree import Call


def call(node: Call, *, script: Script) -> Code:
    """Return a function call; a function of a missing value is unknown."""
    codes = [script.write(item) for item in node.arguments]
    names = [code.text if code.is_plain else script.fresh() for code in codes]
    checks = "".join(_check(name, code) for name, code in zip(names, codes, strict=True) if not code.is_plain)
    if node.name in BUILT_IN:
        called = f"{script.keep(BUILT_IN[node.name])}({', '.join(('facts', *names))})"
        return Code(f"({checks}{called})")
    function, wanted = script.fresh(), script.keep(node.name)
    called = f"{function}({', '.join(('facts', 'row', *names))})"
    return Code(f"({checks}UNKNOWN if ({function} := facts.functions.get({wanted})) is None else {called})")


def _check(name: str, code: Code) -> str:
    """Return how an argument is read, and what the call comes to where it has no plain value."""
    blocked = f"NOT_APPLICABLE if {name} is NOT_APPLICABLE else UNKNOWN"
    return f"({blocked}) if ({name} := {code.text}).__class__ is Special else "
