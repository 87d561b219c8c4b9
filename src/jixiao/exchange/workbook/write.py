"""Write a Book as a workbook, and the empty workbook of a new year."""

import datetime as dt
import io

from xlsxwriter import Workbook

from jixiao.book.book import Book
from jixiao.book.schema import TABLES
from jixiao.book.unit import Unit
from jixiao.exchange.workbook.form import form_of
from jixiao.exchange.workbook.output.look import FONT, SIZE
from jixiao.exchange.workbook.output.write_cover import write_cover
from jixiao.exchange.workbook.output.write_fixed import write_fixed
from jixiao.exchange.workbook.output.write_single import write_single
from jixiao.exchange.workbook.output.write_table import write_funds, write_table
from jixiao.exchange.workbook.output.writing import Writing
from jixiao.law.in_force import Law

_NO_DAY = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # the same Book gives the same bytes


def write_workbook(book: Book, *, law: Law, unit: str = "万元", is_form: bool = False) -> bytes:
    """Return the workbook of a Book; reading it gives the Book that `as_in_workbook` describes.

    Args:
        book: The Book.
        law: The law in force, for the words of codes and the forms of the place.
        unit: The unit of money: 元, 万元 or 亿元.
        is_form: Whether the workbook is to be filled in: it has the usual columns of amounts besides those in use, and
            an amount that nobody states is an empty cell instead of 未列.

    Raises:
        RefusalError: If a text is longer than a cell can hold.
    """
    target = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": {"font_name": FONT, "font_size": SIZE}}
    with Workbook(target, options) as workbook:
        workbook.set_properties({"title": f"{book.year}年度绩效账", "created": _NO_DAY})
        writing = Writing(workbook, book, law, form_of(law), unit, is_form)
        write_cover(writing=writing)
        for table in TABLES:
            write = write_fixed if table.fixed_rows else write_single if table.is_single else write_table
            write(table, writing=writing)
        write_funds(writing=writing)
        writing.lists.write_sheet(workbook)
    return target.getvalue()


def new_workbook(*, year: int, law: Law, unit_name: str = "", unit: str = "万元") -> bytes:
    """Return the empty workbook of a fiscal year.

    Args:
        year: The fiscal year.
        law: The law in force.
        unit_name: The name of the unit.
        unit: The unit of money.
    """
    book = Book(year, unit=Unit(name=unit_name, region=law.region))
    return write_workbook(book, law=law, unit=unit, is_form=True)
