"""An import is kept first and written as it was shown."""

import pytest
from msgspec.structs import replace

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, NotFoundError
from jixiao.web.books.actions.import_book import ImportBook, KeepImport
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.files.models import Attachment, StoredFile
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def proposed(head: YearBook, *, is_whole: bool = True) -> Proposal:
    current = load_book(head, has_prior=False)
    return Proposal(current, replace(current, unit=replace(current.unit, name="新名称")), is_whole, head.revision)


def kept(county: County, *, head: YearBook, name: str = "账.xlsx") -> Attachment:
    return perform(KeepImport(head.pk, "workbook", name, (b"PK", b"x")), actor=county.actor("preparer"))


def test_the_same_bytes_are_kept_once_for_each_import(county: County) -> None:
    head = stored_book(county)
    kept(county, head=head)
    kept(county, head=head, name="名" * 300)
    assert StoredFile.objects.count() == 1
    assert [row.subject for row in Attachment.objects.all()] == [f"book/{head.pk}/workbook"] * 2


def test_what_was_shown_is_written_once(county: County) -> None:
    head = stored_book(county)
    head.refresh_from_db()
    action = ImportBook(head.pk, kept(county, head=head).pk, proposed(head), 1)
    assert perform(action, actor=county.actor("preparer")) == 1
    assert load_book(head).unit.name == "新名称"
    with pytest.raises(ConflictError):
        perform(action, actor=county.actor("preparer"))


def test_what_was_shown_of_another_revision_is_not_written(county: County) -> None:
    head = stored_book(county)
    head.refresh_from_db()
    attachment = kept(county, head=head)
    with pytest.raises(ConflictError):
        perform(ImportBook(head.pk, attachment.pk, proposed(head), 0), actor=county.actor("preparer"))
    with pytest.raises(NotFoundError):
        perform(ImportBook(head.pk, attachment.pk, proposed(head), 1), actor=county.actor("finance"))


def test_of_a_report_nothing_is_taken_unless_something_is_ticked(county: County) -> None:
    head = stored_book(county)
    head.refresh_from_db()
    proposal = proposed(head, is_whole=False)
    attachment = kept(county, head=head)
    with pytest.raises(ActionError, match="还没有勾选"):
        perform(ImportBook(head.pk, attachment.pk, proposal, 1), actor=county.actor("preparer"))
    action = ImportBook(head.pk, attachment.pk, proposal, 1, {"unit/self/name"})
    assert perform(action, actor=county.actor("preparer")) == 1
