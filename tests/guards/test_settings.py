"""House rules that a checker holds stay switched on; the checker does the rest."""

import tomllib

from tests.guards.source_tree import ROOT

TOOL = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]


def test_ruff_selects_every_rule_and_holds_complexity_and_line_length() -> None:
    assert TOOL["ruff"]["lint"]["select"] == ["ALL"]
    assert TOOL["ruff"]["lint"]["mccabe"]["max-complexity"] <= 8
    assert TOOL["ruff"]["line-length"] <= 120


def test_ruff_demands_docstrings_and_types_everywhere_in_the_package() -> None:
    lint = TOOL["ruff"]["lint"]
    in_package = [code for path, codes in lint["per-file-ignores"].items() if path.startswith("src") for code in codes]
    given_up = {code for code in lint["ignore"] + in_package if code.startswith(("ANN", "C90", "D1", "FIX", "PGH"))}
    assert given_up == {"D105", "D107"}  # dunder methods


def test_mypy_is_strict_about_the_package_and_its_tests() -> None:
    assert TOOL["mypy"]["strict"] is True
    assert {"src", "tests"} <= set(TOOL["mypy"]["files"])


def test_every_layer_is_under_contract() -> None:
    contracts = {contract["id"]: contract for contract in TOOL["importlinter"]["contracts"]}
    assert contracts["layers"]["exhaustive"] is True
    assert contracts["django"]["forbidden_modules"] == ["django"]
    assert "django" in contracts["start-up"]["forbidden_modules"]


def test_a_warning_fails_a_test() -> None:
    assert TOOL["pytest"]["ini_options"]["filterwarnings"][0] == "error"
