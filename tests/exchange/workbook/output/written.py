"""Workbooks that were written, taken apart for tests."""

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property

from xlsxwriter import Workbook

from jixiao.book.book import Book
from jixiao.exchange.workbook.output.writing import Writing
from jixiao.exchange.workbook.write import write_workbook
from jixiao.exchange.workbook.xlsx.open_sheets import open_sheets
from jixiao.exchange.workbook.xlsx.sheet import Sheet, position_of
from tests.exchange.workbook.workbooks import FORM, LAW


class Written:
    """A workbook that was written: what its cells say and what its parts hold."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.archive = zipfile.ZipFile(io.BytesIO(content))

    @cached_property
    def sheets(self) -> Mapping[str, Sheet]:
        """The sheets by name, in their order."""
        return {sheet.name: sheet for sheet in open_sheets(self.content)}

    def text(self, sheet: str, *, cell: str) -> str:
        """Return what stands in a cell, empty for an empty one."""
        found = self.sheets[sheet].cells.get(position_of(cell))
        return "" if found is None else found.text

    def column(self, sheet: str, *, letter: str) -> list[str]:
        """Return the texts of a column from top to bottom, empty cells left out."""
        number = position_of(f"{letter}1")[1]
        return [cell.text for (_, column), cell in self.sheets[sheet].cells.items() if column == number]

    def row(self, sheet: str, *, number: int) -> list[str]:
        """Return the texts of a row from left to right, empty cells left out."""
        return [cell.text for cell in self.sheets[sheet].rows.get(number, {}).values()]

    def xml(self, sheet: str) -> str:
        """Return the part of a sheet."""
        return self.part(f"xl/worksheets/sheet{list(self.sheets).index(sheet) + 1}.xml")

    def part(self, name: str) -> str:
        """Return a part as text."""
        return self.archive.read(name).decode()

    def formula(self, sheet: str, *, cell: str) -> str:
        """Return the formula of a cell, empty if it has none."""
        found = re.search(rf'<c r="{cell}"[^>]*><f>(.*?)</f>', self.xml(sheet))
        return found[1].replace("&quot;", '"').replace("&amp;", "&").replace("&gt;", ">") if found else ""

    def is_locked(self, sheet: str, *, cell: str) -> bool:
        """Whether the protection of the sheet holds for a cell."""
        found = re.search(rf'<c r="{cell}" s="([0-9]+)"', self.xml(sheet))
        assert found is not None, f"{cell} has no style"
        styles = re.search("<cellXfs.*?</cellXfs>", self.part("xl/styles.xml"), re.DOTALL)
        assert styles is not None
        style = re.findall(r"<xf .*?(?:/>|</xf>)", styles[0])[int(found[1])]
        return 'locked="0"' not in style


def written(book: Book, *, unit: str = "万元", is_form: bool = False) -> Written:
    """Write a Book."""
    return Written(write_workbook(book, law=LAW, unit=unit, is_form=is_form))


def writing_of(book: Book, *, unit: str = "万元", is_form: bool = False) -> Writing:
    """Return a workbook that is still being written; nobody closes it."""
    return Writing(Workbook(io.BytesIO(), {"in_memory": True}), book, LAW, FORM, unit, is_form)
