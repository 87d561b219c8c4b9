"""The queue of the documents runs at once."""

from collections.abc import Iterator

import pytest

from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import queue_at_once
from tests.web.rounds.round_case import fill, open_round


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have every job run while its page waits for it."""
    with queue_at_once(monkeypatch):
        yield


@pytest.fixture
def filled(county: County) -> YearBook:
    """Return the Book of the unit, filled with the figures of the sample bureau."""
    return fill(open_round(county))
