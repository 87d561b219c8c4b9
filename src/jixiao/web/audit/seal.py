"""Seals: the state of the chain, signed and given out, so that a rewrite of the whole chain is found."""

import datetime as dt
import hashlib
import hmac
from collections.abc import Iterable, Sequence

from django.conf import settings
from django.db import transaction

from jixiao.web.audit.canonical import GENESIS
from jixiao.web.audit.models import Entry, Seal
from jixiao.web.audit.record import lock_chain
from jixiao.web.data_folder import read_key

FILE = "audit-seals.txt"
_SHOWN = 12


def seal_chain() -> Seal | None:
    """Seal everything since the last seal and append it to the file beside the database; None if nothing is new."""
    with transaction.atomic():
        lock_chain()
        last = Seal.objects.order_by("-last").first()
        first = last.last + 1 if last else 1
        digests = list(Entry.objects.filter(seq__gte=first).values_list("digest", flat=True))
        if not digests:
            return None
        seal = Seal(
            at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
            first=first,
            last=first + len(digests) - 1,
            head=digests[-1],
            root=merkle_root(digests),
            previous=last.signature if last else GENESIS,
        )
        seal.signature = signature_of(seal)
        seal.save(force_insert=True)
    _write_line(seal)
    return seal


def merkle_root(digests: Sequence[str]) -> str:
    """Return the root of the hash tree over some digests; an odd one is paired with itself."""
    level = list(digests)
    while len(level) > 1:
        level = [_pair(pair) for pair in _pairs(level)]
    return level[0]


def signature_of(seal: Seal) -> str:
    """Return the keyed digest of a seal, with the key of the installation."""
    text = f"{seal.at}|{seal.first}|{seal.last}|{seal.head}|{seal.root}|{seal.previous}"
    return hmac.new(read_key(settings.DATA, name="seal").encode(), text.encode(), hashlib.sha256).hexdigest()


def short_code(seal: Seal) -> str:
    """Return the code that people write down: the number of the last entry and the head of its digest."""
    return f"{seal.last}-{seal.head[:_SHOWN]}"


def _pairs(level: list[str]) -> Iterable[tuple[str, str]]:
    for start in range(0, len(level), 2):
        yield level[start], level[min(start + 1, len(level) - 1)]


def _pair(pair: tuple[str, str]) -> str:
    return hashlib.sha256("".join(pair).encode()).hexdigest()


def _write_line(seal: Seal) -> None:
    line = f"{seal.at} {seal.first} {seal.last} {seal.head} {seal.root} {seal.signature}\n"
    with (settings.DATA / FILE).open("a", encoding="ascii") as file:
        file.write(line)
