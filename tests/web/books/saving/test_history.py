"""What was changed since: known cell by cell, or known not to be known."""

from jixiao.web.books.saving.history import History, told
from jixiao.web.store.models import CellChange, YearBook
from tests.web.conftest import County


def changed(head: YearBook, *, revision: int, path: str, county: County) -> None:
    person = county.people["preparer"]
    CellChange.objects.create(book=head, revision=revision, path=path, new="5", person=person, origin="录入")


def test_only_later_changes_of_the_table_are_in_the_way(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2024, revision=3)
    changed(head, revision=2, path="indicator/d4/score", county=county)
    changed(head, revision=3, path="project/p1/name", county=county)
    history = History(head, "indicator", 1)
    assert history.is_complete(1)
    assert history.last("indicator/d4/score", version=2) is None
    found = history.last("indicator/d4/score", version=1)
    assert told(found)["by"] == "单位经办"
    assert history.last("project/p1/name", version=1) is None
    assert history.last_below("indicator/d4", version=1) == found
    assert history.last_below("indicator/d", version=1) is None


def test_a_revision_without_a_trace_is_told(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2024, revision=3)
    changed(head, revision=3, path="indicator/d4/score", county=county)
    history = History(head, "indicator", 1)
    assert not history.is_complete(1)
    assert history.is_complete(2)


def test_a_version_that_is_not_yet_there_is_not_believed(county: County) -> None:
    head = YearBook.objects.create(unit=county.unit, year=2024, revision=3)
    assert not History(head, "indicator", 9).is_complete(9)
    assert told(None) == {"by": "", "at": ""}
