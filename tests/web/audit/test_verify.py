"""The chain reveals every tampering: 10,000 random ones, each on a fresh copy, are all found."""

import random
from collections.abc import Callable

import pytest
from django.db import transaction

from jixiao.web.accounts.actor import Actor
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.seal import seal_chain, short_code
from jixiao.web.audit.verifier import GENESIS, chain_problems, digest_of
from jixiao.web.audit.verify import entry_lines, verify_chain

Line = dict[str, object]
LENGTH = 40
TAMPERINGS = 10_000


def write_entries(count: int) -> None:
    actor = Actor(person_id=7, name="经办", source="127.0.0.1")
    with transaction.atomic():
        for number in range(count):
            append_event(Event("form.save", actor, f"book/{number}", number % 3, detail={"cells": number, "为": "改"}))


def seeded(seed: int) -> random.Random:
    """Return a source of choices that are the same at every run."""
    return random.Random(seed)  # noqa: S311 - a repeatable choice, not a secret


def edit(lines: list[Line], *, at: int, chance: random.Random) -> None:
    field = chance.choice(("event", "person_name", "subject", "at", "outcome", "unit_id", "person_id", "source"))
    old = lines[at][field]
    lines[at] = {**lines[at], field: old + 1 if isinstance(old, int) else f"{old}x"}


def edit_detail(lines: list[Line], *, at: int, chance: random.Random) -> None:
    lines[at] = {**lines[at], "detail": {"cells": chance.randrange(1000, 2000)}}


def delete(lines: list[Line], *, at: int, chance: random.Random) -> None:
    del lines[at : at + chance.randint(1, 3)]


def insert(lines: list[Line], *, at: int, chance: random.Random) -> None:
    lines.insert(at, {**lines[at], "subject": f"book/{chance.randrange(10**6)}"})


def swap(lines: list[Line], *, at: int, chance: random.Random) -> None:
    other = (at + chance.randrange(1, len(lines))) % len(lines)
    lines[at], lines[other] = lines[other], lines[at]


def truncate(lines: list[Line], *, at: int, chance: random.Random) -> None:
    del lines[-chance.randint(1, at + 1) :]


def rewrite(lines: list[Line], *, at: int, chance: random.Random) -> None:
    """Change an entry and make every later link fit again: only a seal that was kept elsewhere reveals it."""
    edit_detail(lines, at=at, chance=chance)
    previous = str(lines[at - 1]["digest"]) if at else GENESIS
    for number in range(at, len(lines)):
        lines[number] = {**lines[number], "previous": previous}
        lines[number]["digest"] = previous = digest_of(lines[number])


KINDS: tuple[Callable[..., None], ...] = (edit, edit_detail, delete, insert, swap, truncate, rewrite)


@pytest.mark.django_db
def test_every_one_of_ten_thousand_tamperings_is_found() -> None:
    write_entries(LENGTH)
    seal = seal_chain()
    assert seal is not None
    code = short_code(seal)
    whole = list(entry_lines())
    assert list(chain_problems(whole, codes=[code])) == []
    chance = seeded(20261126)
    missed = []
    for number in range(TAMPERINGS):
        lines = list(whole)
        kind = KINDS[number % len(KINDS)]
        kind(lines, at=chance.randrange(LENGTH), chance=chance)
        if not any(chain_problems(lines, codes=[code])):
            missed.append(kind.__name__)
    assert missed == []


@pytest.mark.django_db
def test_without_the_code_kept_elsewhere_a_rewrite_would_pass() -> None:
    """What the test above finds it finds because of the seal: the chain alone cannot know."""
    write_entries(5)
    lines = list(entry_lines())
    rewrite(lines, at=2, chance=seeded(1))
    assert list(chain_problems(lines)) == []


@pytest.mark.django_db
def test_a_whole_chain_with_its_seals_is_whole() -> None:
    write_entries(3)
    seal_chain()
    write_entries(2)
    assert seal_chain() is not None
    assert seal_chain() is None
    assert verify_chain() == []
