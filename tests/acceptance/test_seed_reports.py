"""The two published reports: every error of the audit that can be found is found, and nothing that is right is told."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.check_file import check_file

SHARED = Path(os.environ["JIXIAO_SHARED"])
SEEDS = {"A": SHARED / "seeds" / "000_08f99646c5ad50f5.txt", "B": SHARED / "seeds" / "002_737a6f2b4910f116.txt"}
ERRORS = {
    "A": [("R004", 26), ("R087", 35), ("R103", 170), ("R110", 224), ("R130", 21), ("R200", 92)],
    "B": [("R080", 54), ("R081", 54), ("R081", 55), ("R090", 36)],
}
# Lines of which the audit speaks at another line: one of eight alike, and the row that the claim in line 39 denies.
TOLD_ELSEWHERE: dict[str, set[int]] = {"A": {31, 158}, "B": set()}
DECIDED = {"A": (36, 75), "B": (17, 50)}  # rules of formulas, and of formulas and text together


@cache
def checked(seed: str) -> CheckResult:
    return check_file(SEEDS[seed])


@cache
def audit() -> dict[str, Any]:
    """Return the audit of both reports."""
    path = SHARED / "domain" / "seed_audit.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"), parse_float=str)
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_certain_errors_are_found_and_no_other(seed: str) -> None:
    found = [(item.rule, item.place.line) for item in checked(seed).findings if item.is_certain_error]
    assert sorted(found) == ERRORS[seed]


def test_what_has_one_cause_is_told_once() -> None:
    also = {item.rule: item.also for seed in SEEDS for item in checked(seed).findings if item.is_certain_error}
    assert also == {
        "R004": ("R015",),
        "R080": ("R216",),
        "R081": ("R213",),
        "R087": (),
        "R090": ("R213",),
        "R103": ("R219",),
        "R110": (),
        "R130": ("R213",),
        "R200": (),
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_warnings_are_in_the_audit(seed: str) -> None:
    listed = {item["line"] for item in audit()["findings"] if item["doc"] == seed}
    told = {item.place.line for item in checked(seed).findings if item.severity == "warning"}
    assert told <= listed | TOLD_ELSEWHERE[seed]


@pytest.mark.parametrize("seed", SEEDS)
def test_no_trap_is_called_wrong(seed: str) -> None:
    listed = {item["line"] for item in audit()["findings"] if item["doc"] == seed}
    traps = [(it["line"], it["quote"]) for it in audit()["traps"] if it["doc"] == seed and it["line"] not in listed]
    told = [item for item in checked(seed).findings if item.certainty == "certain" and item.severity != "note"]
    places = [(item.place.line, item.place.quote) for item in told]
    assert [(line, quote) for line, quote in places for trap in traps if trap[0] == line and trap[1] in quote] == []


@pytest.mark.parametrize("seed", SEEDS)
def test_many_rules_are_decided(seed: str) -> None:
    result = checked(seed)
    formulas = {item.compiled.rule.id for item in result.outcomes if item.verdict.is_decided}
    assert (len(formulas), len(result.coverage.decided_rules)) >= DECIDED[seed]
    assert result.book.unit.region == "510521"
