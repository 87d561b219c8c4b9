"""The bureau's workbooks, made once, and workbooks with something wrong in them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from functools import cache

from lxml import etree

from jixiao.book.book import Book
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.sample_county import load_bureau

YEARS = (2023, 2024)
NAME = "示例县经济信息科学技术局"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_WORKBOOK = "xl/workbook.xml"


@cache
def bureau(year: int, *, is_mended: bool) -> Book:
    """Return the bureau's Book of a year."""
    return load_bureau(year, is_mended=is_mended)


@cache
def bureau_workbook(year: int, *, is_mended: bool) -> bytes:
    """Return the bureau's workbook of a year."""
    return workbook_of(bureau(year, is_mended=is_mended))


def with_texts(workbook: bytes, *, sheet: str, texts: Mapping[str, str]) -> bytes:
    """Return a workbook with texts typed over some cells of a sheet."""
    path = f"xl/worksheets/sheet{_sheets(workbook).index(sheet) + 1}.xml"
    root = etree.fromstring(_part(workbook, path))
    for cell in root.iter(f"{{{_MAIN}}}c"):
        name = str(cell.get("r"))
        if name in texts:
            cell.clear()
            cell.set("r", name)
            cell.set("t", "inlineStr")
            etree.SubElement(etree.SubElement(cell, f"{{{_MAIN}}}is"), f"{{{_MAIN}}}t").text = texts[name]
    return _with_part(workbook, path, content=etree.tostring(root))


def without_sheet(workbook: bytes, *, sheet: str) -> bytes:
    """Return a workbook that lists a sheet no longer."""
    root = etree.fromstring(_part(workbook, _WORKBOOK))
    for sheets in root.iter(f"{{{_MAIN}}}sheets"):
        for item in [item for item in sheets if item.get("name") == sheet]:
            sheets.remove(item)
    return _with_part(workbook, _WORKBOOK, content=etree.tostring(root))


def cells_of(column: str, *, rows: Iterable[int]) -> list[str]:
    """Return the names of the cells of a column."""
    return [f"{column}{row}" for row in rows]


def _sheets(workbook: bytes) -> list[str]:
    root = etree.fromstring(_part(workbook, _WORKBOOK))
    return [str(item.get("name")) for item in root.iter(f"{{{_MAIN}}}sheet")]


def _part(workbook: bytes, path: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return archive.read(path)


def _with_part(workbook: bytes, path: str, *, content: bytes) -> bytes:
    """Return a workbook with one part replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == path else old.read(name))
    return made.getvalue()
