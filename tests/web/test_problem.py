"""Refusals as people and scripts get them: one shape, no trace, nothing secret."""

import json
import logging
from typing import Any

import pytest
from django.db.utils import DataError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from jixiao.errors import JixiaoError, RefusalError
from jixiao.web.action_error import ConflictError, DeniedError, NotFoundError
from jixiao.web.problem import ProblemMiddleware, server_error, wants_json
from tests.web.conftest import County

READ_BY = {"people": "text/html", "scripts": "application/json"}


def answer_to(error: Exception, *, reader: str) -> HttpResponse:
    request = RequestFactory().get("/rounds/", headers={"accept": READ_BY[reader]})
    answer = ProblemMiddleware(lambda _: HttpResponse()).process_exception(request, error)
    assert answer is not None
    return answer


def content_of(answer: HttpResponse) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(answer.content)
    return found


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (NotFoundError(), "not_found", 404),
        (DeniedError("现在轮到另一级审核。"), "denied", 403),
        (ConflictError("已被处理：张三已在您之前办理。"), "conflict", 409),
        (RefusalError("文件读不出。"), "unreadable", 422),
        (OperationalError("database is locked"), "busy", 503),
        (DataError("value too long for type character varying(40)"), "unfit", 422),
    ],
)
def test_one_shape_for_people_and_scripts(error: Exception, code: str, status: int) -> None:
    told = content_of(answer_to(error, reader="scripts"))
    assert told["code"] == code
    assert told["message"].endswith("。")
    page = answer_to(error, reader="people")
    assert page.status_code == answer_to(error, reader="scripts").status_code == status
    assert told["message"] in page.content.decode()
    for inner in ("database is locked", "varying", "Traceback"):
        assert inner not in page.content.decode() + told["message"]


def test_a_busy_database_says_when_to_come_again() -> None:
    assert answer_to(OperationalError("database is locked"), reader="people")["Retry-After"] == "5"


def test_what_goes_with_a_refusal_cannot_rename_it() -> None:
    error = ConflictError("已被处理。", detail={"code": "ok", "both": ["1", "2"]})
    assert content_of(answer_to(error, reader="scripts")) == {
        "code": "conflict",
        "message": "已被处理。",
        "both": ["1", "2"],
    }


def test_what_nobody_expected_is_left_to_the_last_page() -> None:
    request = RequestFactory().get("/")
    assert ProblemMiddleware(lambda _: HttpResponse()).process_exception(request, ValueError("?")) is None
    assert not issubclass(JixiaoError, OperationalError)


def test_a_mistake_of_ours_has_a_number_that_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, logger="jixiao.web"):
        answer = server_error(RequestFactory().get("/books/7/"))
    assert answer.status_code == 500
    number = caplog.records[0].getMessage().split()[1]
    assert f"编号 {number}" in answer.content.decode()
    assert "/books/7/" in caplog.records[0].getMessage()


@pytest.mark.django_db
def test_an_unknown_page_and_a_foreign_one_are_told_alike(county: County) -> None:
    client = county.client("finance")
    unknown, foreign = client.get("/no-such-page/"), client.get("/rounds/999999/")
    assert unknown.status_code == foreign.status_code == 404
    assert "没有这一页，或者您无权查看。" in unknown.content.decode()
    assert "没有这一页，或者您无权查看。" in foreign.content.decode()


@pytest.mark.django_db
def test_an_expired_page_shows_what_was_typed_but_no_password() -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.post("/login/", {"login": "zhang", "password": "S3cret-Word", "csrfmiddlewaretoken": "t0ken"})
    assert page.status_code == 403
    shown = page.content.decode()
    assert "zhang" in shown
    assert "S3cret-Word" not in shown
    assert "t0ken" not in shown


@pytest.mark.django_db
def test_what_a_reviewer_typed_is_shown_whole(county: County) -> None:
    client = county.client("finance")
    client.handler.enforce_csrf_checks = True
    sent = {"old": "12", "new": "<b>5</b>", "reason": "超过权重", "items": "7"}
    page = client.post("/review/1/propose/", sent).content.decode()
    for typed in ("12", "<dt>items</dt><dd>7</dd>", "&lt;b&gt;5&lt;/b&gt;", "超过权重"):
        assert typed in page


def test_a_script_is_told_that_the_page_expired() -> None:
    answer = Client(enforce_csrf_checks=True).post("/login/", {}, headers={"accept": "application/json"})
    assert answer.status_code == 403
    assert answer.json()["code"] == "csrf"


@pytest.mark.parametrize(
    ("path", "accept", "is_script"),
    [
        ("/api/books/", "", True),
        ("/books/", "application/json", True),
        ("/books/", "text/html,application/json;q=0.1", False),
        ("/books/", "", False),
    ],
)
def test_who_reads_the_answer(path: str, accept: str, *, is_script: bool) -> None:
    request: HttpRequest = RequestFactory().get(path, headers={"accept": accept})
    assert wants_json(request) is is_script
