"""The pages of documents: what can be made, from which version, for whom."""

import pytest

from jixiao.web.jobs.models import Job
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import REPORT, address


def test_whoever_has_one_unit_goes_to_its_documents(county: County, filled: YearBook) -> None:
    assert county.client("preparer").get("/documents/")["Location"] == address(filled)
    assert address(filled) in county.client("finance").get("/documents/").content.decode()
    assert "没有名称含" in county.client("finance").get("/documents/?q=没有").content.decode()
    assert "还没有可以成文的数据" in county.client("preparer_other").get("/documents/").content.decode()


def test_the_page_offers_what_the_book_can_say(county: County, filled: YearBook) -> None:
    page = county.client("preparer").get(address(filled)).content.decode()
    assert f'value="{REPORT}"' in page
    assert 'value="letter"' not in page
    assert 'value="letter"' in county.client("finance").get(address(filled)).content.decode()


def test_the_entry_sheet_can_be_copied_line_by_line(county: County, filled: YearBook) -> None:
    page = county.client("preparer").get(address(filled, "entry/")).content.decode()
    assert 'data-copy="line-1"' in page
    assert 'id="line-1"' in page
    assert "账里没有" in page


@pytest.mark.parametrize("end", ["", "entry/", "template/", "generate/"])
def test_the_documents_of_another_unit_are_not_there(county: County, filled: YearBook, end: str) -> None:
    for who in ("preparer_other", "department_other", "evaluator", "system"):
        client = county.client(who)
        answer = client.post(address(filled, end)) if end == "generate/" else client.get(address(filled, end))
        assert answer.status_code == 404, who
    assert not Job.objects.exists()
