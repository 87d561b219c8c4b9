"""The pages of a figure and of the texts."""

from urllib.parse import unquote

from django.urls import reverse

from jixiao.web.store.load import load_book
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def test_a_figure_has_a_page_and_a_card_for_all_who_see_the_unit(county: County) -> None:
    head = stored_book(county)
    url = f"{reverse('books:figure', args=[head.pk])}?id=indicator/d4/score"
    page = county.client("finance").get(url).content.decode()
    assert "用到这个数的规则" in page
    assert "<html" in page
    assert "<html" not in county.client("preparer").get(url, headers={"HX-Request": "true"}).content.decode()
    assert county.client("preparer_other").get(url).status_code == 404


def test_a_section_is_written_and_then_changed(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    page = client.get(reverse("books:texts", args=[head.pk]))
    blank = next(it for it in page.context["sections"] if not it["key"])
    url = reverse("books:save_text", args=[head.pk])
    text = "支出{{expenditure/total/amount@final}}。"
    sent = {"section": blank["section"], "key": "", "version": "1", "content": text, "request_key": "a1"}
    first = client.post(url, sent)
    row = next(row for row in load_book(head).narratives if row.section == blank["section"])
    assert row.content == text
    assert unquote(first.headers["Location"]).endswith(f"?section={blank['section']}.{row.key}")
    client.post(url, sent)  # the same request again
    assert sum(it.section == blank["section"] for it in load_book(head).narratives) == 1
    changed = {**sent, "key": row.key, "version": "2", "content": "改过", "request_key": "a2"}
    assert client.post(url, changed).status_code == 302
    stale = {**changed, "content": "别的写法", "request_key": "a3"}
    answer = county.client("approver").post(url, stale)
    assert answer.status_code == 409
    assert "别的写法" in answer.content.decode()
    assert "改过" in answer.content.decode()


def test_the_values_of_figures_follow_the_book(county: County) -> None:
    head = stored_book(county)
    values = county.client("preparer").get(reverse("books:values", args=[head.pk])).json()
    figures = {it["id"]: it for it in values["figures"]}
    assert values["revision"] == 1
    assert figures["expenditure/total/amount@final"]["yuan"] == "37934300.00"
