"""Seals: what they cover, how they hang together, and where they are written."""

import hashlib

import pytest
from django.conf import settings
from django.db import transaction

from jixiao.web.accounts.actor import SYSTEM
from jixiao.web.audit.canonical import GENESIS
from jixiao.web.audit.models import Seal
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.seal import FILE, merkle_root, seal_chain, short_code, signature_of


def write(times: int) -> None:
    with transaction.atomic():
        for number in range(times):
            append_event(Event("test.event", SYSTEM, f"book/{number}"))


def sealed() -> Seal:
    seal = seal_chain()
    assert seal is not None
    return seal


def pair(left: str, right: str) -> str:
    return hashlib.sha256((left + right).encode()).hexdigest()


def test_the_root_is_that_of_a_tree() -> None:
    a, b, c = "a" * 64, "b" * 64, "c" * 64
    assert merkle_root([a]) == a
    assert merkle_root([a, b]) == pair(a, b)
    assert merkle_root([a, b, c]) == pair(pair(a, b), pair(c, c))
    assert merkle_root([b, a]) != merkle_root([a, b])


@pytest.mark.django_db
def test_each_seal_covers_what_came_since_the_last() -> None:
    assert seal_chain() is None
    write(3)
    first = sealed()
    assert (first.first, first.last, first.previous) == (1, 3, GENESIS)
    assert seal_chain() is None
    write(1)
    second = sealed()
    assert (second.first, second.last, second.previous) == (4, 4, first.signature)
    assert second.root == second.head


@pytest.mark.django_db
@pytest.mark.parametrize("field", ["at", "first", "last", "head", "root", "previous"])
def test_the_signature_covers_every_part(field: str) -> None:
    write(2)
    seal = sealed()
    assert signature_of(seal) == seal.signature
    setattr(seal, field, "9")
    assert signature_of(seal) != seal.signature


@pytest.mark.django_db
def test_the_file_beside_the_database_grows_by_a_line() -> None:
    write(2)
    seal = sealed()
    write(1)
    sealed()
    lines = (settings.DATA / FILE).read_text(encoding="ascii").splitlines()
    assert len(lines) == 2
    assert lines[0].split() == [seal.at, "1", "2", seal.head, seal.root, seal.signature]


@pytest.mark.django_db
def test_what_people_write_down_is_short() -> None:
    write(2)
    seal = sealed()
    assert short_code(seal) == f"2-{seal.head[:12]}"
