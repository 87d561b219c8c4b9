"""The pages of filling in, as browsers and scripts see them."""

import json
from typing import Any

import pytest
from django.urls import reverse

from jixiao.book.schema import TABLES
from jixiao.exchange.workbook.recognise import is_book_workbook
from jixiao.web.store.models import YearBook
from tests.web.books.book_case import change, post, stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round

CHANGE = change("d4", version=1, score="5")


def test_each_page_of_a_book_opens(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    pages = [reverse("books:index"), reverse("books:book", args=[head.pk]), reverse("books:panel", args=[head.pk])]
    pages += [reverse("books:table", args=[head.pk, table.name]) for table in TABLES]
    for page in pages:
        assert client.get(page).status_code == 200, page


def test_the_page_of_a_table_names_its_data_and_its_findings(county: County) -> None:
    head = stored_book(county)
    page = county.client("preparer").get(reverse("books:table", args=[head.pk, "indicator"])).content.decode()
    assert f'data-url="/books/{head.pk}/tables/indicator/data/"' in page
    assert 'data-go-row="d4" data-go-field="score"' in page
    assert "把「绩效指标·得分」改为 5" in page
    assert "#cell=closing/amount@final.y-1" in page  # a finding of another table leads there


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_the_data_of_each_table_is_whole(county: County, table: str) -> None:
    head = stored_book(county, year=2024)
    data = county.client("preparer").get(
        reverse("books:data", args=[head.pk, table]), headers={"Accept": "application/json"}
    )
    answer = data.json()
    fields = {column["field"] for column in answer["columns"]}
    assert len(fields) == len(answer["columns"])
    assert answer["person"] == str(county.people["preparer"].pk)
    for row in answer["rows"]:
        assert set(row["cells"]) <= fields
        assert row["version"] == answer["revision"] == head.revision
        assert all(isinstance(text, str) for text in row["cells"].values())


def test_a_save_by_script(county: County) -> None:
    head = stored_book(county)
    url = reverse("books:save", args=[head.pk, "indicator"])
    answer = post(county.client("preparer"), url=url, data={"changes": change("d4", version=1, score="5")})
    assert answer.status_code == 200
    assert json.loads(answer.content)["revision"] == 2
    again = post(county.client("approver"), url=url, data={"changes": change("d4", version=1, score="4")})
    assert again.status_code == 409
    assert json.loads(again.content)["code"] == "conflict"


@pytest.mark.parametrize(
    "data", ["[]", '{"changes": 3}', '{"changes": [{"key": 1}]}', '{"deleted": [{"key": "a/b", "version": 1}]}']
)
def test_what_no_page_of_ours_sends_is_refused(county: County, data: str) -> None:
    head = stored_book(county)
    url = reverse("books:save", args=[head.pk, "indicator"])
    answer = post(county.client("preparer"), url=url, data=json.loads(data))
    assert (answer.status_code, json.loads(answer.content)["code"]) == (422, "malformed")


def test_a_script_whose_login_is_over_is_told_where_to_log_in(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    client.logout()
    answer = post(client, url=reverse("books:save", args=[head.pk, "indicator"]), data={})
    told = json.loads(answer.content)
    assert (answer.status_code, told["code"]) == (401, "login")
    assert told["login_url"].startswith("/login/")


def test_a_page_of_one_person_is_not_saved_by_another(county: County) -> None:
    head = stored_book(county)
    url = reverse("books:save", args=[head.pk, "indicator"])
    client = county.client("preparer")
    other = {"X-Jixiao-Person": str(county.people["approver"].pk)}
    assert post(client, url=url, data={}, **other).status_code == 401
    own = {"X-Jixiao-Person": str(county.people["preparer"].pk)}
    assert post(client, url=url, data={}, **own).status_code == 200


def test_a_person_without_login_goes_to_the_login_page(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    client.logout()
    answer = client.get(reverse("books:data", args=[head.pk, "indicator"]))
    assert (answer.status_code, answer.headers["Location"].partition("?")[0]) == (302, "/login/")


@pytest.mark.parametrize("who", ["preparer_other", "approver_other", "finance", "reader", "evaluator", "system"])
def test_the_books_of_others_look_like_none(county: County, who: str) -> None:
    head = stored_book(county)
    client = county.client(who)
    for page in (
        reverse("books:book", args=[head.pk]),
        reverse("books:table", args=[head.pk, "indicator"]),
        reverse("books:data", args=[head.pk, "indicator"]),
        reverse("books:panel", args=[head.pk]),
        reverse("books:workbook", args=[head.pk]),
        reverse("books:texts", args=[head.pk]),
        reverse("books:import", args=[head.pk]),
    ):
        missing = client.get(page.replace(str(head.pk), str(head.pk + 999)))
        assert client.get(page).status_code == missing.status_code == 404, page
    answer = post(client, url=reverse("books:save", args=[head.pk, "indicator"]), data={})
    assert answer.status_code == 404


def test_a_locked_table_says_so_and_gives_back_what_was_typed(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    hand_in(county, assignment=assignment, reason="仍要报送")
    client = county.client("preparer")
    data = client.get(reverse("books:data", args=[head.pk, "indicator"])).json()
    assert data["locked"] == "已报送"
    changes = {"changes": change("d4", version=1, score="5")}
    answer = post(client, url=reverse("books:save", args=[head.pk, "indicator"]), data=changes)
    told = json.loads(answer.content)
    assert (answer.status_code, told["code"], told["typed"]) == (409, "locked", {"d4": {"score": "5"}})


def test_the_way_into_a_year_begins_with_a_choice(county: County) -> None:
    open_round(county)
    client = county.client("preparer")
    assert "开始填报" in client.get(reverse("books:index")).content.decode()
    start = reverse("books:start", args=[county.unit.pk, 2023])
    assert client.get(start).status_code == 200
    assert not YearBook.objects.exists()
    assert client.post(start).status_code == 302
    head = YearBook.objects.get()
    assert client.get(start).headers["Location"] == reverse("books:book", args=[head.pk])
    assert county.client("preparer_other").get(start).status_code == 404
    assert county.client("preparer_other").post(start).status_code == 404


def test_the_book_comes_as_a_workbook_under_its_name(county: County) -> None:
    head = stored_book(county)
    answer = county.client("preparer").get(reverse("books:workbook", args=[head.pk]))
    assert is_book_workbook(answer.content)
    assert "filename*=utf-8''2023%E5%B9%B4" in answer.headers["Content-Disposition"]


def test_who_may_not_see_a_book_gets_nothing_that_is_kept_of_it(county: County) -> None:
    head = stored_book(county)
    pages = [reverse(f"books:{name}", args=[head.pk, "indicator"]) for name in ("table", "data")]
    pages.append(reverse("books:panel", args=[head.pk]))
    for page in pages:
        assert county.client("preparer").get(page).status_code == 200  # now its parts are kept
        assert county.client("approver").get(page).status_code == 200
        assert county.client("preparer_other").get(page).status_code == 404
        assert county.client("reader").get(page).status_code == 404
    county.people["approver"].grants.all().delete()
    assert county.client("approver").get(pages[0]).status_code == 404


def test_what_is_kept_of_a_table_names_nobody(county: County) -> None:
    url = reverse("books:data", args=[stored_book(county).pk, "indicator"])
    first, second = (county.client(who).get(url).json() for who in ("preparer", "approver"))
    assert (first.pop("person"), second.pop("person")) == tuple(
        str(county.people[who].pk) for who in ("preparer", "approver")
    )
    assert first == second


def test_a_save_is_seen_at_once_by_everybody(county: County) -> None:
    head = stored_book(county)
    client, other = county.client("preparer"), county.client("approver")
    page, data = (reverse(f"books:{name}", args=[head.pk, "indicator"]) for name in ("table", "data"))
    assert "把「绩效指标·得分」改为 5" in other.get(page).content.decode()
    assert score(other.get(data).json()) != "5"
    post(client, url=reverse("books:save", args=[head.pk, "indicator"]), data={"changes": CHANGE})
    assert "把「绩效指标·得分」改为 5" not in other.get(page).content.decode()
    assert score(other.get(data).json()) == "5"


def test_a_table_that_is_handed_in_is_locked_at_once(county: County) -> None:
    assignment = open_round(county)
    head = fill(assignment)
    url = reverse("books:data", args=[head.pk, "indicator"])
    assert county.client("preparer").get(url).json()["locked"] == ""
    hand_in(county, assignment=assignment)
    assert county.client("preparer").get(url).json()["locked"]


def score(data: dict[str, Any]) -> str:
    """Return the score of the indicator that is changed."""
    return next(str(row["cells"]["score"]) for row in data["rows"] if row["key"] == "d4")
