"""Open an .xlsx file: its sheets with their cells."""

from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.reading.archive import Archive
from jixiao.reading.clean_text import clean_text
from jixiao.reading.refusal import BROKEN, HAS_MACRO, Refusal, RefusedFileError
from jixiao.reading.safe_xml import Element, parse_xml
from jixiao.reading.spreadsheet.number_format import BUILT_IN, GENERAL, NumberFormat, read_number_format
from jixiao.reading.spreadsheet.sheet import CellKind, Position, Range, Sheet, SheetCell, column_of, position_of

MOST_ROWS = 20_000
MOST_CELLS = 1_000_000
MOST_MERGED = 100_000  # cells

_ESCAPE = late_pattern("_x([0-9A-Fa-f]{4})_")
_KINDS = {"b": CellKind.FLAG, "e": CellKind.ERROR, "s": CellKind.TEXT, "str": CellKind.TEXT, "inlineStr": CellKind.TEXT}
_YES = ("1", "true")
_TRUE = {"1": "TRUE", "0": "FALSE"}


def open_sheets(archive: Archive) -> tuple[Sheet, ...]:
    """Return the sheets of an .xlsx file in their order; charts and the like are left out.

    Raises:
        RefusedFileError: If it cannot or must not be opened.
    """
    try:
        return _sheets(archive)
    except (IndexError, OverflowError, ValueError) as error:  # references and numbers that are none
        raise RefusedFileError(BROKEN) from error


def _sheets(archive: Archive) -> tuple[Sheet, ...]:
    if b"macroEnabled" in archive.part("[Content_Types].xml"):
        raise RefusedFileError(HAS_MACRO)
    main = next(iter(_targets(archive, of="", kind="officeDocument").values()), "xl/workbook.xml")
    book = parse_xml(archive.part(main))
    paths = _targets(archive, of=main, kind="worksheet")
    reader = _CellReader(
        strings=_shared_strings(archive, main=main),
        formats=_formats(archive, main=main),
        has_1904_dates=any(item.get("date1904") in _YES for item in book.iter("{*}workbookPr")),
    )
    return tuple(
        reader.sheet(parse_xml(archive.part(paths[number])), item=item)
        for item in book.iter("{*}sheet")
        if (number := _relation_of(item)) in paths
    )


class _CellReader(Struct, frozen=True):
    """Reads the cells of sheets that share strings and styles."""

    strings: tuple[str, ...]
    formats: tuple[NumberFormat, ...]
    has_1904_dates: bool

    def sheet(self, root: Element, *, item: Element) -> Sheet:
        name = str(item.get("name")).strip()
        cells: dict[Position, SheetCell] = {}
        rows = root.find("{*}sheetData")
        number = 0
        for row in () if rows is None else rows.iterchildren("{*}row"):
            number = int(row.get("r") or number + 1)
            cells.update(self.row(row, number=number))
            if number > MOST_ROWS:
                _check_size(cells, name=name)
        _check_size(cells, name=name)
        last = (max((row for row, _ in cells), default=0), max((column for _, column in cells), default=0))
        return Sheet(
            name,
            cells,
            _merged(root, last=last),
            self.has_1904_dates,
            is_hidden=item.get("state", "visible") != "visible",
            hidden_rows=_hidden_rows(root, last=last[0]),
            hidden_columns=_hidden_columns(root, last=last[1]),
        )

    def row(self, row: Element, *, number: int) -> Iterator[tuple[Position, SheetCell]]:
        column = 0
        for item in row:
            reference = item.get("r")
            column = column_of(reference) if reference else column + 1
            if len(item):
                cell = self.cell(item)
                if cell is not None:
                    yield (number, column), cell

    def cell(self, item: Element) -> SheetCell | None:
        value, formula, text = None, False, None
        for part in item:
            tag = part.tag.rpartition("}")[2]
            if tag == "v":
                value = part.text or ""
            elif tag == "f":
                formula = True
            elif tag == "is":
                text = _rich_text(part)
        mark = item.get("t", "n")
        if mark == "s" and value:
            text = self.strings[int(value)]
        elif mark in ("str", "d") and value is not None:
            text = _unescaped(value)
        return self.made(mark, value=value, text=text, style=int(item.get("s") or 0), is_formula=formula)

    def made(self, mark: str, *, value: str | None, text: str | None, style: int, is_formula: bool) -> SheetCell | None:
        shown = self.formats[style] if style < len(self.formats) else GENERAL
        if text is not None:
            cleaned = clean_text(text)
            return SheetCell(CellKind.TEXT, cleaned, shown, is_formula) if cleaned else None
        if not value:
            return SheetCell(CellKind.UNCOMPUTED, "", shown, is_formula) if is_formula and value is None else None
        kind = _KINDS.get(mark, CellKind.NUMBER)
        return SheetCell(kind, _TRUE.get(value, value) if kind is CellKind.FLAG else value, shown, is_formula)


