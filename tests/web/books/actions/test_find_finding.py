"""A finding is found as it stands, or told to have changed."""

import pytest

from jixiao.web.action_error import ConflictError
from jixiao.web.books.actions.find_finding import finding_now
from tests.web.books.actions.test_accept_repair import mark_of
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County


def test_a_finding_whose_figure_changed_is_another_one(county: County) -> None:
    head = stored_book(county)
    mark = mark_of(head, rule="R103")
    assert finding_now(head, mark=mark)["rule"] == "R103"
    save(county, head=head, changes=change("d4", version=1, score="11"))
    head.refresh_from_db()
    with pytest.raises(ConflictError, match="已经变了"):
        finding_now(head, mark=mark)
