"""The evidence of the indicators: found where they are filled in, by those who fill them in."""

from django.urls import reverse

from jixiao.web.books.evidence import evidence_lines, evidence_text
from jixiao.web.files.models import Attachment
from jixiao.web.store.models import ROW_MODELS, YearBook
from tests.web.conftest import County
from tests.web.files.file_case import attach, some_indicator


def test_each_indicator_has_its_page_and_its_count(county: County) -> None:
    book, key = some_indicator(county)
    attach(county, to=book, key=key, name="会议纪要.pdf")
    lines = evidence_lines(YearBook.objects.get(pk=book), actor=county.actor("preparer"))
    assert len(lines) == ROW_MODELS["indicator"]._default_manager.filter(book=book).count()
    own = next(line for line in lines if line["url"] == reverse("files:add_to", args=["evidence", book, key]))
    assert own["count"] == 1
    assert sum(line["count"] for line in lines) == 1
    client = county.client("preparer")
    assert all(client.get(line["url"]).status_code == 200 for line in lines)


def test_a_stranger_counts_no_file(county: County) -> None:
    book, key = some_indicator(county)
    attach(county, to=book, key=key)
    lines = evidence_lines(YearBook.objects.get(pk=book), actor=county.actor("preparer_other"))
    assert sum(line["count"] for line in lines) == 0


def test_the_table_of_indicators_leads_to_it_and_no_other_table_does(county: County) -> None:
    book, key = some_indicator(county)
    client = county.client("preparer")
    url = reverse("files:add_to", args=["evidence", book, key])
    assert f'href="{url}"' in client.get(reverse("books:table", args=[book, "indicator"])).content.decode()
    assert url not in client.get(reverse("books:table", args=[book, "goal"])).content.decode()


def test_who_sees_other_files_reads_another_list(county: County) -> None:
    book, key = some_indicator(county)
    Attachment.objects.filter(pk=attach(county, to=book, key=key).pk).update(level=Attachment.Level.SENSITIVE)
    head = YearBook.objects.get(pk=book)
    own = evidence_text(head, actor=county.actor("preparer"))
    assert "1 份" in own
    assert evidence_text(head, actor=county.actor("reader")) == own.replace(
        ' <span class="text-secondary">1 份</span>', ""
    )
    assert evidence_text(head, actor=county.actor("approver")) == own
