"""What holds for every test: where no skip is allowed, a skip is a failure."""

import os
from collections.abc import Generator
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

NO_SKIP = "JIXIAO_NO_SKIP"
SHARED = "JIXIAO_SHARED"

# The acceptance tests read documents that are not part of the repository; `make acceptance` says where they are.
collect_ignore = [] if os.environ.get(SHARED) else ["acceptance"]


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
