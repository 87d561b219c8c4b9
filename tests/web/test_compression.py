"""What is read travels small, what is kept travels as it is."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client, RequestFactory

from jixiao.web.compression import CompressionMiddleware

TEXT = "示例县农业农村局的绩效自评。" * 100


def answer_to(response: HttpResponseBase, *, takes: str = "gzip, deflate, br") -> HttpResponseBase:
    request = RequestFactory().get("/", headers={"accept-encoding": takes})
    return CompressionMiddleware(lambda _: response).process_response(request, response)


@pytest.mark.parametrize("kind", ["text/html; charset=utf-8", "application/json", "text/css", "text/javascript"])
def test_what_is_read_travels_small(kind: str) -> None:
    answer = answer_to(HttpResponse(TEXT, content_type=kind))
    assert isinstance(answer, HttpResponse)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert gzip.decompress(answer.content).decode() == TEXT
    assert len(answer.content) < len(TEXT)


def test_a_browser_that_takes_nothing_else_gets_it_as_it_is() -> None:
    answer = answer_to(HttpResponse(TEXT), takes="identity")
    assert isinstance(answer, HttpResponse)
    assert "Content-Encoding" not in answer.headers
    assert answer.content.decode() == TEXT


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/zip"},
        {"Content-Type": "text/csv", "Content-Disposition": 'attachment; filename="a.csv"'},
        {"Content-Type": "application/json", "Content-Disposition": 'attachment; filename="a.json"'},
    ],
    ids=lambda headers: "-".join(headers.values()),
)
def test_a_file_keeps_its_length(headers: dict[str, str]) -> None:
    answer = answer_to(HttpResponse(TEXT, headers=headers))
    assert "Content-Encoding" not in answer.headers
    assert "Vary" not in answer.headers


def test_a_part_of_a_file_is_left_alone() -> None:
    assert "Content-Encoding" not in answer_to(HttpResponse(TEXT, status=206)).headers


def test_a_tag_stays_what_it_was() -> None:
    answer = answer_to(HttpResponse(TEXT, headers={"ETag": '"5f-1"'}))
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["ETag"] == '"5f-1"'


def test_the_same_page_has_not_always_the_same_length() -> None:
    lengths = {len(_page(RequestFactory().get("/", headers={"accept-encoding": "gzip"})).content) for _ in range(40)}
    assert len(lengths) > 1  # by chance all alike: 100 ** -39


def _page(request: HttpRequest) -> HttpResponse:
    answer = CompressionMiddleware(lambda _: HttpResponse(TEXT))(request)
    assert isinstance(answer, HttpResponse)
    return answer


@pytest.mark.django_db
def test_our_own_script_and_our_pages_travel_small() -> None:
    client = Client(headers={"accept-encoding": "gzip"})
    page = client.get("/login/")
    assert page.headers["Content-Encoding"] == "gzip"
    assert "登录" in gzip.decompress(page.content).decode()
    script = client.get("/static/jixiao/grid.js")
    assert script.headers["Content-Encoding"] == "gzip"
    assert b"startGrid" in gzip.decompress(b"".join(script))
    again = client.get("/static/jixiao/grid.js", headers={"if-none-match": script.headers["ETag"]})
    assert again.status_code == 304
