"""What an extraction could not take over as it stands."""

from enum import Enum

from msgspec import Struct

from jixiao.book.place import Place


class NoteKind(Enum):
    """Why something is noted."""

    CONFLICT = "前后不一致"  # one quantity, two values
    UNREAD = "未读取"  # a row, a cell or a table
    REPEATED = "重复"  # a table


class Note(Struct, frozen=True):
    """One thing that was not taken over.

    Unit:
        message: a full Chinese sentence.
    """

    kind: NoteKind
    message: str
    place: Place
