"""Where files can be attached: what each place takes, from whom, and when it is closed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

from jixiao.reading.file_type import FileType
from jixiao.reading.gate import identify
from jixiao.reading.refusal import Refusal, RefusedFileError
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.files.models import Attachment
from jixiao.web.rounds.lock import hold_book, locked_tables
from jixiao.web.rounds.models import Assignment, Submission
from jixiao.web.rounds.state import DONE, State
from jixiao.web.store.models import ROW_MODELS, YearBook

INDICATOR = "indicator"
_SUFFIXES = {
    FileType.PDF: ("pdf",),
    FileType.OFD: ("ofd",),
    FileType.IMAGE: ("png", "jpg", "jpeg", "tif", "tiff"),
    FileType.DOCX: ("docx",),
    FileType.XLSX: ("xlsx",),
    FileType.TEXT: ("txt", "csv"),
}
_SCANS = (FileType.PDF, FileType.OFD, FileType.IMAGE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a file is attached to.

    Unit:
        name: as attachments name it, e.g. "submission/12".
        title: what people call it.
        closed: the state that closes it, empty while files can come and go.
    """

    unit: Unit
    year: int
    name: str
    title: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class UploadPoint:
    """One place where files can be attached.

    Unit:
        types: what it takes, by content; the ending of the name has to fit.
        find: finds what it is attached to, by number and key, for an actor.
    """

    purpose: str
    types: tuple[FileType, ...]
    level: Attachment.Level
    find: Callable[[Actor, int, str], Subject]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The endings that it takes."""
        return tuple(suffix for kind in self.types for suffix in _SUFFIXES[kind])

    def admit(self, content: bytes, *, name: str) -> FileType:
        """Return what a file is.

        Raises:
            RefusedFileError: If its content or the ending of its name is not taken, or the two do not fit.
        """
        remedy = f"请上传 {'、'.join('.' + suffix for suffix in self.suffixes)} 文件。"
        suffix = PurePath(name).suffix.lower().removeprefix(".")
        if suffix not in self.suffixes:
            problem = f"“{self.purpose}”不收 .{suffix} 文件。" if suffix else "文件名没有扩展名。"
            raise RefusedFileError(Refusal(problem, remedy), name=name)
        try:
            kind = identify(content)
        except RefusedFileError as error:
            raise RefusedFileError(error.refusal, name=name) from error
        if kind not in self.types or suffix not in _SUFFIXES[kind]:
            raise RefusedFileError(Refusal(f"文件名是 .{suffix}，内容却是{kind.after_is}。", remedy), name=name)
        return kind


def _submission(actor: Actor, number: int, key: str) -> Subject:
    """Find a frozen version; files come and go until the form is accepted."""
    found = find_visible(Submission, actor=actor, pk=number)
    assignment = find_visible(Assignment, actor=actor, pk=found.assignment_id, is_locked=True)
    if key:
        raise NotFoundError
    closed = str(State(assignment.state).label) if assignment.state in DONE else ""
    title = f"{assignment.round.title} 第 {found.number} 版"
    return Subject(assignment.unit, assignment.round.year, f"submission/{found.pk}", title, closed)


def _indicator(actor: Actor, number: int, key: str) -> Subject:
    """Find an indicator of a Book; files come and go while its table is open."""
    seen = find_visible(YearBook, actor=actor, pk=number)
    head = hold_book(seen.unit_id, year=seen.year)
    row = ROW_MODELS[INDICATOR]._default_manager.filter(book=head, key=key).first()
    if row is None:
        raise NotFoundError
    closed = locked_tables(head.unit_id, year=head.year).get(INDICATOR, "")
    title = f"指标“{getattr(row, 'name', key)}”"
    return Subject(head.unit, head.year, f"{INDICATOR}/{key}", title, closed)


POINTS: Mapping[str, UploadPoint] = {
    "sealed": UploadPoint("盖章件", _SCANS, Attachment.Level.INTERNAL, _submission),
    "evidence": UploadPoint("佐证材料", tuple(_SUFFIXES), Attachment.Level.INTERNAL, _indicator),
}
