"""A key or a session opens the API; a browser has to come from a page of ours."""

import pytest
from django.test import Client

from tests.web.api.key import bearer, issue
from tests.web.conftest import County, log_in

ME, TOKEN_SIGN = "/api/v1/me", "csrf"


def test_a_key_opens_it(county: County) -> None:
    answer = Client().get(ME, headers=bearer(issue(county)))
    assert answer.json()["name"] == county.people["preparer"].name
    assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("shown", ["Bearer x", "Bearer ", "Basic cHJlcGFyZXI6eA==", "jixiao-x", "bearer"])
def test_what_is_no_key_does_not_even_with_a_session(county: County, shown: str) -> None:
    answer = county.client("preparer").get(ME, headers={"Authorization": shown})
    assert (answer.status_code, answer.json()["code"]) == (401, "login")


def test_a_session_reads(county: County) -> None:
    assert county.client("finance").get(ME).json()["grants"][0]["role"] == "finance"


def test_a_session_writes_only_from_a_page_of_ours(county: County) -> None:
    browser, body = Client(enforce_csrf_checks=True), {"version": 1}
    log_in(browser, person=county.people["preparer"])
    address = "/api/v1/assignments/1/steps/start"
    refused = browser.post(address, body, content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, TOKEN_SIGN)
    browser.get("/me/password/")  # sets the cookie
    token = browser.cookies["jixiao-csrf"].value
    assert (
        browser.post(address, body, content_type="application/json", headers={"X-CSRFToken": token}).status_code == 404
    )


def test_a_key_writes_without(county: County) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post(
        "/api/v1/assignments/1/steps/start",
        {"version": 1},
        content_type="application/json",
        headers=bearer(issue(county)),
    )
    assert answer.status_code == 404


@pytest.mark.parametrize("who", ["system", "security", "audit"])
def test_an_administrator_checks_no_files(county: County, who: str) -> None:
    assert county.client(who).post("/api/v1/check").status_code == 403
