"""The fractions of jixiao are those written in C, and no others are made."""

import ast
import fractions
from decimal import Decimal
from importlib import import_module

from jixiao.fraction import Fraction
from tests.guards.source_tree import PACKAGE, parsed, python_files, relative


def imports_standard(tree: ast.Module) -> bool:
    """Whether a module imports the fractions of the standard library."""
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    sources = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return "fractions" in imported | sources


def test_the_class_is_that_written_in_c() -> None:
    assert Fraction is vars(import_module("quicktions"))["Fraction"]


def test_it_mixes_with_the_standard_one() -> None:
    half, standard = Fraction(1, 2), fractions.Fraction(1, 2)
    assert half == standard
    assert hash(half) == hash(standard)
    assert half + standard == 1
    assert Fraction(Decimal("0.5")) == Fraction(standard) == half
    assert repr(half) == repr(standard)


def test_the_guard_sees_an_import() -> None:
    assert imports_standard(ast.parse("import fractions"))
    assert imports_standard(ast.parse("from fractions import Fraction"))
    assert not imports_standard(ast.parse("from jixiao.fraction import Fraction"))


def test_one_module_names_the_standard_class() -> None:
    found = [relative(path) for path in python_files(PACKAGE) if imports_standard(parsed(path))]
    assert found == ["src/jixiao/fraction.py"]
