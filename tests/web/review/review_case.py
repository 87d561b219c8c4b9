"""A form of the fictional county that was handed in, for the tests of review."""

from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round
from tests.web.rounds.small_book import small_book, store


def handed_in(county: County, *, score: str = "12") -> Assignment:
    """Return a form with one error, one thing to explain and three indicators; it is the department's turn."""
    assignment = open_round(county)
    store(county.unit, book=small_book(score=score))
    return hand_in(county, assignment=assignment, reason="先报送，再更正")
