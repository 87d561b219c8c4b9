"""The panel brings the counts of its tables along, so that no tab keeps an old number."""

import re

from django.test import Client
from django.urls import reverse

from tests.web.books.book_case import change, post, stored_book
from tests.web.conftest import County

_TAB = re.compile(r'<a id="tab-indicator".*?</a>', re.DOTALL)


def tab_of(client: Client, *, pk: int, table: str) -> str:
    page = client.get(reverse("books:panel", args=[pk]), {"table": table}).content.decode()
    assert page.count('id="finding-panel"') == 1
    found = _TAB.search(page)
    return found.group() if found and 'id="table-tabs" hx-swap-oob="true"' in page else ""


def test_a_tab_counts_less_once_an_error_is_mended(county: County) -> None:
    head, client = stored_book(county), county.client("preparer")
    assert ">2<" in tab_of(client, pk=head.pk, table="indicator")
    url = reverse("books:save", args=[head.pk, "indicator"])
    assert post(client, url=url, data={"changes": change("d4", version=1, score="5")}).status_code == 200
    assert ">1<" in tab_of(client, pk=head.pk, table="indicator")


def test_the_page_of_a_book_and_whole_pages_swap_nothing_else(county: County) -> None:
    head, client = stored_book(county), county.client("preparer")
    assert tab_of(client, pk=head.pk, table="") == ""
    page = client.get(reverse("books:table", args=[head.pk, "indicator"])).content.decode()
    assert 'id="table-tabs"' in page
    assert "hx-swap-oob" not in page
