"""A24–A26: characters that something cannot hold are refused where they come in, and do no harm where they are."""

import json
from typing import Any

import pytest

from jixiao.web.store.models import ROW_MODELS
from tests.web.access.address import body_of, url_of
from tests.web.access.expectation import Line, read_lines
from tests.web.access.world import make_world
from tests.web.conftest import County

POSTED = {line.name: line for line in read_lines() if "POST" in line.people and not line.name.startswith("api:")}
API = {line.name: line for line in read_lines() if "POST" in line.people and line.body and line.name.startswith("api:")}
FIELDS = ("reason", "title", "name", "login", "label", "note", "answer", "content", "key", "path", "measure", "address")
BAD = ("\x00", "\x0b", "\ufffe")


@pytest.mark.parametrize("line", POSTED.values(), ids=POSTED)
def test_a24_a26_no_form_falls_over_a_character(county: County, line: Line) -> None:
    world = make_world(county)
    who = min(line.people["POST"].may - {"anonymous"} or {"finance"})
    url = url_of(line, world=world, relation="own", who=who)
    for bad in BAD:
        body = dict.fromkeys(FIELDS, f"前{bad}后")
        answer = world.client(who).post(url, {**body, **body_of(line, world=world, relation="own"), "reason": bad})
        assert answer.status_code < 500, repr(bad)
        world.clients.pop(who)


@pytest.mark.parametrize("bad", ["\\u0000", "\\ud800", "\\udfff", "\\u000b", "\\uffff"])
@pytest.mark.parametrize("line", API.values(), ids=API)
def test_a24_a25_the_api_refuses_a_character(county: County, line: Line, bad: str) -> None:
    world = make_world(county)
    who = min(line.people["POST"].may)
    body = json.dumps({**body_of(line, world=world, relation="own"), "reason": "X"}).replace('"X"', f'"{bad}"')
    url = url_of(line, world=world, relation="own", who=who)
    answer = world.client(who).post(url, body, content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")


@pytest.mark.parametrize("address", ["/audit/?person=%00", "/rectification/?words=a%00", "/login/?next=%00"])
def test_a24_an_address_with_it_is_refused(county: County, address: str) -> None:
    assert county.client("audit").get(address).status_code == 400


def test_a26_a_record_that_holds_it_already_is_still_written_out(county: County) -> None:
    world = make_world(county)
    pk = int(world.pk("book", relation="own", who="preparer"))
    model: Any = ROW_MODELS["narrative"]
    assert model.objects.filter(book=pk).update(content="前\x0b后") == 1
    for name in ("", "workbook/", "texts/"):
        assert world.client("preparer").get(f"/books/{pk}/{name}").status_code == 200
