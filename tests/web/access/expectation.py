"""What each address answers to whom: one line an address, data and nothing else.

A line is `name | thing | METHOD people; METHOD people | words of the address`. A thing is what the address names, "-"
for nothing. People are names of roles, groups, "everyone" (who is logged in) or "anyone". `!finance` sees the thing but
may not do this (403). Whoever is not named, or whose units do not reach the thing, is answered as if it were not there
(404), or, where nothing is named or the thing is an administrator's, refused (403). GET is HEAD too. Methods that are
not named are not allowed (405). Nobody who is not logged in gets further than the login page (302; 401 at the API).
Among the words, one that begins with "?" belongs to the query. What follows the words is sent, as JSON.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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

LINES = """
accounts:login | - | GET anyone; POST anyone
accounts:second_factor | - | GET anyone; POST anyone
accounts:logout | - | POST everyone
accounts:own | - | GET everyone
accounts:password | - | GET everyone; POST everyone
accounts:set_up_second_factor | - | GET everyone; POST everyone
accounts:end_login | login | POST everyone
accounts:people | - | GET system security
accounts:add_person | - | POST system
accounts:reset_password | person | POST system
accounts:activate | person | POST security
accounts:disable | person | POST system
accounts:reset_factor | person | POST security
accounts:grants | - | GET security; POST security
accounts:revoke_grant | grant | POST security
accounts:units | - | GET system security; POST system
accounts:change_unit | unit | POST system
audit:index | - | GET audit security
audit:export | - | GET audit
audit:seal | - | POST audit
audit:verify | - | POST audit
rounds:index | - | GET everyone
rounds:open | - | GET finance; POST finance
rounds:round | round | GET finance
rounds:on_units | round | POST finance
rounds:assignment | form | GET SEES
rounds:delegate | form | POST approver !preparer !department !reader !finance
rounds:start | form | POST UNIT !department !reader !finance
rounds:check | form | POST UNIT !department !reader !finance
rounds:submit | form | POST approver !preparer !department !reader !finance
rounds:withdraw | form | POST approver !preparer !department !reader !finance
rounds:review | form | POST finance !UNIT !department !reader
rounds:pass_on | form | POST !UNIT !department !reader !finance
rounds:return | form | POST finance !UNIT !department !reader
rounds:accept | form | POST finance !UNIT !department !reader
rounds:finalise | form | POST finance !UNIT !department !reader
rounds:correct | form | POST finance !UNIT !department !reader
rounds:disclose | form | POST approver !preparer !department !reader !finance
review:index | - | GET everyone
review:return_many | - | POST everyone
review:tasks | - | GET everyone
review:task | task | GET evaluator
review:score_task | task | POST evaluator | | {"item": "indicator/i1", "score": "5", "reason": "实地核查"}
review:answer | proposal | POST UNIT
review:show | form | GET REVIEW
review:return | form | POST finance !department
review:propose | form | POST finance !department
review:proposals | form | GET UNIT
review:score | form | POST finance !department | | {"item": "indicator/i1", "score": "5", "reason": "实地核查"}
review:assign | form | POST finance | | {"valid_from": "2024-01-01", "valid_to": "2024-02-01"}
dashboard:home | - | GET everyone
dashboard:county | - | GET WATCH
dashboard:round | watched | GET WATCH
dashboard:csv | watched | GET WATCH | name=progress
books:index | - | GET everyone
books:start | unit-year | GET UNIT; POST UNIT | year=2023
books:book | book | GET UNIT
books:start_year | book | POST UNIT
books:workbook | book | GET UNIT
books:panel | book | GET UNIT
books:table | book | GET UNIT | table=indicator
books:data | book | GET UNIT | table=indicator
books:save | book | POST UNIT | table=indicator
books:explain | book | GET UNIT; POST UNIT | mark=x
books:dispute | book | GET UNIT; POST UNIT | mark=x
books:undo | book | POST UNIT | mark=x
books:repair | book | POST UNIT | mark=x
books:figure | book | GET SEES | ?id=indicator/i1/weight
books:texts | book | GET UNIT
books:values | book | GET UNIT
books:save_text | book | POST UNIT
books:import | book | GET UNIT
books:keep | book | POST UNIT | source=workbook
books:confirm | book | GET UNIT; POST UNIT | attachment=import
"""


@dataclass(frozen=True)
class Line:
    """The expectation of one address.

    Shape:
        people: by method, the people who may and those who see but may not.
        words: what the address names besides the thing.
        body: what is sent, where an empty form does not come as far as the permission.
    """

    name: str
    thing: str
    people: dict[str, tuple[frozenset[str], frozenset[str]]]
    words: dict[str, str]
    body: dict[str, Any]

    def otherwise(self) -> int:
        """Return what everybody else is answered."""
        return 403 if self.thing == "-" or self.thing in ADMINISTERED else 404


def read_lines(text: str = LINES) -> Iterator[Line]:
    """Yield the lines of a text."""
    for row in text.strip().splitlines():
        name, thing, methods, words, body = ([part.strip() for part in row.split("|")] + ["", ""])[:5]
        people = dict(_method(part) for part in methods.split(";"))
        if "GET" in people:
            people["HEAD"] = people["GET"]
        named = dict(pair.split("=", 1) for pair in words.split())
        yield Line(name, thing, people, named, json.loads(body or "{}"))


def _method(text: str) -> tuple[str, tuple[frozenset[str], frozenset[str]]]:
    method, *names = text.split()
    may = _people(name for name in names if not name.startswith("!"))
    may_not = _people(name[1:] for name in names if name.startswith("!"))
    return method, (may, may_not)


def _people(names: Iterator[str]) -> frozenset[str]:
    return frozenset(person for name in names for person in GROUPS.get(name, (name,)))
