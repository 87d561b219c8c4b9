"""A whole Book is written with the history of each cell it changes, and only if it changes one."""

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import MISSING, Figure
from jixiao.book.register import Asset
from jixiao.book.unit import Headcount
from jixiao.web.books.imports.store_book import store_book, text_changes, texts_of
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange
from tests.web.books.book_case import stored_book
from tests.web.conftest import County

BOOK = Book(2024, assets=(Asset("a1", name="房屋"),), headcount=Headcount(authorised=Figure.plain("40")))


def test_every_cell_that_is_not_empty_has_a_text() -> None:
    assert texts_of(BOOK) == {
        "headcount/self/authorised": "40",
        "asset/a1": "（新增的行）",
        "asset/a1/name": "房屋",
    }
    assert texts_of(replace(BOOK, headcount=Headcount(authorised=MISSING)))["headcount/self/authorised"] == "?"


def test_rows_that_come_and_go_are_told() -> None:
    gone = tuple(text_changes(BOOK, new=replace(BOOK, assets=())))
    assert gone == (("asset/a1", "（新增的行）", "（这一行已被删除）"), ("asset/a1/name", "房屋", ""))
    come = tuple(text_changes(replace(BOOK, assets=()), new=BOOK))
    assert come == (("asset/a1", "", "（新增的行）"), ("asset/a1/name", "", "房屋"))


def test_the_same_book_is_not_written_again(county: County) -> None:
    head = stored_book(county)
    head.refresh_from_db()
    actor = county.actor("preparer")
    book = load_book(head, has_prior=False)
    assert store_book(head, book=book, actor=actor, origin="导入") == 0
    assert head.revision == 1
    other = replace(book, unit=replace(book.unit, name="新名称"))
    assert store_book(head, book=other, actor=actor, origin="导入") == 1
    assert (head.revision, head.changed_by_id) == (2, actor.person_id)
    change = CellChange.objects.get()
    assert (change.path, change.new, change.revision) == ("unit/self/name", "新名称", 2)
