"""A dry run is applied to the Book it was made for, and to no other."""

import pytest
from msgspec.structs import replace

from jixiao.errors import RefusalError
from jixiao.exchange.treasury.apply import apply_dry_run, figure_of
from jixiao.exchange.treasury.dry_run import dry_run_from_json, dry_run_to_json
from tests.exchange.treasury.exports import HEADER, LINES, TITLES, book, payment, planned

ROWS = (*TITLES, HEADER, *LINES)


def test_every_change_is_made_with_its_place() -> None:
    run = planned(ROWS)
    applied = apply_dry_run(book(), run=dry_run_from_json(dry_run_to_json(run)))
    for change in run.changes:
        figure = figure_of(applied.book, figure_id=change.figure)
        assert figure is not None
        assert figure.number == change.new
    place = applied.book.place(run.changes[0].figure)
    assert (place.file, place.sheet, place.cell) == ("明细.xlsx", "支付明细", "G4")
    assert [bool(row.is_refund) for row in applied.book.payments] == [False, False, True, False]
    assert applied.summary == f"已导入，改动 {len(run.changes)} 个数。"


def test_a_book_that_changed_since_is_not_touched() -> None:
    into = book(payments=[payment("old", month=5, project="p1", yuan="999")])
    run = planned(ROWS, into=into)
    later = replace(into, payments=(payment("old", month=5, project="p1", yuan="998"),))
    with pytest.raises(RefusalError, match="又有改动"):
        apply_dry_run(later, run=run)
    assert apply_dry_run(into, run=run).changes


def test_open_questions_keep_an_import_from_being_made() -> None:
    with pytest.raises(RefusalError, match="先回答"):
        apply_dry_run(book(), run=planned((HEADER, *LINES)))


def test_a_figure_that_is_not_there_is_none() -> None:
    assert figure_of(book(), figure_id="project/p1/amount@initial") is None
    assert figure_of(book(), figure_id="payment/nobody/amount") is None
