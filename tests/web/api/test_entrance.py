"""Every refusal of every operation has one shape."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

import pytest
from django.test import Client

from tests.web.api.key import bearer, issue
from tests.web.conftest import County

if TYPE_CHECKING:
    from django.http import HttpResponse

ROOT = "/api/v1/"
JSON = "application/json"
NOTHING = "987654321"
BODIES = (
    b"",
    b"{",
    b'{"a":1,"a":2}',
    b"NaN",
    b"1.5",
    b"[" * 50_000,
    b"9" * 5000,
    b'"\\ud800"',
    b'{"x": "\\u0000"}',
    b"\xff",
)


def operations(client: Client) -> Iterator[tuple[str, str]]:
    """Yield the method and an address of nothing for every operation of the description."""
    for path, methods in client.get(f"{ROOT}openapi.json").json()["paths"].items():
        address = re.sub(r"\{pk\}", NOTHING, path)
        yield from ((method.upper(), re.sub(r"\{\w+\}", "x", address)) for method in methods)


def hold_shape(answer: object) -> None:
    """Hold that an answer is a refusal in the one shape: a code, and a sentence that says what to do."""
    response = cast("HttpResponse", answer)
    assert response["Content-Type"].startswith(JSON)
    told: dict[str, Any] = json.loads(response.content)
    assert re.fullmatch("[a-z_]+", told["code"])
    assert told["message"].endswith("。")


def test_nobody_is_refused_by_every_operation(county: County) -> None:
    assert county.people
    for method, address in operations(Client()):
        answer = Client().generic(method, address, b"{}", content_type=JSON)
        assert answer.status_code == 401, (method, address)
        hold_shape(answer)


def test_what_is_not_there_and_what_is_unclear_is_refused_by_every_operation(county: County) -> None:
    head = bearer(issue(county))
    for method, address in operations(Client()):
        for body in (b"{}", *BODIES) if method != "GET" else (b"",):
            answer = Client().generic(method, address, body, content_type=JSON, headers=head)
            assert answer.status_code < 500, (method, address, body[:20])
            if answer.status_code >= 400:
                hold_shape(answer)
            if method == "POST" and not address.endswith("check"):
                assert answer.status_code >= 400, (address, body[:20])


@pytest.mark.parametrize("method", ["PUT", "PATCH", "TRACE", "OPTIONS"])
def test_other_methods_are_refused_by_every_operation(county: County, method: str) -> None:
    head = bearer(issue(county))
    for _, address in operations(Client()):
        answer = Client().generic(method, address, b"{}", content_type=JSON, headers=head)
        assert answer.status_code == 405
        assert answer["Allow"]
        hold_shape(answer)


def test_other_types_are_refused_by_every_operation(county: County) -> None:
    head = bearer(issue(county))
    for method, address in operations(Client()):
        if method == "POST":
            answer = Client().generic(method, address, b"a=1", content_type="text/plain", headers=head)
            assert answer.status_code == 415
            hold_shape(answer)


def test_an_address_that_does_not_exist_is_refused_alike(county: County) -> None:
    answer = county.client("preparer").get(f"{ROOT}nothing")
    assert answer.status_code == 404
    hold_shape(answer)


def test_what_was_wrong_is_named_but_not_repeated(county: County) -> None:
    body = {"owner": "金丝雀", "kind": "x", "year": 1, "title": "", "due": "x", "more": 1}
    answer = Client().post(f"{ROOT}rounds", body, content_type=JSON, headers=bearer(issue(county, who="finance")))
    assert answer.status_code == 422
    told = answer.json()
    assert {field.rpartition(".")[2] for field in told["fields"]} == set(body)
    assert "金丝雀" not in answer.content.decode()


def test_reading_the_head_only_is_reading(county: County) -> None:
    answer = county.client("preparer").head(f"{ROOT}me")
    assert (answer.status_code, answer.content) == (200, b"")


def test_the_description_needs_no_other_host() -> None:
    text = Client().get(f"{ROOT}openapi.json").content.decode()
    assert "http" not in text.replace('"type": "http"', "").replace('"type":"http"', "")


def test_there_is_no_float_in_the_description() -> None:
    found = set(kinds(Client().get(f"{ROOT}openapi.json").json()))
    assert "integer" in found
    assert "number" not in found


def kinds(part: object) -> Iterator[str]:
    """Yield every type that a description names."""
    if isinstance(part, dict) and "type" in part:
        yield str(part["type"])
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from kinds(inner)
