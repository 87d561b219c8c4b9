"""What each address answers to whom: one line of `expectations.txt` an address.

A line is `name | thing | METHOD people; METHOD people | words of the address | what is sent`. A thing is what the
address names, "-" for nothing. People are names of roles, groups, "everyone" (who is logged in) or "anyone".
`!finance` sees the thing but may not do this (403); for `~finance` it is as if it were not there (404). Whoever is not
named, or whose units do not reach the thing, is answered as if it were not there, or, where nothing is named or the
thing is an administrator's, refused. GET is HEAD too. Methods that are not named are not allowed (405). Nobody who is
not logged in gets further than the login page (302; 401 at the API). Among the words, one that begins with "?" belongs
to the query. What is sent is JSON. There and among the words "@thing" stands for the id of a thing.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from tests.web.access.world import PEOPLE

UNIT = ("preparer", "approver")
REVIEW = ("department", "finance")
BUSINESS = (*UNIT, "department", "reader", "finance", "evaluator")
SEES = (*UNIT, "department", "reader", "finance")
GROUPS = {
    "UNIT": UNIT,
    "REVIEW": REVIEW,
    "BUSINESS": BUSINESS,
    "SEES": SEES,
    "WATCH": ("department", "reader", "finance"),
    "everyone": PEOPLE,
    "anyone": (*PEOPLE, "anonymous"),
}
ADMINISTERED = {"person", "grant", "unit"}  # things of the administrators: whoever is not one is refused

LINES = Path(__file__).with_name("expectations.txt")


class Answers(NamedTuple):
    """Who may, who sees but may not, and who is not to know."""

    may: frozenset[str] = frozenset()
    may_not: frozenset[str] = frozenset()
    unseen: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Line:
    """The expectation of one address.

    Shape:
        people: by method.
        words: what the address names besides the thing.
        body: what is sent, "@thing" for the id of a thing, where an empty form does not come as far as the permission.
    """

    name: str
    thing: str
    people: dict[str, Answers]
    words: dict[str, str]
    body: dict[str, Any]

    def otherwise(self) -> int:
        """Return what everybody else is answered."""
        return 403 if self.thing == "-" or self.thing in ADMINISTERED else 404


def read_lines() -> Iterator[Line]:
    """Yield the lines."""
    for row in LINES.read_text(encoding="utf-8").splitlines():
        name, thing, methods, words, body = ([part.strip() for part in row.split("|")] + ["", ""])[:5]
        people = dict(_method(part) for part in methods.split(";"))
        if "GET" in people:
            people["HEAD"] = people["GET"]
        named = dict(pair.split("=", 1) for pair in words.split())
        yield Line(name, thing, people, named, json.loads(body or "{}"))


def _method(text: str) -> tuple[str, Answers]:
    method, *names = text.split()
    may = _people(name for name in names if name[0] not in "!~")
    may_not = _people(name[1:] for name in names if name[0] == "!")
    unseen = _people(name[1:] for name in names if name[0] == "~")
    return method, Answers(may, may_not, unseen)


def _people(names: Iterator[str]) -> frozenset[str]:
    return frozenset(person for name in names for person in GROUPS.get(name, (name,)))
