"""Races need a database on disk that all threads share, instead of the one of other tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import DjangoDbBlocker

from tests.web.books.race_case import own_database


@pytest.fixture
def db(tmp_path: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001 - made before
    """Stand in for the database of other tests."""
    with django_db_blocker.unblock(), own_database(tmp_path):
        yield
