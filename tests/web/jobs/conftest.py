"""A kind of work that copies files."""

from collections.abc import Iterator

import pytest

from tests.web.jobs.job_case import copy_files, kind_that


@pytest.fixture
def copying() -> Iterator[None]:
    """Have a kind that gives back what was sent."""
    with kind_that(copy_files):
        yield
