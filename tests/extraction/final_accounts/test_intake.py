"""Cells become figures with their places, or a note."""

from jixiao.book.caliber import Caliber
from jixiao.book.place import Place
from jixiao.extraction.final_accounts.form import Target
from jixiao.extraction.final_accounts.intake import amount_columns, label_columns
from jixiao.extraction.final_accounts.note import NoteKind
from tests.extraction.final_accounts.sample import intake, stated, table

TABLE = table("科目编码 | 科目名称 | 合计 | 基本支出", "201 | 服务 | 1.00 | 见说明", "202 | 外交 | | …")
CODE, NAME, TOTAL, BASIC = (1, 2, 3, 4)
TARGET = Target("functional", "201", "expenditure")


def test_columns_are_told_apart() -> None:
    columns = intake("T5", table=TABLE).header.columns
    assert [it.number for it in amount_columns(columns)] == [TOTAL, BASIC]
    assert [it.number for it in label_columns(columns)] == [CODE, NAME]


def test_a_figure_stands_in_its_cell() -> None:
    taken = intake("T5", table=TABLE)
    assert list(taken.rows) == [2, 3]
    taken.state(TARGET, row=2, column=taken.header.columns[2], caliber=Caliber("final"))
    for row, column in ((9, 2), (2, 3)):  # no such row, and no figure in the cell
        taken.echo_total(TARGET, row=row, column=taken.header.columns[column], caliber=Caliber("final"))
        taken.state(TARGET, row=row, column=taken.header.columns[column], caliber=Caliber("final"))
    taken.ledger.settle()
    assert stated(taken.ledger) == {"functional/201/expenditure@final": "100.0"}
    assert taken.ledger.places["functional/201/expenditure@final"] == Place(
        page=1, table=1, row=2, column=3, start=0, end=4, quote="1.00"
    )


def test_words_in_place_of_a_figure_are_noted_and_marks_are_not() -> None:
    taken = intake("T5", table=TABLE)
    for row in (2, 3):
        taken.state(TARGET, row=row, column=taken.header.columns[3], caliber=Caliber("final"))
    assert [(it.kind, it.message) for it in taken.ledger.notes] == [
        (NoteKind.UNREAD, "“一般公共预算财政拨款支出决算表”中的“见说明”没有读懂，未读取。")
    ]


def test_cells_that_hold_text_are_found_once() -> None:
    merged = table("科目编码 | 科目名称 | 合计", "合计 | < | 1.00", "^ | ^ | 2.00")
    taken = intake("T5", table=merged)
    assert [it.text for it in taken.cells(2, columns=taken.header.columns)] == ["合计", "1.00"]
    assert [it.text for it in taken.cells(3, columns=taken.header.columns)] == ["2.00"]
