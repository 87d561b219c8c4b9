"""No page, download or answer shows anybody a token of a unit that is not theirs, not even inside a packed file."""

import io
import zipfile
from collections.abc import Iterator

import pytest

from tests.web.access.address import url_of
from tests.web.access.expectation import read_lines
from tests.web.access.read_answer import content_of
from tests.web.access.world import PEOPLE, REACH, RELATIONS, World, canary, make_world
from tests.web.conftest import County

_PACKED = b"PK\x03\x04"


@pytest.mark.parametrize("who", [*PEOPLE, "anonymous"])
def test_no_foreign_canary_is_seen(county: County, who: str) -> None:
    world = make_world(county)
    foreign = [relation for relation in RELATIONS if relation not in REACH.get(who, set())]
    leaks = [
        (url, token)
        for url, content in _everything(world, who=who)
        for token in map(canary, foreign)
        if token.encode() in content
    ]
    assert leaks == []


@pytest.mark.parametrize(("who", "relation"), [("preparer", "own"), ("department", "sibling"), ("finance", "other")])
def test_the_own_canary_is_seen(county: County, who: str, relation: str) -> None:
    world = make_world(county)
    assert any(canary(relation).encode() in content for _, content in _everything(world, who=who))


def test_a_token_inside_a_packed_file_is_found() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", canary("other") * 20)
    assert canary("other").encode() not in packed.getvalue()
    assert any(canary("other").encode() in part for part in _parts(packed.getvalue()))


def _everything(world: World, *, who: str) -> Iterator[tuple[str, bytes]]:
    """Yield what somebody gets from every address that can be read, unpacked."""
    for line in read_lines():
        if "GET" not in line.people:
            continue
        for relation in (*RELATIONS, "missing") if line.thing != "-" else ("own",):
            url = url_of(line, world=world, relation=relation, who=who)
            answer = world.client(who).get(url)
            head = "\n".join(f"{name}: {text}" for name, text in answer.headers.items()).encode()
            yield from ((url, part) for part in (head, *_parts(content_of(answer))))


def _parts(content: bytes) -> Iterator[bytes]:
    yield content
    if content.startswith(_PACKED):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from _parts(archive.read(name))
