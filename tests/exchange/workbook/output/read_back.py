"""A workbook that was written, as its parts say it: what stands in cells, how it looks, what may be filled in."""

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from lxml import etree
from msgspec.structs import replace
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.column import TableSchema
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.project import Project
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.unit import Headcount, Unit
from jixiao.exchange.workbook.output.look import Looks
from jixiao.exchange.workbook.output.sheet_writer import SheetWriter
from jixiao.exchange.workbook.output.writing import Writing
from jixiao.exchange.workbook.write import new_workbook, write_workbook
from tests.exchange.workbook.workbooks import FORM, LAW

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NAMES = {"m": _MAIN.strip("{}")}
Attributes = Mapping[str, str]


@dataclass(frozen=True)
class WrittenSheet:
    """One sheet.

    Shape:
        looks[number] is the format of the cells that name it.
    """

    root: etree._Element
    strings: list[str]
    looks: list[Attributes]
    notes: Mapping[str, str]

    def found(self, path: str) -> list[Attributes]:
        """Return the attributes of the elements at a path such as `m:cols/m:col`."""
        return [{str(k): str(v) for k, v in item.attrib.items()} for item in self.root.iterfind(path, _NAMES)]

    @cached_property
    def cells(self) -> Mapping[str, etree._Element]:
        """Cells by address."""
        return {item.get("r", ""): item for item in self.root.iterfind("m:sheetData/m:row/m:c", _NAMES)}

    def text(self, address: str) -> str:
        """Return what stands in a cell, that of a formula too; empty for a blank one."""
        cell = self.cells[address]
        value = cell.findtext("m:v", "", _NAMES)
        return self.strings[int(value)] if cell.get("t") == "s" else value

    def formula(self, address: str) -> str:
        return self.cells[address].findtext("m:f", "", _NAMES)

    def look(self, address: str) -> Attributes:
        return self.looks[int(self.cells[address].get("s", "0"))]

    def address(self, text: str) -> str:
        """Return the first cell in which a text stands."""
        return next(address for address in self.cells if self.text(address) == text)

    def line(self, number: int) -> list[str]:
        """Return the texts of a line, counted from 1."""
        return [self.text(address) for address in self.cells if xl_cell_to_rowcol(address)[0] == number - 1]

    @property
    def lists(self) -> dict[str, str]:
        """What cells are chosen from, by the range of the cells."""
        path = "m:dataValidations/m:dataValidation"
        return {
            item.get("sqref", ""): item.findtext("m:formula1", "", _NAMES) for item in self.root.iterfind(path, _NAMES)
        }

    @property
    def conditions(self) -> dict[str, list[str]]:
        """The formulas that change the look of cells, by their range."""
        return {
            item.get("sqref", ""): [str(formula.text) for formula in item.iterfind("m:cfRule/m:formula", _NAMES)]
            for item in self.root.iterfind("m:conditionalFormatting", _NAMES)
        }

    @property
    def merged(self) -> list[str]:
        return [item["ref"] for item in self.found("m:mergeCells/m:mergeCell")]

    @property
    def widths(self) -> dict[int, float]:
        """Widths by the number of the column, from 0, without the padding that the writer adds."""
        found = self.found("m:cols/m:col")
        return {
            column: int(float(item["width"]))
            for item in found
            for column in range(int(item["min"]) - 1, int(item["max"]))
        }


