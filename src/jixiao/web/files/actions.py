"""Attach a file, take it away, and note that it was taken."""

from dataclasses import dataclass, field

from django.utils import timezone

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import DeniedError, LockedError, NotFoundError
from jixiao.web.files.find import find_attachment
from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.files.quota import hold_quota
from jixiao.web.files.sent_file import SentFile
from jixiao.web.files.sent_name import clean_name
from jixiao.web.files.upload_point import POINTS, Subject
from jixiao.web.store.models import YearBook


@dataclass
class AddAttachment(Action[Attachment]):
    """Attach a file to something of one's own unit.

    Unit:
        point: a key of `POINTS`.
        number, key: what it is attached to, as the point finds it.
    """

    point: str
    number: int
    file: SentFile
    key: str = ""
    event = "file.add"

    def permit(self, actor: Actor) -> None:
        """Hold role, state and room."""
        if self.point not in POINTS:
            raise NotFoundError
        self.subject = POINTS[self.point].find(actor, self.number, self.key)
        hold_owner(self.subject, actor=actor)
        unit = find_visible(Unit, actor=actor, pk=self.subject.unit.pk, is_locked=True)
        hold_quota(unit, adding=self.file.size)

    def change(self, actor: Actor) -> Effect[Attachment]:
        """Look at the content, keep it under its digest, and attach it."""
        point, subject = POINTS[self.point], self.subject
        name, content = clean_name(self.file.name), b"".join(self.file.pieces)
        point.admit(content, name=name)
        row = Attachment.objects.create(
            file=keep_bytes(content),
            name=name,
            unit=subject.unit,
            year=subject.year,
            purpose=point.purpose,
            subject=subject.name,
            level=point.level,
            person_id=actor.person_id,
        )
        detail = {"to": subject.name, "purpose": point.purpose, "digest": row.file.digest, "bytes": row.file.size}
        return Effect(row, f"attachment/{row.pk}", subject.unit.pk, detail)


@dataclass
class RemoveAttachment(Action[Attachment]):
    """Take an attachment away; its bytes stay as long as the record."""

    pk: int
    event = "file.remove"

    def permit(self, actor: Actor) -> None:
        """Hold role and state."""
        self.row = find_attachment(self.pk, actor=actor)
        hold_owner(subject_of(self.row, actor=actor), actor=actor)

    def change(self, actor: Actor) -> Effect[Attachment]:
        """Mark it as removed."""
        self.row.removed = timezone.now()
        self.row.save(update_fields=["removed"])
        detail = {"from": self.row.subject, "digest": self.row.file.digest, "by": actor.person_id}
        return Effect(self.row, f"attachment/{self.row.pk}", self.row.unit_id, detail)


@dataclass
class TakeAttachment(Action[Attachment]):
    """Note that an attachment was downloaded."""

    pk: int
    event = "file.download"
    row: Attachment = field(init=False, repr=False)

    def permit(self, actor: Actor) -> None:
        """Hold unit, year and level."""
        self.row = find_attachment(self.pk, actor=actor)

    def change(self, actor: Actor) -> Effect[Attachment]:
        """Write nothing but the audit row."""
        detail = {"digest": self.row.file.digest, "by": actor.person_id}
        return Effect(self.row, f"attachment/{self.row.pk}", self.row.unit_id, detail)


def hold_owner(subject: Subject, *, actor: Actor) -> None:
    """Refuse who is not of the unit, and everybody once the thing is closed.

    Raises:
        DeniedError: If it is another's to do.
        LockedError: If nothing can be attached or removed now.
    """
    if not actor.has_role(OWN_ROLES, path=subject.unit.path, year=subject.year):
        raise DeniedError("附件由本单位上传和删除，您可以查看和下载。")
    if subject.closed:
        raise LockedError(f"{subject.title}现在是“{subject.closed}”，附件不能增减。需要补充的，请审核人退回后再办。")


def subject_of(row: Attachment, *, actor: Actor) -> Subject:
    """Return what an attachment belongs to.

    Raises:
        NotFoundError: If it is not there for this actor.
    """
    name, _, rest = row.subject.partition("/")
    if name == "submission" and rest.isdecimal():
        return POINTS["sealed"].find(actor, int(rest), "")
    return POINTS["evidence"].find(actor, _book_of(row, actor=actor), rest)


def _book_of(row: Attachment, *, actor: Actor) -> int:
    head = visible(YearBook, actor=actor).filter(unit=row.unit_id, year=row.year).first()
    if head is None:
        raise NotFoundError
    return head.pk
