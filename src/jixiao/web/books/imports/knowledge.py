"""What helps to read a file: what earlier files of the unit taught, and what a person says now."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import visible
from jixiao.web.books.models import LearnedMapping
from jixiao.web.store.models import YearBook


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known beside the file itself.

    Unit:
        answers: what a person said, by question id.
        mappings: what the columns of earlier files held, the latest last.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    mappings: tuple[ColumnMapping, ...] = ()


NOTHING = Knowledge()


def knowledge_of(head: YearBook, *, actor: Actor, answers: Mapping[str, str]) -> Knowledge:
    """Return what the unit of a Book has learned, with what a person says now."""
    rows = visible(LearnedMapping, actor=actor, roles=OWN_ROLES).filter(unit=head.unit_id)
    return Knowledge(answers, tuple(ColumnMapping.from_json(row.mapping) for row in rows))


def remember_mapping(head: YearBook, *, mapping: ColumnMapping, actor: Actor) -> None:
    """Keep what the columns of a file hold for the next one of its kind; what was kept of this kind gives way."""
    LearnedMapping.objects.update_or_create(
        unit_id=head.unit_id,
        fingerprint=mapping.fingerprint,
        defaults={"mapping": mapping.to_json(), "person_id": actor.person_id},
    )
