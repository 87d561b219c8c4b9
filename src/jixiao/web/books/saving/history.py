"""What was changed since a page was read: the ground on which a save meets a conflict, cell by cell.

The version of a row on a page is the revision of its Book when the row was read. Each cell that was changed since has a
`CellChange` with a higher revision. Where a revision left no trace, nothing is known of what it changed, and every cell
that differs is a conflict: nobody's work is written over in silence.
"""

from dataclasses import dataclass, field

from django.utils import timezone

from jixiao.web.store.models import CellChange, YearBook

ADDED, REMOVED = "（新增的行）", "（这一行已被删除）"
_TIME = "%m-%d %H:%M"


@dataclass
class History:
    """The changes of one table after the oldest version that a save names.

    Unit:
        oldest: the lowest version of the save.
    """

    head: YearBook
    table: str
    oldest: int
    _changes: dict[str, CellChange] = field(default_factory=dict)
    _traced: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Read them, if there can be any."""
        if self.oldest >= self.head.revision:
            return
        since = CellChange.objects.filter(book=self.head, revision__gt=self.oldest).select_related("person")
        self._traced = set(since.values_list("revision", flat=True).order_by().distinct())
        self._changes = {change.path: change for change in since.filter(path__startswith=f"{self.table}/")}

    def is_complete(self, version: int) -> bool:
        """Whether every revision after a version is known cell by cell."""
        revision: int = self.head.revision
        return version <= revision and all(number in self._traced for number in range(version + 1, revision + 1))

    def last(self, path: str, *, version: int) -> CellChange | None:
        """Return the last change of a path after a version, None if there was none."""
        change = self._changes.get(path)
        return change if change is not None and change.revision > version else None

    def last_below(self, path: str, *, version: int) -> CellChange | None:
        """Return the last change of a row or of any of its cells after a version."""
        found = (change for name, change in self._changes.items() if name == path or name.startswith(f"{path}/"))
        later = [change for change in found if change.revision > version]
        return max(later, key=lambda change: change.pk, default=None)


def told(change: CellChange | None) -> dict[str, str]:
    """Return who made a change and when, in words; empty where nobody knows."""
    if change is None:
        return {"by": "", "at": ""}
    by = change.person.name if change.person else ""
    return {"by": by, "at": timezone.localtime(change.at).strftime(_TIME)}
