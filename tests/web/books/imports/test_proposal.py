"""What an import would change is counted, and only what was chosen is taken."""

from msgspec.structs import replace

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.book.place import Place
from jixiao.book.register import Asset
from jixiao.book.unit import Headcount
from jixiao.web.books.imports.proposal import Proposal

FINAL = Caliber("final")
ROW = "asset/a2/opening"
AMOUNT = "income/total/amount@final"
OLD = Book(2024, assets=(Asset("a1", name="房屋"),), headcount=Headcount(authorised=Figure.plain("40")))
NEW = replace(
    OLD,
    assets=(*OLD.assets, Asset("a2", name="车辆", opening=Figure.money("3", unit="元"))),
    headcount=Headcount(authorised=BLANK),
    amounts=(Amount("income", "total", "amount", FINAL, Figure.money("5", unit="元")),),
    places={AMOUNT: Place(file="报告.docx", line=3)},
)


def test_new_changed_and_emptied_cells_are_counted() -> None:
    proposal = Proposal(OLD, NEW, is_whole=True)
    assert proposal.counts == {"added": 3, "changed": 0, "emptied": 1, "tables": 3}
    shown = {item.path: item for item in proposal.changes}
    assert shown[ROW].label == "资产·资产年初数「车辆」"
    assert (shown[AMOUNT].new, shown[AMOUNT].place, shown[AMOUNT].is_money) == ("5.00", "报告.docx，第3行", True)
    assert proposal.tables == {"asset", "headcount", "income"}


def test_a_whole_book_is_taken_as_it_is() -> None:
    assert Proposal(OLD, NEW, is_whole=True).chosen(()) is NEW


def test_only_the_chosen_cells_are_taken_with_their_places() -> None:
    book = Proposal(OLD, NEW, is_whole=False).chosen({ROW, AMOUNT})
    assert book.assets == (OLD.assets[0], Asset("a2", opening=Figure.money("3", unit="元")))
    assert book.headcount == OLD.headcount
    assert book.amounts == NEW.amounts
    assert book.place(AMOUNT).line == 3
    assert Proposal(OLD, NEW, is_whole=False).chosen(()) == OLD


def test_nothing_to_change_is_nothing() -> None:
    assert Proposal(OLD, OLD, is_whole=True).changes == ()
    assert Proposal(OLD, OLD, is_whole=True).tables == frozenset()
