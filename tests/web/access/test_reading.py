"""Reading changes nothing: no GET or HEAD of any address, by anybody, writes a row."""

import hashlib
from collections.abc import Mapping

import pytest
from django.db import connection

from tests.web.access.address import url_of
from tests.web.access.expectation import Line, read_lines
from tests.web.access.read_answer import content_of
from tests.web.access.table_rows import table_rows
from tests.web.access.world import PEOPLE, RELATIONS, World, make_world
from tests.web.conftest import County

READ = {line.name: line for line in read_lines() if "GET" in line.people}
KEPT_BY_READING = {
    "accounts_loginsession": "when somebody was seen last",
    "django_session": "the session of the browser",
    "audit_entry": "that somebody read or was refused",
    "checks_checkrun": "a result that can be made again at any time",
    "dashboard_unitsummary": "a result that can be made again at any time",
}


@pytest.mark.parametrize("line", READ.values(), ids=READ)
def test_reading_changes_nothing(county: County, line: Line) -> None:
    world = make_world(county)
    relations = RELATIONS if line.thing != "-" else ("own",)
    for who in (*PEOPLE, "anonymous"):
        world.client(who)
    before = table_digests()
    for who in (*PEOPLE, "anonymous"):
        for relation in relations:
            _read(world, url=url_of(line, world=world, relation=relation, who=who), who=who)
    after = table_digests()
    assert [name for name in before if before[name] != after[name]] == []


def test_the_digest_sees_a_changed_row(county: County) -> None:
    before = table_digests()
    county.unit.name = "改过"
    county.unit.save()
    assert [name for name, digest in table_digests().items() if digest != before[name]] == ["accounts_unit"]


def _read(world: World, *, url: str, who: str) -> None:
    client = world.client(who)
    content_of(client.get(url))
    content_of(client.head(url))


def table_digests() -> Mapping[str, str]:
    """Return a digest of the rows of each table that reading must leave alone."""
    names = sorted(set(connection.introspection.table_names()) - set(KEPT_BY_READING))
    return {name: _digest(name) for name in names}


def _digest(table: str) -> str:
    return hashlib.sha256("\n".join(table_rows(table)).encode()).hexdigest()
