"""Write a save to the database: the Book is held, its revision counts once, and the round learns who prepared it."""

from collections.abc import Sequence

from jixiao.book.column import TableSchema
from jixiao.web.accounts.actor import Actor
from jixiao.web.action_error import LockedError
from jixiao.web.books.saving.answer import Answer
from jixiao.web.books.saving.asked import Asked
from jixiao.web.books.saving.carry_out import Save
from jixiao.web.books.saving.reader import reader_of
from jixiao.web.books.saving.stored_sheet import StoredSheet
from jixiao.web.rounds.lock import forms_of, hold_book, locks_of
from jixiao.web.rounds.models import Assignment, Decision
from jixiao.web.rounds.state import EDITABLE, State
from jixiao.web.store.models import YearBook

TYPED, REPAIRED, IMPORTED, ROLLED_OVER = "录入", "采纳修改建议", "导入", "上年结转"


def hold_for_saving(head: YearBook) -> tuple[YearBook, list[Assignment]]:
    """Return a Book and its assignments, all held until the transaction ends, in the order in which steps hold them."""
    assignments = list(forms_of(head.unit_id, year=head.year).select_for_update(of=("self",)))
    return hold_book(head.unit_id, year=head.year), assignments


def check_open(table: TableSchema, *, assignments: Sequence[Assignment], asked: Asked) -> None:
    """Refuse a save of a table that is with somebody else; what was typed goes back with the refusal.

    Args:
        table: The table.
        assignments: All forms of its Book, as they are held.
        asked: What is to be saved.

    Raises:
        LockedError: If it is locked.
    """
    state = locks_of(assignments).get(table.name)
    if state:
        message = (
            f"「{table.label}」现在是“{state}”，没有保存。您填写的内容还在页面上；需要修改的，请先撤回或请审核人退回。"
        )
        raise LockedError(message, detail={"typed": asked.typed, "table": table.name})


def store_save(head: YearBook, *, table: TableSchema, asked: Asked, actor: Actor, origin: str) -> Answer:
    """Save what a page asks of one table of a held Book; the caller holds the transaction."""
    sheet = StoredSheet.load(head, table=table, reader=reader_of(head, table=table), keys=asked.named)
    answer = Save.of(sheet, asked=asked).carry_out()
    if sheet.changes:
        count_revision(head, actor=actor)
        sheet.write(revision=head.revision, person_id=actor.person_id, origin=origin)
    answer.revision = head.revision
    return answer


def count_revision(head: YearBook, *, actor: Actor) -> None:
    """Count one more revision of a held Book."""
    head.revision += 1
    head.changed_by_id = actor.person_id
    head.save(update_fields=["revision", "changed", "changed_by"])


def note_preparer(assignments: Sequence[Assignment], *, tables: Sequence[str], actor: Actor) -> None:
    """Let the open rounds that ask for some tables know who fills them in; the first save begins the work."""
    for assignment in assignments:
        is_asked = not assignment.round.tables or not set(tables).isdisjoint(assignment.round.tables)
        if assignment.state not in EDITABLE or not is_asked:
            continue
        assignment.prepared_by.add(actor.person_id)
        if assignment.state != State.DRAFTING:
            assignment.state = State.DRAFTING
            assignment.save(update_fields=["state", "changed"])
            Decision.objects.create(assignment=assignment, step="start", person_id=actor.person_id)
