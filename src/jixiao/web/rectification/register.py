"""Items between the database and the pure logic that alone decides what may be done to them."""

from collections.abc import Callable

from django.utils import timezone

from jixiao.county.rectification.item import Evidence, Item, Step
from jixiao.county.rectification.item import Stage as PureStage
from jixiao.errors import RefusalError
from jixiao.web.accounts.actor import Actor
from jixiao.web.action_error import ActionError
from jixiao.web.files.models import Attachment
from jixiao.web.rectification.models import ItemStep, RectificationItem, Stage


def item_of(row: RectificationItem) -> Item:
    """Return an item with its evidence and history as the pure logic knows it."""
    steps = row.steps.select_related("person")
    return Item(
        key=row.key,
        unit=row.unit.name,
        year=row.year,
        content=row.content,
        rule=row.rule,
        instance=row.instance,
        version=row.version,
        owner=row.owner,
        measure=row.measure,
        due=row.due,
        evidence=tuple(Evidence(it.name, it.file.digest) for it in evidence_of(row)),
        stage=PureStage[Stage(row.stage).name],
        closed_by=row.closed_by,
        recurrences=row.recurrences,
        history=tuple(Step(it.on, it.person.name, PureStage[Stage(it.stage).name], it.note) for it in steps),
    )


def evidence_of(row: RectificationItem) -> list[Attachment]:
    """Return the files that were attached to an item and not taken away."""
    subject = evidence_subject(row.pk)
    rows = Attachment.objects.filter(unit=row.unit_id, year=row.year, subject=subject, removed__isnull=True)
    return list(rows.select_related("file", "person"))


def evidence_subject(pk: int) -> str:
    """Return what an attachment of an item names as its subject."""
    return f"rectification/{pk}"


def move(row: RectificationItem, *, by: Callable[..., Item], person: Actor) -> None:
    """Do something to an item by a function of the pure logic and keep what came of it.

    Args:
        row: The item, locked.
        by: The function, called with the item and the day `on`.
        person: Who does it.

    Raises:
        ActionError: If the pure logic refuses; the sentence is its own.
    """
    try:
        item = by(item_of(row), on=timezone.localdate())
    except RefusalError as refusal:
        raise ActionError(str(refusal)) from refusal
    row.owner, row.measure, row.due, row.closed_by = item.owner, item.measure, item.due, item.closed_by
    row.stage = Stage[item.stage.name]
    row.save()
    add_step(row, note=item.history[-1].note, actor=person)


def add_step(row: RectificationItem, *, note: str, actor: Actor) -> None:
    """Keep what happened to an item, with who did it."""
    on = timezone.localdate()
    ItemStep.objects.create(item=row, on=on, person_id=actor.person_id, stage=row.stage, note=note)
