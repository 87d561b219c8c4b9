"""A whole round, played by everybody from an empty installation to a log that is whole."""

import pytest

from tests.web.walk.county import County


@pytest.mark.slow
def test_a_round_from_an_empty_installation_to_its_end(county: County) -> None:
    county.set_up()
    assert county.seen() == []
