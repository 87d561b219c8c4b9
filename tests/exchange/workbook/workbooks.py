"""Workbooks as offices make them: sheets given as lines of cells."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

import pytest
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

from jixiao.book.book import Book
from jixiao.book.column import Cell as CellContent
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.problem import WorkbookError
from jixiao.exchange.workbook.read import read_workbook
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook

NAME = "账.xlsx"
REGION = "510521"


@dataclass(frozen=True)
class Shown:
    """A number with a number format; with a formula, what the formula gave."""

    number: str
    format: str = "General"
    formula: str = ""


Content = str | int | bool | Shown | None
Lines = Sequence[Sequence[Content]]
UNIT: Lines = (("年度", "2024"), ("单位名称", "示例县财政局"), ("行政区划", REGION))


def law_of(region: str, *, year: int) -> Law:
    """Return the law that the shipped rulebook has."""
    return law_in_force(Rulebook.shipped(), region=region, year=year)


LAW = law_of(REGION, year=2024)
FORM = form_of(LAW)


def workbook(sheets: Mapping[str, Lines], *, merged: Mapping[str, Sequence[str]] | None = None) -> bytes:
    """Return a workbook with a sheet 单位, unless the sheets have one, and the sheets given.

    Args:
        sheets: Lines of cells by sheet; a sheet without lines is left out.
        merged: Ranges to merge by sheet.
    """
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        for name, lines in {"单位": UNIT, **sheets}.items():
            if lines:
                sheet = book.add_worksheet(name)
                for row, line in enumerate(lines):
                    for column, content in enumerate(line):
                        _write(sheet, book, spot=(row, column), content=content)
                for area in (merged or {}).get(name, ()):
                    _merge(sheet, area=area)
    return target.getvalue()


def read(sheets: Mapping[str, Lines], *, merged: Mapping[str, Sequence[str]] | None = None) -> Book:
    """Return the Book of a workbook made of sheets."""
    return read_workbook(workbook(sheets, merged=merged), name=NAME, law_of=law_of)


def problems(sheets: Mapping[str, Lines], *, merged: Mapping[str, Sequence[str]] | None = None) -> list[str]:
    """Return what is wrong with a workbook made of sheets, one line a problem."""
    return problems_of(workbook(sheets, merged=merged))


def problems_of(content: bytes) -> list[str]:
    """Return what is wrong with a workbook, one line a problem."""
    with pytest.raises(WorkbookError) as caught:
        read_workbook(content, name=NAME, law_of=law_of)
    return [str(problem) for problem in caught.value.problems]


def with_part(content: bytes, *, name: str, old: str = "", new: str) -> bytes:
    """Return a workbook with a text replaced in one part, or with a part added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for item in source.infolist():
            text = source.read(item.filename)
            if item.filename == name:
                assert old.encode() in text, f"{old} is not in {name}"
                text = text.replace(old.encode(), new.encode())
            result.writestr(item, text)
        if name not in source.namelist():
            result.writestr(name, new)
    return target.getvalue()


def _write(sheet: Worksheet, book: Workbook, *, spot: tuple[int, int], content: Content) -> None:
    if isinstance(content, Shown):
        look = book.add_format({"num_format": content.format})
        if content.formula:
            sheet.write_formula(*spot, content.formula, look, _formula_value(content.number))
        else:
            sheet.write_number(*spot, _Exact(content.number), look)
    elif isinstance(content, bool):
        sheet.write_boolean(*spot, content)
    elif isinstance(content, int):
        sheet.write_number(*spot, content)
    elif content:
        sheet.write_string(*spot, content)


def _formula_value(text: str) -> CellContent:
    """Return what a formula gave as the writer takes it: numbers as numbers, anything else as text."""
    return Decimal(text) if re.fullmatch(r"-?[0-9.]+(?:E-?[0-9]+)?", text) else text


class _Exact(float):
    """A number that is written with the digits it was given, as other programs leave them in a file."""

    digits: str

    def __new__(cls, digits: str) -> Self:
        made = super().__new__(cls, digits)
        made.digits = digits
        return made

    def __format__(self, format_spec: str) -> str:
        return self.digits


def _merge(sheet: Worksheet, *, area: str) -> None:
    """Merge cells without writing into them: the writer would refuse to keep what stands in the first."""
    first, last = (xl_cell_to_rowcol(part) for part in area.split(":"))
    sheet.merge.append([*first, *last])
