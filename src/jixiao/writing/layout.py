"""The look of an official document as data: page, text styles, tables and fonts, read from a rulebook profile."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar, get_args, get_origin

from jixiao.errors import JixiaoError

_REMARKS = frozenset({"basis", "verified"})


class LayoutError(JixiaoError):
    """A layout profile lacks an entry, has one that is not known, or has one of the wrong type.

    Args:
        key: The entry as a dotted path, e.g. `style.body.size_pt`.
        problem: What is wrong with it.
    """

    def __init__(self, key: str, *, problem: str) -> None:
        """Keep the key and write the sentence."""
        self.key = key
        super().__init__(f"Layout profile, entry {key}: {problem}.")


class Role(Enum):
    """What a piece of text is in the document; each role has one style in the profile."""

    BODY = "body"
    TITLE = "title"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    HEADING_4 = "heading_4"
    ANNEX_MARK = "annex_mark"
    ANNEX_TITLE = "annex_title"
    SIGNATURE_UNIT = "signature_unit"
    SIGNATURE_DATE = "signature_date"
    PAGE_NUMBER = "page_number"
    FORM_TITLE = "form_title"
    TABLE_TITLE = "table_title"
    TABLE_SUBTITLE = "table_subtitle"
    TABLE_UNIT = "table_unit"
    TABLE_TEXT = "table_text"
    TABLE_HEAD = "table_head"
    FIGURE = "figure"
    FIGURE_TITLE = "figure_title"
    FIGURE_NOTE = "figure_note"


@dataclass(frozen=True, slots=True)
class PageLook:
    """Paper, margins and line grid.

    Unit:
        `_mm` millimetres, `_pt` points.
    """

    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    footer_mm: float
    lines: int
    characters: int
    line_pitch_pt: float

    def turned(self) -> "PageLook":
        """Return the same sheet lying on its side; the binding edge is then at its top."""
        return replace(
            self,
            width_mm=self.height_mm,
            height_mm=self.width_mm,
            top_mm=self.left_mm,
            right_mm=self.top_mm,
            bottom_mm=self.right_mm,
            left_mm=self.bottom_mm,
            footer_mm=self.footer_mm - self.bottom_mm + self.right_mm,
        )

    def text_width(self, *, is_landscape: bool = False) -> float:
        """Return the width of the type area in millimetres; a landscape page is the same sheet turned."""
        if is_landscape:
            return self.height_mm - self.top_mm - self.bottom_mm
        return self.width_mm - self.left_mm - self.right_mm


@dataclass(frozen=True, slots=True)
class TextLook:
    """The style of one role; `line_pt` is a fixed pitch, 0 means the font's own."""

    style_name: str
    font: str
    size_pt: float
    align: str
    line_pt: float = -1  # replaced by the page's pitch when the profile does not name one
    first_line_chars: int = 0
    right_chars: int = 0
    before_pt: float = 0
    after_pt: float = 0
    is_bold: bool = False
    keep_with_next: bool = False
    outline: int = 0


@dataclass(frozen=True, slots=True)
class TableLook:
    """Borders, padding and the sizes to fall back on when numbers do not fit their column."""

    border_pt: float
    side_padding_mm: float
    row_height_pt: float
    smaller_sizes_pt: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ChartLook:
    """Lettering of charts; `fonts` are tried in this order."""

    size_pt: float
    fonts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FontChoice:
    """An official font, its other names, and what may stand in for it where it is not installed."""

    name: str
    also_named: tuple[str, ...]
    alternate: str
    substitutes: tuple[str, ...]
    is_heavy: bool = False


_Look = TypeVar("_Look", PageLook, TextLook, TableLook, ChartLook, FontChoice)


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole look of a document."""

    title: str
    is_verified: bool
    page: PageLook
    styles: Mapping[Role, TextLook]
    table: TableLook
    chart: ChartLook
    fonts: tuple[FontChoice, ...]

    def notices(self) -> tuple[str, ...]:
        """Return what the reader should know: that the numbers have not been checked against the standard."""
        if self.is_verified:
            return ()
        return (f"版式“{self.title}”的参数尚未逐项核对标准原文，可在版式文件中修改。",)


def read_layout(data: Mapping[str, Any]) -> Layout:
    """Build a layout from a parsed profile.

    Raises:
        LayoutError: If an entry is missing, unknown or of the wrong type; the error names it.
    """
    page = _build(PageLook, data=_entry(data, key="page"), path="page")
    fonts = tuple(_build(FontChoice, data=font, path=f"font[{i}]") for i, font in enumerate(data.get("font", ())))
    styles = _read_styles(_entry(data, key="style"), pitch=page.line_pitch_pt)
    _check_fonts(styles, fonts=fonts)
    return Layout(
        title=str(data.get("title", "")),
        is_verified=bool(data.get("verified", False)),
        page=page,
        styles=styles,
        table=_build(TableLook, data=_entry(data, key="table"), path="table"),
        chart=_build(ChartLook, data=_entry(data, key="chart"), path="chart"),
        fonts=fonts,
    )


@cache
def official_layout() -> Layout:
    """Return the GB/T 9704 layout that is shipped with the package."""
    profile = files("jixiao") / "rulebook" / "cn" / "forms" / "gbt9704.toml"
    return read_layout(tomllib.loads(profile.read_text(encoding="utf-8")))


def _entry(data: Mapping[str, Any], *, key: str) -> Mapping[str, Any]:
    found = data.get(key)
    if not isinstance(found, Mapping):
        raise LayoutError(key, problem="the table is missing")
    return found


def _read_styles(data: Mapping[str, Any], *, pitch: float) -> Mapping[Role, TextLook]:
    known = {role.value for role in Role}
    if unknown := sorted(set(data) - known):
        raise LayoutError(f"style.{unknown[0]}", problem="no such role")
    styles = {}
    for role in Role:
        path = f"style.{role.value}"
        entry = {"line_pt": pitch, **_entry({path: data.get(role.value)}, key=path)}
        styles[role] = _build(TextLook, data=entry, path=path)
    return MappingProxyType(styles)


def _check_fonts(styles: Mapping[Role, TextLook], *, fonts: tuple[FontChoice, ...]) -> None:
    known = {font.name for font in fonts}
    for role, look in styles.items():
        if look.font not in known:
            raise LayoutError(f"style.{role.value}.font", problem=f"no entry [[font]] is named {look.font!r}")


def _build(kind: type[_Look], *, data: Mapping[str, Any], path: str) -> _Look:
    expected = {item.name: item for item in fields(kind)}
    if unknown := sorted(set(data) - set(expected) - _REMARKS):
        raise LayoutError(f"{path}.{unknown[0]}", problem="no such entry")
    values: dict[str, Any] = {}
    for name, item in expected.items():
        if name in data:
            values[name] = _checked(data[name], wanted=item.type, path=f"{path}.{name}")
        elif item.default is MISSING:
            raise LayoutError(f"{path}.{name}", problem="the entry is missing")
    return kind(**values)


def _checked(value: object, *, wanted: object, path: str) -> object:
    if get_origin(wanted) is tuple and isinstance(value, list):
        return tuple(_checked(item, wanted=get_args(wanted)[0], path=path) for item in value)
    accepted = (int, float) if wanted is float else wanted
    is_bool_for_number = isinstance(value, bool) and wanted is not bool
    if not isinstance(accepted, type | tuple) or not isinstance(value, accepted) or is_bool_for_number:
        raise LayoutError(path, problem=f"{value!r} is not of type {getattr(wanted, '__name__', wanted)}")
    return value
