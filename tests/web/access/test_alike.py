"""What is there for others looks exactly like what is not there: same status, same body."""

import re

import pytest

from tests.web.access.address import body_of, url_of
from tests.web.access.expectation import Line, read_lines
from tests.web.access.test_matrix import ask
from tests.web.access.world import World, make_world
from tests.web.conftest import County

_CHANGES = re.compile(rb'(nonce=|name="csrfmiddlewaretoken" value=)"[^"]*"')
NAMING = {line.name: line for line in read_lines() if line.thing not in {"-", "person", "grant", "unit"}}
WHO = "preparer"


@pytest.mark.parametrize("line", NAMING.values(), ids=NAMING)
def test_foreign_and_missing_are_answered_alike(county: County, line: Line) -> None:
    world = make_world(county)
    for method in line.people:
        answers = [_answer(world, line=line, relation=relation, method=method) for relation in ("abroad", "missing")]
        assert answers[0] == answers[1], method
        assert answers[0][0] == 404


def _answer(world: World, *, line: Line, relation: str, method: str) -> tuple[int, bytes, str]:
    url = url_of(line, world=world, relation=relation, who=WHO)
    body = body_of(line, world=world, relation=relation)
    answer = ask(world.client(WHO), method=method, url=url, body=body)
    return answer.status_code, _CHANGES.sub(b"", answer.content), answer.headers["Content-Type"]
