"""The page of fault cases names tests that are there."""

import ast
import re

from tests.guards.source_tree import ROOT, parsed

ROW = re.compile(r"^\| ([AB][0-9]{2}) \| [^|]+ \| `([^:`]+)::([a-z0-9_]+)` \|$", re.MULTILINE)
TEXT = (ROOT / "docs" / "fault-cases.md").read_text(encoding="utf-8")


def functions_of(path: str) -> set[str]:
    file = ROOT / path
    nodes = ast.walk(parsed(file)) if file.is_file() else ()
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


def test_each_case_has_a_test_that_is_there() -> None:
    rows = ROW.findall(TEXT)
    assert len(rows) == len(re.findall(r"^\| [AB][0-9]{2} ", TEXT, re.MULTILINE))
    assert [f"{case} {path}::{name}" for case, path, name in rows if name not in functions_of(path)] == []


def test_each_case_stands_once_and_in_order() -> None:
    cases = [case for case, _, _ in ROW.findall(TEXT)]
    assert cases == sorted(set(cases))
