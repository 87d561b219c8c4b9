"""Every dependency is worth it and pinned."""

import re
import tomllib
from typing import Any

import pytest

from tests.guards.source_tree import ROOT

NAME = re.compile(r"[A-Za-z0-9._-]+")
DECISION_ROW = re.compile(r"^\| `([A-Za-z0-9._-]+)` \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==\S+(?: ; [^\\]+)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)


def settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def named(requirements: list[str]) -> list[str]:
    """Return the package names of requirement lines."""
    return [match.group() for line in requirements if (match := NAME.match(line))]


def declared() -> list[str]:
    project = settings()["project"]
    groups = [*project.get("optional-dependencies", {}).values(), *settings()["dependency-groups"].values()]
    return named(project["dependencies"]) + [name for group in groups for name in named(group)]


def test_each_dependency_has_one_line_that_says_what_it_saves() -> None:
    text = (ROOT / "docs" / "decisions" / "dependencies.md").read_text(encoding="utf-8")
    rows = DECISION_ROW.findall(text)
    assert sorted(name for name, _, _ in rows) == sorted(declared())
    assert all(saved.strip() and licence.strip() for _, saved, licence in rows)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-test.lock"])
def test_each_locked_package_has_a_version_and_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    starts = [line for line in text.splitlines() if line[:1].isalnum()]
    assert len(starts) == len(PINNED.findall(text))
    assert "".join(match.group() + "\n" for match in PINNED.finditer(text)) == text


def test_the_locks_hold_what_is_declared() -> None:
    run = set(PINNED.sub(r"\1", (ROOT / "requirements.lock").read_text(encoding="utf-8")).split())
    test = set(PINNED.sub(r"\1", (ROOT / "requirements-test.lock").read_text(encoding="utf-8")).split())
    needed = set(named(settings()["project"]["dependencies"] + settings()["dependency-groups"]["build"]))
    assert needed <= run <= test
    assert set(declared()) <= test


def test_both_locks_pin_the_same_versions() -> None:
    run, test = (
        {line.split(" ")[0] for line in (ROOT / lock).read_text(encoding="utf-8").splitlines() if "==" in line}
        for lock in ("requirements.lock", "requirements-test.lock")
    )
    assert run <= test
