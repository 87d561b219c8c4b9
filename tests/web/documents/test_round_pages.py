"""The page of a round's documents says what will be made, and lists what was asked for before."""

import pytest

from tests.web.conftest import County
from tests.web.documents.document_case import newest
from tests.web.rounds.round_case import fill, open_round

pytestmark = pytest.mark.usefixtures("at_once")


def test_what_was_asked_for_is_found_again(county: County) -> None:
    assignment = open_round(county)
    fill(assignment)
    address = f"/documents/rounds/{assignment.round_id}/"
    client = county.client("finance")
    assert "1 个单位，0 个已报送" in client.get(address).content.decode()
    client.post(address, {"style": ["html", "exe"]})
    job = newest()
    assert job.payload["styles"] == ["html"]
    assert f"/jobs/{job.token}/" in client.get(address).content.decode()
    assert address in client.get("/documents/").content.decode()