class WrittenBook:
    """A workbook by its sheets."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.book = etree.fromstring(self.parts["xl/workbook.xml"])
        self.entries = {item.get("name", ""): item for item in self.book.iterfind("m:sheets/m:sheet", _NAMES)}
        self.print_titles = [str(item.text) for item in self.book.iterfind("m:definedNames/m:definedName", _NAMES)]

    def sheet(self, name: str) -> WrittenSheet:
        number = list(self.entries).index(name) + 1
        strings = self.parts.get("xl/sharedStrings.xml", b"<sst/>")
        return WrittenSheet(
            etree.fromstring(self.parts[f"xl/worksheets/sheet{number}.xml"]),
            [
                "".join(str(part) for part in item.itertext())
                for item in etree.fromstring(strings).iterfind("m:si", _NAMES)
            ],
            self._looks(),
            self._notes(number),
        )

    def is_hidden(self, name: str) -> bool:
        return self.entries[name].get("state") == "hidden"

    def _looks(self) -> list[Attributes]:
        styles = etree.fromstring(self.parts["xl/styles.xml"])
        codes = {
            item.get("numFmtId"): item.get("formatCode", "") for item in styles.iterfind("m:numFmts/m:numFmt", _NAMES)
        }
        fonts = styles.findall("m:fonts/m:font", _NAMES)
        return [
            {
                **{str(k): str(v) for part in item for k, v in part.attrib.items()},
                "number": codes.get(item.get("numFmtId"), item.get("numFmtId", "")),
                "bold": str(fonts[int(item.get("fontId", "0"))].find("m:b", _NAMES) is not None),
            }
            for item in styles.iterfind("m:cellXfs/m:xf", _NAMES)
        ]

    def _notes(self, number: int) -> dict[str, str]:
        relations = self.parts.get(f"xl/worksheets/_rels/sheet{number}.xml.rels", b"<none/>")
        targets = [item.get("Target", "") for item in etree.fromstring(relations)]
        names = [target.removeprefix("../") for target in targets if "comments" in target]
        roots = (etree.fromstring(self.parts[f"xl/{name}"]) for name in names)
        return {
            item.get("ref", ""): "".join(str(part) for part in item.itertext())
            for root in roots
            for item in root.iterfind("m:commentList/m:comment", _NAMES)
        }


def amount(table: str, row: str, *, caliber: Caliber, yuan: str, field: str = "amount") -> Amount:
    """Return an amount given in 万元, or 不涉及."""
    figure = NOT_APPLICABLE if yuan == "不涉及" else Figure.money(yuan)
    return Amount(table, row, field, caliber, figure)


FINAL, INITIAL = Caliber("final"), Caliber("initial")
AMOUNTS = (
    amount("expenditure", "personnel", caliber=FINAL, yuan="100"),
    amount("expenditure", "public", caliber=FINAL, yuan="50.5"),
    amount("expenditure", "project", caliber=FINAL, yuan="30"),
    amount("project", "k1", caliber=INITIAL, yuan="12.345678"),
    amount("project", "k1", caliber=FINAL, yuan="10"),
    amount("project", "k2", caliber=FINAL, yuan="20.05"),
    amount("project", "k1", caliber=Caliber("final", fund="general"), yuan="7"),
)
BOOK = Book(
    2024,
    unit=Unit(name="示例县财政局", kind="行政单位", region="510521", telephone="0830"),
    headcount=Headcount(
        authorised=MISSING, on_post=Figure.plain("0"), retired=NOT_APPLICABLE, control_rate=Figure.percent("102.50")
    ),
    projects=(Project("k1", name="培训", start_month=Figure.plain("3")), Project("k2", name="购置", start_month=BLANK)),
    amounts=AMOUNTS,
)


@cache
def sample() -> WrittenBook:
    """Return the workbook of `BOOK`."""
    return WrittenBook(write_workbook(BOOK, law=LAW))


@cache
def empty_form() -> WrittenBook:
    """Return the workbook of a new year."""
    return WrittenBook(new_workbook(year=2024, law=LAW, unit_name="示例县财政局"))


def written(write: Callable[[Writing], object], *, book: Book = BOOK, unit: str = "万元") -> WrittenBook:
    """Return the workbook that a part of the writer makes."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        write(writing_of(workbook, book=book, unit=unit))
    return WrittenBook(target.getvalue())


def written_sheet(write: Callable[[SheetWriter], object]) -> WrittenSheet:
    """Return a sheet that a sheet writer fills."""
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as workbook:
        write(SheetWriter(workbook.add_worksheet("表"), Looks(workbook), "表"))
    return WrittenBook(target.getvalue()).sheet("表")


def writing_of(workbook: Workbook, *, book: Book = BOOK, unit: str = "万元", is_form: bool = False) -> Writing:
    return Writing(workbook, book, LAW, FORM, unit, is_form)


def table(name: str) -> TableSchema:
    return TABLE_BY_NAME[name]


def with_amounts(*amounts: Amount) -> Book:
    """Return `BOOK` with other amounts."""
    return replace(BOOK, amounts=amounts)
