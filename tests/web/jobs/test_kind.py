"""Kinds of work are told by name and pace."""

import pytest

from jixiao.web.jobs.kind import KINDS, kinds_by_pace
from tests.web.jobs.job_case import KIND, copy_files, kind_that


@pytest.mark.parametrize("is_quick", [True, False])
def test_a_quick_kind_is_among_the_quick_and_among_all(*, is_quick: bool) -> None:
    with kind_that(copy_files, is_quick=is_quick):
        assert KIND in kinds_by_pace(is_quick=False)
        assert (KIND in kinds_by_pace(is_quick=True)) is is_quick
    assert KIND not in KINDS
