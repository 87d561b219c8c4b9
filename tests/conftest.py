"""What holds for every test: where no skip is allowed, a skip is a failure; golden texts are compared or written."""

import os
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

NO_SKIP = "JIXIAO_NO_SKIP"
SHARED = "JIXIAO_SHARED"
WALK = "JIXIAO_WALK"
MUTANT = "MUTANT_UNDER_TEST"
GOLDEN = Path(__file__).with_name("golden")
UPDATE_GOLDEN = "--update-golden"

Golden = Callable[[str, str], None]  # the name of a file in tests/golden, and the text that it should hold

# The acceptance tests read documents that are not part of the repository; `make acceptance` says where they are.
collect_ignore = [] if os.environ.get(SHARED) else ["acceptance"]
if not os.environ.get(WALK):  # a whole round in the browser takes minutes; `make walk` plays it
    collect_ignore.append("web/walk")
if MUTANT in os.environ:  # mutmut calls each function through two more, so that what nests deeply nests deeper
    sys.setrecursionlimit(3 * sys.getrecursionlimit())


def _without_skip(report: Report) -> Report:
    """Turn a skip into a failure that keeps its reason; an expected failure stays one."""
    if os.environ.get(NO_SKIP) and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"{NO_SKIP} allows no skip: {reason}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Judge the report of one test after every plugin has written into it."""
    return _without_skip((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Judge a module that skips itself while it is collected."""
    return _without_skip((yield))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the command that accepts what the tests make."""
    parser.addoption(UPDATE_GOLDEN, action="store_true", help="write the golden texts instead of comparing them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Return a function that compares a text with the file of a name in tests/golden, or writes it there."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption(UPDATE_GOLDEN):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        known = path.read_text(encoding="utf-8") if path.is_file() else ""
        assert text == known, f"{name} differs; look at it and accept it with: pytest {UPDATE_GOLDEN}"

    return compare
