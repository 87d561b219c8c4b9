"""F11, F12: fields that a form does not have change nothing, whatever the models behind it call their columns."""

import re
from collections.abc import Mapping

import pytest
from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction

from tests.web.access.address import body_of, url_of
from tests.web.access.expectation import Line, read_lines
from tests.web.access.table_rows import table_rows
from tests.web.access.world import World, make_world
from tests.web.conftest import County

POSTED = {
    line.name: line for line in read_lines() if "POST" in line.people and not line.name.startswith(("api:", "jobs:"))
}
API = {line.name: line for line in read_lines() if line.name.startswith("api:") and line.body}
ASKED_BY_FORMS = {  # names that some form asks for itself
    "login", "name", "kind", "post", "telephone", "valid_until", "person", "role", "unit", "year", "valid_to", "code",
    "parent", "date", "reason", "owner", "title", "first_month", "last_month", "due", "tables", "label", "expires",
    "roles", "item", "score", "project", "valid_from", "path", "old", "new", "answer", "assignment", "version", "key",
    "content", "section", "revision", "measure", "day", "duty", "address", "file", "old_password", "password", "kinds",
    "text", "finding", "problem", "note", "reports", "units", "source", "request_key", "state",
}  # fmt: skip
RANDOM = {"password", "token", "digest", "session_key", "session_data", "previous", "key", "detail", "id", "payload"}
_TIME = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?(\+\d\d:\d\d)?|datetime\.datetime\([^)]*\)\)?")


def columns() -> dict[str, str]:
    """Return every column of our own models that no form asks for, each with a tempting content."""
    models = [model for model in apps.get_models() if model.__module__.startswith("jixiao.")]
    names = {field.attname for model in models for field in model._meta.concrete_fields}
    names |= {field.name for model in models for field in model._meta.concrete_fields}
    names |= {"is_staff", "is_superuser", "groups", "status", "org", "approved_by", "created_at"}
    return dict.fromkeys(sorted(names - ASKED_BY_FORMS), "1")


@pytest.mark.parametrize("line", POSTED.values(), ids=POSTED)
def test_f12_a_field_that_is_no_field_changes_nothing(county: County, line: Line) -> None:
    world = make_world(county)
    who = min(line.people["POST"].may - {"anonymous"} or {"finance"})
    assert _after(world, line=line, who=who, more={}) == _after(world, line=line, who=who, more=columns())


@pytest.mark.parametrize("line", API.values(), ids=API)
def test_f12_the_api_refuses_what_it_does_not_know(county: County, line: Line) -> None:
    world = make_world(county)
    who = min(line.people["POST"].may)
    url, body = url_of(line, world=world, relation="own", who=who), body_of(line, world=world, relation="own")
    for name in ("state", "is_staff", "unit_id", "person_id"):
        answer = world.client(who).post(url, {**body, name: 1}, content_type="application/json")
        assert answer.status_code == 422
        assert answer.json()["fields"][0].endswith(name)


def test_f12_the_comparison_sees_a_field_that_is_one(county: County) -> None:
    world = make_world(county)
    line = POSTED["accounts:add_person"]
    before = _after(world, line=line, who="system", more={})
    assert before != _after(world, line=line, who="system", more={"login": "neu", "name": "新人", "kind": "business"})


def _after(world: World, *, line: Line, who: str, more: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the rows of every table after a form was sent, and take everything back."""
    url = url_of(line, world=world, relation="own", who=who)
    body = {**more, **{name: str(part) for name, part in body_of(line, world=world, relation="own").items()}}
    with transaction.atomic():
        _number_again()
        answer = world.client(who).post(url, body)
        assert answer.status_code < 500
        found = {name: _rows(name) for name in connection.introspection.table_names()}
        transaction.set_rollback(True)
    world.clients.pop(who)  # whatever the browser was told is forgotten too
    return found


def _number_again() -> None:
    """Let new rows get the numbers that follow those that are there; PostgreSQL takes no number back by itself."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def _rows(table: str) -> list[str]:
    if table in {"django_session", "accounts_loginsession", "axes_accesslog", "axes_accessattempt"}:
        return []
    return sorted(_TIME.sub("", row) for row in table_rows(table, without=RANDOM))
