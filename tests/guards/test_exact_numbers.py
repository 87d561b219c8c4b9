"""Money, rates and scores are exact: no float where figures are held, judged or scored."""

import ast

from tests.guards.source_tree import PACKAGE, parsed, python_files, relative

EXACT_LAYERS = ("book", "law", "formula", "rules", "scoring", "repair")
PARSERS = {"tomllib": {"load", "loads"}, "tomli": {"load", "loads"}, "json": {"load", "loads"}}


def float_lines(tree: ast.Module) -> list[int]:
    """Return the lines with a float literal or the name `float`."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]


def rounding_parser_lines(tree: ast.Module) -> list[int]:
    """Return the lines where TOML or JSON is read without saying what a decimal becomes: it would become a float."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.attr in PARSERS.get(node.func.value.id, ())
        and "parse_float" not in {keyword.arg for keyword in node.keywords}
    ]


def exact_trees() -> dict[str, ast.Module]:
    return {relative(path): parsed(path) for layer in EXACT_LAYERS for path in python_files(PACKAGE / layer)}


def test_the_guard_sees_a_float() -> None:
    assert float_lines(ast.parse("a = 1\nb = 0.5\nc: float = 1\nd = 'float'")) == [2, 3]


def test_the_guard_sees_a_parser_that_rounds() -> None:
    source = "tomllib.loads(text)\ntomllib.loads(text, parse_float=Decimal)\nother.loads(text)"
    assert rounding_parser_lines(ast.parse(source)) == [1]


def test_figures_are_never_floats() -> None:
    assert {name: lines for name, tree in exact_trees().items() if (lines := float_lines(tree))} == {}


def test_decimals_in_data_keep_their_digits() -> None:
    assert {name: lines for name, tree in exact_trees().items() if (lines := rounding_parser_lines(tree))} == {}
