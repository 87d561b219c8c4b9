"""Law lives in the rulebook: no address, title or number of a document in Python.

A docstring may name the source of a formula; what the program prints comes from data.
"""

import ast
import re

from tests.guards.source_tree import docstring_nodes, parsed, python_files, relative

TITLE = re.compile(r"《[一-鿿]{2,}")
DOCUMENT_NUMBER = re.compile(r"[一-鿿]〔[0-9]{4}〕[0-9]+号")
ADDRESS = re.compile(r"https?://(?!schemas\.openxmlformats\.org/|schemas\.microsoft\.com/|www\.w3\.org/|purl\.org/dc/)")


def law_in_strings(tree: ast.Module) -> list[str]:
    """Return the strings that quote law, docstrings left out."""
    docstrings = docstring_nodes(tree)
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in docstrings
        and (TITLE.search(node.value) or DOCUMENT_NUMBER.search(node.value))
    ]


def test_the_guard_sees_law() -> None:
    data = 'A = "《预算法》第五条"\nB = "财预〔2020〕10号"\n'
    source = f'"""财预〔2020〕10号"""\n{data}C = f"《{{A}}》"\nD = r"〔([0-9]{{4}})〕"'
    assert law_in_strings(ast.parse(source)) == ["《预算法》第五条", "财预〔2020〕10号"]


def test_the_guard_lets_names_of_xml_vocabularies_pass() -> None:
    assert ADDRESS.search("http://example.org/notice")
    assert not ADDRESS.search("http://schemas.openxmlformats.org/wordprocessingml/2006/main")


def test_law_is_quoted_from_the_rulebook() -> None:
    found = {relative(path): law_in_strings(parsed(path)) for path in python_files()}
    assert {name: strings for name, strings in found.items() if strings} == {}


def test_no_address_stands_in_python() -> None:
    assert [relative(path) for path in python_files() if ADDRESS.search(path.read_text(encoding="utf-8"))] == []
