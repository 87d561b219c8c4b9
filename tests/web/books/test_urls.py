"""Every address of filling in leads to a view that knows its method."""

from django.urls import reverse

from jixiao.web.books.urls import urlpatterns
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_no_state_is_changed_by_looking(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    for name, more in (
        ("start_year", ()),
        ("save_text", ()),
        ("keep", ("workbook",)),
        ("undo", ("0",)),
        ("repair", ("0",)),
    ):
        assert client.get(reverse(f"books:{name}", args=[head.pk, *more])).status_code == 405, name
    assert client.get(reverse("books:save", args=[head.pk, "income"])).status_code == 405


def test_every_address_has_a_name() -> None:
    names = [pattern.name for pattern in urlpatterns]
    assert len(set(names)) == len(names)
    assert None not in names
