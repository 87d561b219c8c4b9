"""Take over what a file holds: the file is kept first, then what was confirmed of it is written at once."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, LockedError, NotFoundError
from jixiao.web.books.imports.knowledge import NOTHING, Knowledge, remember_mapping
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.books.imports.source import SOURCES, propose
from jixiao.web.books.imports.store_book import store_book
from jixiao.web.books.saving.store_save import IMPORTED, hold_for_saving, note_preparer
from jixiao.web.files.keep import keep_file, read_file
from jixiao.web.files.models import Attachment
from jixiao.web.rounds.lock import locked_tables
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

PURPOSE = "导入原件"
_MOST_NAME = 255


@dataclass
class KeepImport(Action[Attachment]):
    """Keep the file of an import; nothing of it is written into the Book yet.

    Unit:
        source: the kind of file, a key of `SOURCES`.
    """

    pk: int
    source: str
    name: str
    pieces: Iterable[bytes] = field(repr=False)
    event = "file.add"

    def permit(self, actor: Actor) -> None:
        """Only the own unit."""
        self.head = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        if self.source not in SOURCES:
            raise NotFoundError

    def change(self, actor: Actor) -> Effect[Attachment]:
        """Keep it under its digest, attached to the Book."""
        stored = keep_file(self.pieces)
        kept = Attachment.objects.create(
            file=stored,
            name=self.name[-_MOST_NAME:],
            unit_id=self.head.unit_id,
            year=self.head.year,
            purpose=PURPOSE,
            subject=subject_of(self.head, source=self.source),
            person_id=actor.person_id,
        )
        detail = {"name": kept.name, "digest": stored.digest, "size": stored.size, "purpose": PURPOSE}
        return Effect(kept, f"attachment/{kept.pk}", self.head.unit_id, detail)


@dataclass
class ImportBook(Action[int]):
    """Write what was confirmed of a kept file; the result is how many cells changed.

    Unit:
        attachment: the id of the kept file.
        proposal: what the file would change; it is read before anything is locked, for that may take its time.
        revision: of the Book when the changes were shown.
        paths: the cells that were confirmed; a workbook is taken as a whole.
    """

    pk: int
    attachment: int
    proposal: Proposal = field(repr=False)
    revision: int
    paths: Collection[str] = ()
    event = "form.import"

    def permit(self, actor: Actor) -> None:
        """Hold the Book as it was shown; a table that is with somebody else is not written."""
        found = find_visible(YearBook, actor=actor, pk=self.pk, roles=OWN_ROLES)
        self.kept = kept_import(found, actor=actor, pk=self.attachment)
        self.head, self.assignments = hold_for_saving(found)
        is_shown = not self.proposal.changes or self.proposal.revision == self.revision
        if self.proposal.revision != self.head.revision or not is_shown:
            raise ConflictError("确认之前有人改过这本账，没有导入。请看重新列出的变化，再确认一次。")
        self._check_open()

    def change(self, actor: Actor) -> Effect[int]:
        """Write it; the same file again changes nothing."""
        if not self.proposal.is_ready:
            raise ActionError("还有问题没有回答，没有导入。请先回答页面上的问题，看过试算结果再确认。")
        book = self.proposal.chosen(self.paths)
        if not self.proposal.is_whole and not self.paths and self.proposal.changes:
            raise ActionError("还没有勾选要填入的数。请勾选后再确认。")
        changed = store_book(self.head, book=book, actor=actor, origin=IMPORTED)
        if not changed:
            return Effect(0)
        note_preparer(self.assignments, tables=tuple(self.proposal.tables), actor=actor)
        if self.proposal.run is not None and self.proposal.run.mapping is not None:
            remember_mapping(self.head, mapping=self.proposal.run.mapping, actor=actor)
        digest = self.kept.file.digest
        detail = {"file": self.kept.name, "digest": digest, "cells": changed, "revision": self.head.revision}
        return Effect(changed, f"book/{self.head.pk}", self.head.unit_id, detail)

    def _check_open(self) -> None:
        locks = locked_tables(self.head.unit_id, year=self.head.year)
        wanted = self.proposal.tables
        if not self.proposal.is_whole:
            wanted = frozenset(path.partition("/")[0] for path in self.paths)
        locked = sorted(wanted & set(locks))
        if locked:
            raise LockedError(
                f"有 {len(locked)} 张要改的表现在是“{locks[locked[0]]}”，没有导入。需要修改的，请先撤回。"
            )


def subject_of(head: YearBook, *, source: str) -> str:
    """Return what the file of an import is attached to."""
    return f"book/{head.pk}/{source}"


def kept_import(head: YearBook, *, actor: Actor, pk: int) -> Attachment:
    """Return the kept file of an import of a Book.

    Raises:
        NotFoundError: If there is none.
    """
    kept = find_visible(Attachment, actor=actor, pk=pk, roles=OWN_ROLES)
    if kept.subject.rpartition("/")[0] != f"book/{head.pk}" or kept.removed or kept.purpose != PURPOSE:
        raise NotFoundError
    return kept


def proposal_of(head: YearBook, *, kept: Attachment, known: Knowledge = NOTHING) -> Proposal:
    """Return what a kept file would change in a Book as it is now."""
    source = SOURCES[kept.subject.rpartition("/")[2]]
    current = load_book(head, has_prior=False)
    found = propose(source, content=read_file(kept.file), name=kept.name, current=current, known=known)
    return replace(found, revision=head.revision)
