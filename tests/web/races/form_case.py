"""Forms of the county in a given state, made quickly so that many can be raced over."""

import json

from django.db import transaction

from jixiao.book.book import Book
from jixiao.book.unit import Unit as BookUnit
from jixiao.exchange.book_json import book_to_json
from jixiao.web.accounts.role import Role
from jixiao.web.action import perform
from jixiao.web.books.actions.save_table import Saved, SaveTable
from jixiao.web.books.saving.asked import read_asked
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.lock import hold_book
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.seal import digest_of
from jixiao.web.rounds.state import Level, State
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from jixiao.web.store.replace import replace_book
from tests.web.conftest import County, give, make_person
from tests.web.rounds.round_case import open_round


def small_book(assignment: Assignment) -> YearBook:
    """Give the unit of a form a Book with hardly anything in it."""
    year = assignment.round.year
    with transaction.atomic():
        head = hold_book(assignment.unit_id, year=year)
        replace_book(head, book=Book(year, unit=BookUnit(name="示例县农技站", code="301001", region="510000")))
    return head


def put_at(assignment: Assignment, *, state: State, level: Level = Level.FINANCE) -> Assignment:
    """Put a form where a race begins, past the steps that lead there."""
    assignment.refresh_from_db()
    assignment.state, assignment.level = state, level
    assignment.version += 1
    assignment.save()
    return assignment


def send(county: County, *, assignment: Assignment, state: State = State.REVIEWING) -> Submission:
    """Freeze the Book of a form as its newest version and put the form with finance."""
    head = YearBook.objects.get(unit=assignment.unit_id, year=assignment.round.year)
    snapshot = book_to_json(load_book(head))
    put_at(assignment, state=state)
    return Submission.objects.create(
        assignment=assignment,
        number=assignment.submissions.count() + 1,
        snapshot=snapshot,
        digest=digest_of(snapshot),
        seal="",
        rule_pack="",
        coverage={},
        findings=[],
        submitted_by=county.people["approver"],
    )


def open_small(county: County) -> tuple[Assignment, YearBook]:
    """Open a round for the unit and give it a small Book."""
    assignment = open_round(county)
    return assignment, small_book(assignment)


def add_colleague(county: County, *, role: Role, name: str) -> None:
    """Add a second person with a role of finance or of the unit."""
    county.people[name] = make_person(name, name=name)
    give(county.people[name], role=role, unit=county.region if role is Role.FINANCE else county.unit)


def step(assignment: Assignment, *, name: str, reason: str = "理由") -> TakeStep:
    """Return a step on a form as it is seen now."""
    return TakeStep(assignment.pk, step=name, version=assignment.version, reason=reason)


def submit(assignment: Assignment, *, key: str = "") -> Submit:
    """Return the handing in of a form as it is seen now."""
    return Submit(assignment.pk, step="submit", version=assignment.version, reason="仍要报送", request_key=key)


def save(
    county: County, *, head: YearBook, table: str = "headcount", who: str = "preparer", key: str = "", **asked: object
) -> Saved:
    """Save as a person of the county."""
    action = SaveTable(head.pk, table, read_asked(json.dumps(asked).encode()), request_key=key)
    return perform(action, actor=county.actor(who))


def digest_now(head: YearBook) -> str:
    """Return the digest of a Book as it is stored."""
    return digest_of(book_to_json(load_book(YearBook.objects.get(pk=head.pk))))
