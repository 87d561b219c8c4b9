"""Write the sheet of a table with rows: one line a row, amounts to the right, the key last."""

from dataclasses import dataclass
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name

from jixiao.book.book import Amount
from jixiao.book.column import Column, Kind, Row, TableSchema
from jixiao.book.figure import MISSING, Exact, Figure
from jixiao.exchange.workbook.caliber_words import print_caliber
from jixiao.exchange.workbook.cell_words import KEY, NO, SUM_ROW, YES
from jixiao.exchange.workbook.cell_words import MISSING as MISSING_WORD
from jixiao.exchange.workbook.column_look import KEY_WIDTH, MONEY_WIDTH, ColumnLook, column_look, note_of
from jixiao.exchange.workbook.grid_column import grid_amounts
from jixiao.exchange.workbook.header import AmountColumn
from jixiao.exchange.workbook.look import Role
from jixiao.exchange.workbook.printed_cell import BLANK_CELL, PrintedCell, in_unit, money_format, print_figure
from jixiao.exchange.workbook.sheet_writer import LAST_LINE, SheetWriter
from jixiao.exchange.workbook.table_layout import HEADER_ROW, SheetColumn, TableLayout
from jixiao.exchange.workbook.writing import Writing
from jixiao.book.schema import TABLE_BY_NAME

_SPARE_LINES, _LEAST_LINES = 10, 20
_HEADER_HEIGHT = 34
_WIDEST_FROZEN = 64
_KEY_NOTE = "由程序填写，请不要改动。新增的行留空；复制的行请清空。"
