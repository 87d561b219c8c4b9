"""The version of a Book, and of a check, changes with everything that a part of a page shows of it."""

from django.db import transaction

from jixiao.web.accounts.models import Unit
from jixiao.web.books.saving.store_save import count_revision
from jixiao.web.books.version import version_of, version_of_check
from jixiao.web.checks.models import CheckRun
from jixiao.web.checks.run import check_head
from jixiao.web.store.models import YearBook
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County


def test_a_book_that_is_read_again_has_the_same_version(county: County) -> None:
    head = stored_book(county)
    assert version_of(YearBook.objects.get(pk=head.pk)) == version_of(YearBook.objects.get(pk=head.pk))


def test_a_save_and_an_import_are_new_versions(county: County) -> None:
    first = version_of(head := stored_book(county))
    save(county, head=head, changes=change("d4", version=1, score="5"))
    second = version_of(YearBook.objects.get(pk=head.pk))
    third = version_of(stored_book(county))
    assert len({first, second, third}) == 3


def test_a_save_that_was_taken_back_has_no_version_of_another(county: County) -> None:
    head = stored_book(county)
    with transaction.atomic():
        count_revision(head, actor=county.actor("preparer"))
        transaction.set_rollback(True)
    lost = version_of(head)
    save(county, head=head, changes=change("d4", version=1, score="5"))
    kept = YearBook.objects.get(pk=head.pk)
    assert kept.revision == head.revision
    assert version_of(kept) != lost


def test_the_region_of_the_unit_decides_which_law_holds(county: County) -> None:
    head = stored_book(county)
    before = version_of(YearBook.objects.get(pk=head.pk))
    Unit.objects.filter(pk=county.unit.pk).update(region="510500")
    assert version_of(YearBook.objects.get(pk=head.pk)) != before


def test_a_check_that_is_made_again_is_a_new_one(county: County) -> None:
    head = stored_book(county)
    first = version_of_check(check_head(head))
    assert version_of_check(check_head(head, has_findings=False)) == first
    CheckRun.objects.all().delete()
    assert version_of_check(check_head(head)) != first
