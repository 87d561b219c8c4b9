"""How the workbook looks: fonts, colours, cell formats and widths. Calm, so that the figures are what is seen."""

import unicodedata
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FONT = "微软雅黑"
SIZE = 10

ACCENT = "#2B5D7D"
_INK = "#24323D"
_MUTED = "#75828C"
_LINE = "#C5D0D8"
_HEADER = "#E4EDF3"
_LOCKED = "#F2F4F6"
_INPUT = "#FFFDF3"
_WARNING = "#FBE3D6"
_WIDE = "WF"


class Role(Enum):
    """What a cell is for; its look follows from it."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    HEADING = "heading"
    NOTE = "note"
    LINK = "link"
    HEADER = "header"
    LABEL = "label"
    STRONG_LABEL = "strong_label"
    REMARK = "remark"
    INPUT = "input"
    FREE = "free"
    COMPUTED = "computed"
    COMPUTED_LABEL = "computed_label"
    KEY = "key"


_BORDER = {"border": 1, "border_color": _LINE}
_HEAD = {"bold": True, "bg_color": _HEADER, "align": "center", "text_wrap": True, **_BORDER}
_LOOKS: dict[Role, dict[str, Any]] = {
    Role.TITLE: {"bold": True, "font_size": 15, "font_color": ACCENT},
    Role.SUBTITLE: {"font_size": 9, "font_color": _MUTED},
    Role.HEADING: {"bold": True, "font_size": 11, "font_color": ACCENT},
    Role.NOTE: {"text_wrap": True},
    Role.LINK: {"font_color": ACCENT, "underline": 1},
    Role.HEADER: _HEAD,
    Role.LABEL: {"bg_color": _LOCKED, "indent": 1, "text_wrap": True, **_BORDER},
    Role.STRONG_LABEL: {"bg_color": _LOCKED, "bold": True, "indent": 1, "text_wrap": True, **_BORDER},
    Role.REMARK: {
        "font_size": 9,
        "font_color": _MUTED,
        "indent": 1,
        "text_wrap": True,
        "bg_color": _LOCKED,
        **_BORDER,
    },
    Role.INPUT: {"bg_color": _INPUT, "locked": False, **_BORDER},
    Role.FREE: {"locked": False},
    Role.COMPUTED: {"bg_color": _LOCKED, "font_color": _MUTED, "align": "right", **_BORDER},
    Role.COMPUTED_LABEL: {"bg_color": _LOCKED, "font_color": _MUTED, "indent": 1, **_BORDER},
    Role.KEY: {"font_size": 8, "font_color": _MUTED, "locked": False, "num_format": "@", **_BORDER},
}


@dataclass
class Looks:
    """The cell formats of one workbook, each made once."""

    workbook: Workbook
    _made: dict[tuple[Role, tuple[tuple[str, Any], ...]], Format] = field(default_factory=dict)

    def of(self, role: Role, **changes: object) -> Format:
        """Return the format of a role, with changes such as `num_format`, `align` or `indent`."""
        changes = {name: value for name, value in changes.items() if value != ""}
        key = (role, tuple(sorted(changes.items())))
        if key not in self._made:
            properties = {"font_name": FONT, "font_size": SIZE, "font_color": _INK, "valign": "vcenter"}
            self._made[key] = self.workbook.add_format(properties | _LOOKS[role] | changes)
        return self._made[key]

    def quiet(self) -> Format:
        """Return the format for words such as 未列 in a column of figures."""
        return self._condition("quiet", {"font_color": "#A9B3BA"})

    def apart(self) -> Format:
        """Return the format for 不涉及 in a column of figures."""
        return self._condition("apart", {"font_color": "#5B7083", "italic": True})

    def warning(self) -> Format:
        """Return the format of a computed total that differs from the stated one."""
        return self._condition("warning", {"bg_color": _WARNING, "font_color": "#8A3B12"})

    def _condition(self, name: str, properties: dict[str, Any]) -> Format:
        key = (Role.FREE, (("condition", name),))
        if key not in self._made:
            self._made[key] = self.workbook.add_format(properties)
        return self._made[key]


def width_of(text: str) -> int:
    """Return the width of a text in columns of a figure's width; Chinese characters take two.

    Example:
        >>> width_of("执行（1-8月）")
        13
    """
    return sum(2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def lines_of(text: str, *, width: int) -> int:
    """Return how many lines a text takes in a column of a width."""
    return sum(max(-(-width_of(line) // max(width - 1, 1)), 1) for line in text.split("\n"))
