"""Subjects of a classification: their code says their level and what they stand below."""

from msgspec import Struct

from jixiao.late_pattern import late_pattern

TOTAL = "合计"
_LEVELS = {3: "类", 5: "款", 7: "项"}
_CODE = late_pattern(r"[0-9]{3}(?:[0-9]{2}){0,2}")


class Subject(Struct, frozen=True):
    """One line of a classification.

    Unit:
        code: 3, 5 or 7 digits; 合计 for the total.
        parent: the code without its last two digits; 合计 above a functional 类, nothing above an economic one.
    """

    code: str
    name: str
    level: str
    parent: str

    @property
    def key(self) -> str:
        """The key of its row."""
        return "total" if self.is_total else self.code

    @property
    def is_total(self) -> bool:
        """Whether it is the total of the table."""
        return self.code == TOTAL


def subject_of(code: str, *, name: str, table: str) -> Subject | None:
    """Return the subject of a code, None if it is none.

    Args:
        code: As printed, or 合计.
        name: As printed.
        table: functional or economic; economic subjects end at the 款 and have no total line.

    Example:
        >>> subject_of("20139", name="社会工作事务", table="functional")
        Subject(code='20139', name='社会工作事务', level='款', parent='201')
    """
    top = TOTAL if table == "functional" else ""
    if code == TOTAL:
        return Subject(TOTAL, TOTAL, TOTAL, "")
    if not _CODE.fullmatch(code):
        return None
    parent = code[:-2] if len(code) > min(_LEVELS) else top
    return Subject(code, name, _LEVELS[len(code)], parent)
