"""Every address × person × relation × method has an expectation, and it holds."""

import json
from copy import deepcopy
from typing import cast
from urllib.parse import urlencode

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

from tests.web.access.address import addresses, body_of, url_of
from tests.web.access.expectation import Answers, Line, read_lines
from tests.web.access.read_answer import content_of
from tests.web.access.world import PEOPLE, PERSONAL, REACH, RELATIONS, make_world
from tests.web.conftest import County

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
EXPECTED = {line.name: line for line in read_lines()}
REFUSALS = {403, 404, 405}
MOST_OK = 499  # a conflict or a refused form has passed the permission; 5xx never


def test_every_address_has_an_expectation_and_every_expectation_an_address() -> None:
    missing = sorted(set(addresses()) - set(EXPECTED))
    told = "；".join(f"地址 {name} 没有访问预期，请在 tests/web/access/expectations.txt 加一行" for name in missing)
    assert not missing, told
    assert sorted(set(EXPECTED) - set(addresses())) == [], "these addresses are gone: take their lines off"


@pytest.mark.parametrize("line", EXPECTED.values(), ids=EXPECTED)
def test_each_person_is_answered_as_expected(county: County, line: Line) -> None:
    world = make_world(county)
    wrong: list[str] = []
    relations = RELATIONS if line.thing != "-" else ("own",)
    for who in (*PEOPLE, "anonymous"):
        for relation in relations:
            url = url_of(line, world=world, relation=relation, who=who)
            for method in METHODS if relation == "own" else line.people:
                expected = expected_answer(line, who=who, relation=relation, method=method)
                body = body_of(line, world=world, relation=relation)
                answer = ask(world.client(who), method=method, url=url, body=body)
                found = classed(answer)
                is_closed = who == "anonymous" and found == "405" and method not in line.people  # tells nothing either
                if found != expected and not is_closed:
                    wrong.append(f"{method} {url} as {who} on {relation}: {found}, expected {expected}")
    assert wrong == []


def expected_answer(line: Line, *, who: str, relation: str, method: str) -> str:
    """Return ok, login, 401, 403, 404 or 405."""
    is_api = line.name.startswith("api:")
    people = line.people.get(method, Answers())
    if who == "anonymous" and "anonymous" not in people.may:
        is_asked = is_api and method not in line.people
        return "405" if is_asked else "401" if is_api else "login"
    if method not in line.people:
        return "405"
    if not _reaches(who, thing=line.thing, relation=relation):
        return "404" if line.thing in PERSONAL else str(line.otherwise())
    if who in people.may:
        return "ok"
    return "403" if who in people.may_not else "404" if who in people.unseen else str(line.otherwise())


def _reaches(who: str, *, thing: str, relation: str) -> bool:
    if thing in {"-", "person", "grant", "unit"}:
        return True
    if thing in PERSONAL:
        return relation == "own"
    return relation in REACH.get(who, set())


def ask(client: Client, *, method: str, url: str, body: dict[str, object]) -> HttpResponse:
    """Send a request and take back whatever it changed."""
    is_json = url.startswith("/api/")
    content = json.dumps(body) if is_json else urlencode(body)
    kind = "application/json" if is_json else "application/x-www-form-urlencoded"
    before = deepcopy(client.cookies)
    with transaction.atomic():
        answer = client.generic(method, url, "" if method in {"GET", "HEAD"} else content, content_type=kind)
        transaction.set_rollback(True)
    client.cookies = before
    content_of(answer)
    return cast("HttpResponse", answer)


def classed(answer: HttpResponse) -> str:
    """Return what an answer amounts to."""
    status = answer.status_code
    if status == 302 and answer["Location"].startswith("/login/?"):
        return "login"
    if status in REFUSALS or status == 401 or status > MOST_OK:
        return str(status)
    return "ok"
