"""The answer to a save, in the shape that the grid reads."""

from dataclasses import dataclass, field
from typing import Any

OK, CONFLICT = 200, 409
_MESSAGE = "有 {count} 处已被他人修改，没有覆盖。其余内容已保存，请逐处选择留哪一个。"


@dataclass
class Answer:
    """What became of a save: rows as they are now, keys of new rows, cells that cannot be read, conflicts.

    Unit:
        revision: of the Book, after the save.
        changed: the cells that were written.
    """

    revision: int = 0
    changed: int = 0
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    temps: dict[str, str] = field(default_factory=dict)
    refused: list[dict[str, str]] = field(default_factory=list)
    conflicts: list[dict[str, Any]] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The HTTP status that tells it."""
        return CONFLICT if self.conflicts else OK

    def to_json(self) -> dict[str, Any]:
        """Return the answer as the grid reads it; each row has the revision as its version."""
        saved = {
            "revision": self.revision,
            "rows": [{"key": key, "version": self.revision, "cells": cells} for key, cells in self.rows.items()],
            "temps": self.temps,
            "refused": self.refused,
        }
        if not self.conflicts:
            return saved
        conflicts = [{**conflict, "version": self.revision} for conflict in self.conflicts]
        message = _MESSAGE.format(count=len(conflicts))
        return {"code": "conflict", "message": message, "conflicts": conflicts, "saved": saved}
