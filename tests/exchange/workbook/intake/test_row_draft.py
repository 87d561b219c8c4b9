"""Drafts become rows; new rows get keys."""

from typing import TYPE_CHECKING

from jixiao.book.figure import MISSING, Figure
from jixiao.book.register import Asset
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.exchange.workbook.intake.row_draft import RowDraft, fresh_key
from jixiao.reading.spreadsheet.sheet import Sheet

if TYPE_CHECKING:
    from jixiao.book.reception import Reception

SHEET = Sheet("资产", {})
ASSET = TABLE_BY_NAME["asset"]


def test_what_the_sheet_does_not_have_is_missing_or_blank() -> None:
    draft = RowDraft("k1", SHEET, cells={"name": "房屋", "opening": Figure.money("1")})
    assert draft.row(ASSET) == Asset(
        "k1",
        "房屋",
        opening=Figure.money("1"),
        addition=MISSING,
        disposal=MISSING,
        closing=MISSING,
        idle=MISSING,
        utilisation=MISSING,
    )
    reception: Reception = RowDraft("k1", SHEET).row(TABLE_BY_NAME["reception"])
    assert (reception.date, reception.letter, reception.has_list) == (None, "", None)


def test_a_fresh_key_follows_from_the_words_of_the_row() -> None:
    key = fresh_key({"name": "房屋", "opening": Figure.money("1")}, table=ASSET, taken=set())
    assert key == fresh_key({"name": "房屋", "opening": Figure.money("2")}, table=ASSET, taken=set())
    assert key != fresh_key({"name": "车辆"}, table=ASSET, taken=set())
    assert key != fresh_key({"name": "房屋"}, table=TABLE_BY_NAME["office"], taken=set())
    assert (len(key), key[0]) == (4, "k")


def test_a_fresh_key_is_not_taken() -> None:
    taken: set[str] = set()
    for _ in range(50):
        taken.add(fresh_key({"name": "房屋"}, table=ASSET, taken=taken))
    assert len(taken) == 50