def _hidden_rows(root: Element, *, last: int) -> int:
    rows = (int(row.get("r") or 0) for row in root.iter("{*}row") if row.get("hidden") in _YES)
    return sum(1 for row in rows if row <= last)


def _hidden_columns(root: Element, *, last: int) -> int:
    areas = ((int(item.get("min")), int(item.get("max"))) for item in root.iter("{*}col") if item.get("hidden") in _YES)
    return sum(max(min(end, last) - first + 1, 0) for first, end in areas)


def _check_size(cells: Mapping[Position, SheetCell], *, name: str) -> None:
    if len(cells) > MOST_CELLS or len({row for row, _ in cells}) > MOST_ROWS:
        problem = f"工作表「{name}」超过 {MOST_ROWS} 行或 {MOST_CELLS} 格。"
        raise RefusedFileError(Refusal(problem, "删去多余的行；一个单位一年的账不会这样长。"))


def _targets(archive: Archive, *, of: str, kind: str) -> dict[str, str]:
    """Return the paths of the parts of one kind that a part names, by relation."""
    folder = dirname(of)
    path = join(folder, "_rels", f"{of.rpartition('/')[2]}.rels")
    if path not in archive:
        return {}
    return {
        str(item.get("Id")): normpath(join("/", folder, str(item.get("Target")))).lstrip("/")
        for item in parse_xml(archive.part(path))
        if str(item.get("Type")).endswith(f"/{kind}") and item.get("TargetMode") != "External"
    }


def _relation_of(item: Element) -> str:
    return next((str(value) for name, value in item.attrib.items() if name.endswith("}id")), "")


def _shared_strings(archive: Archive, *, main: str) -> tuple[str, ...]:
    paths = _targets(archive, of=main, kind="sharedStrings").values()
    return tuple(_rich_text(item) for path in paths for item in parse_xml(archive.part(path)).iterchildren("{*}si"))


def _rich_text(item: Element) -> str:
    """Return the text of a string, without its reading aids."""
    runs = (part for part in item if part.tag.rpartition("}")[2] in ("t", "r"))
    parts = (run.text if run.tag.endswith("}t") else run.findtext("{*}t") for run in runs)
    return _unescaped("".join(part or "" for part in parts))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _formats(archive: Archive, *, main: str) -> tuple[NumberFormat, ...]:
    """Return the number format of each cell style."""
    for path in _targets(archive, of=main, kind="styles").values():
        root = parse_xml(archive.part(path))
        custom = {int(str(item.get("numFmtId"))): str(item.get("formatCode")) for item in root.iter("{*}numFmt")}
        cell_styles = root.find("{*}cellXfs")
        ids = [int(item.get("numFmtId") or 0) for item in (() if cell_styles is None else cell_styles)]
        return tuple(
            read_number_format(custom[number]) if number in custom else BUILT_IN.get(number, GENERAL) for number in ids
        )
    return ()


def _merged(root: Element, *, last: Position) -> tuple[Range, ...]:
    """Return the merged ranges as far as the sheet has cells."""
    areas = (_range(str(item.get("ref"))).within(last) for item in root.iter("{*}mergeCell"))
    merged = tuple(area for area in areas if area.size > 1)
    if sum(area.size for area in merged) > MOST_MERGED:
        raise RefusedFileError(Refusal("合并的单元格过多。", "取消不必要的合并后再读取。"))
    return merged


def _range(name: str) -> Range:
    first, _, last = name.partition(":")
    return Range(position_of(first), position_of(last or first))
