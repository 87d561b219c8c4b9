"""The two steps of an import."""

from typing import cast

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from msgspec.structs import replace

from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.sample_county import load_bureau
from jixiao.web.audit.models import Entry
from jixiao.web.files.models import Attachment
from jixiao.web.store.load import load_book
from jixiao.web.store.models import CellChange, YearBook
from tests.conftest import GOLDEN
from tests.exchange.treasury.exports import HEADER, LINES, xlsx
from tests.exchange.treasury.exports import book as treasury_book
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County
from tests.web.rounds.round_case import hand_in, open_round


def send(client: Client, *, head: YearBook, content: bytes, name: str = "账.xlsx", source: str = "workbook") -> str:
    file = SimpleUploadedFile(name, content)
    answer = client.post(reverse("books:keep", args=[head.pk, source]), {"file": file})
    assert answer.status_code == 302
    return str(answer.headers["Location"])


def confirm(client: Client, *, url: str, revision: int, path: tuple[str, ...] = (), unit: str = "") -> HttpResponse:
    return cast(
        "HttpResponse", client.post(url, {"revision": revision, "path": path, "answer/unit": unit}, follow=True)
    )


def test_a_workbook_is_counted_first_and_written_when_confirmed(county: County) -> None:
    head = stored_book(county)
    mended = load_bureau(2023, is_mended=True)
    client = county.client("preparer")
    url = send(client, head=head, content=workbook_of(mended))
    page = client.get(url).content.decode()
    assert "绩效指标·得分「" in page
    assert not CellChange.objects.exists()
    assert Attachment.objects.get().purpose == "导入原件"
    page = confirm(client, url=url, revision=1).content.decode()
    assert "已导入，改了" in page
    head.refresh_from_db()
    loaded = load_book(head)
    assert loaded.indicators == mended.indicators
    assert set(CellChange.objects.values_list("origin", flat=True)) == {"导入"}
    assert Entry.objects.filter(event="form.import").count() == 1


def test_the_same_file_again_changes_nothing_and_says_so(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    content = workbook_of(load_bureau(2023, is_mended=True))
    confirm(client, url=send(client, head=head, content=content), revision=1)
    head.refresh_from_db()
    revision = head.revision
    again = send(client, head=head, content=content)
    assert "一处也不用改" in client.get(again).content.decode()
    assert "没有改动" in confirm(client, url=again, revision=revision).content.decode()
    head.refresh_from_db()
    assert head.revision == revision


def test_its_own_workbook_changes_nothing(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    content = client.get(reverse("books:workbook", args=[head.pk])).content
    assert "一处也不用改" in client.get(send(client, head=head, content=content)).content.decode()


def test_every_problem_of_a_workbook_is_listed(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    answer = client.get(send(client, head=head, content=b"PK\x03\x04 broken"))
    assert answer.status_code == 422
    assert "没有导入" in answer.content.decode()


def test_the_workbook_of_another_year_is_refused(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    content = workbook_of(load_bureau(2024, is_mended=True))
    page = client.get(send(client, head=head, content=content)).content.decode()
    assert "2024 年度的，这里是 2023 年度" in page


def test_an_import_over_what_was_typed_since_is_shown_again(county: County) -> None:
    head = stored_book(county)
    client = county.client("preparer")
    url = send(client, head=head, content=workbook_of(load_bureau(2023, is_mended=True)))
    client.get(url)
    save(county, head=head, changes=change("d4", version=1, reason="改过"))
    page = confirm(client, url=url, revision=1).content.decode()
    assert "确认之前有人改过这本账" in page
    assert next(row for row in load_book(head).indicators if row.key == "d4").reason == "改过"


def test_a_locked_table_is_not_imported(county: County) -> None:
    assignment = open_round(county)
    head = stored_book(county)
    hand_in(county, assignment=assignment, reason="仍要报送")
    client = county.client("preparer")
    url = send(client, head=head, content=workbook_of(load_bureau(2023, is_mended=True)))
    assert "没有导入" in confirm(client, url=url, revision=1).content.decode()
    assert not CellChange.objects.exists()


def test_of_a_report_only_what_was_ticked_is_taken(county: County) -> None:
    head = stored_book(county, book=replace(load_bureau(2023, is_mended=False), amounts=()))
    client = county.client("preparer")
    report = (GOLDEN / "report_2023.txt").read_bytes()
    url = send(client, head=head, content=report, name="报告.txt", source="report")
    page = client.get(url).content.decode()
    path = "expenditure/project/amount@final"
    assert f'value="{path}" checked' in page
    assert "报告.txt，第" in page
    assert "还没有勾选" in confirm(client, url=url, revision=1).content.decode()
    confirm(client, url=url, revision=1, path=(path,))
    loaded = load_book(head)
    assert {amount.figure_id for amount in loaded.amounts} == {path}
    assert loaded.amounts[0].figure.number == 301799 * 10**4  # 3017.99 万元
    assert loaded.place(path).file == "报告.txt"


def test_the_files_of_others_look_like_none(county: County) -> None:
    head = stored_book(county)
    url = send(county.client("preparer"), head=head, content=b"x")
    assert county.client("preparer_other").get(url).status_code == 404
    other = YearBook.objects.create(unit=county.other, year=2023)
    moved = url.replace(f"/books/{head.pk}/", f"/books/{other.pk}/")
    assert county.client("preparer_other").get(moved).status_code == 404
    answer = county.client("preparer").post(
        reverse("books:keep", args=[head.pk, "dreams"]), {"file": SimpleUploadedFile("a", b"x")}
    )
    assert answer.status_code == 404


def test_an_empty_file_is_refused(county: County) -> None:
    head = stored_book(county)
    url = reverse("books:keep", args=[head.pk, "workbook"])
    assert county.client("preparer").post(url, {"file": SimpleUploadedFile("a.xlsx", b"")}).status_code == 422
    assert county.client("preparer").post(url, {}).status_code == 422


def test_a_script_is_told_where_to_go_on(county: County) -> None:
    head = stored_book(county)
    file = SimpleUploadedFile("账.xlsx", b"PK")
    headers = {"Accept": "application/json, text/html"}
    answer = county.client("preparer").post(
        reverse("books:keep", args=[head.pk, "workbook"]), {"file": file}, headers=headers
    )
    assert answer.json() == {"url": reverse("books:confirm", args=[head.pk, Attachment.objects.get().pk])}


def test_an_export_of_the_treasury_is_tried_asked_about_and_imported(county: County) -> None:
    head = stored_book(county, year=2024, book=treasury_book())
    client = county.client("preparer")
    content = xlsx((HEADER, *LINES))
    url = send(client, head=head, content=content, name="支付明细.xlsx", source="treasury")
    page = client.get(url).content.decode()
    assert "金额是元还是万元" in page
    assert "导入这些数" not in page
    assert client.post(url, {"revision": 1}).status_code == 422  # nothing is written over an open question
    page = client.post(url, {"do": "answer", "answer/unit": "元"}).content.decode()
    assert "读到 4 行：对上 4 行" in page
    assert '<input type="hidden" name="answer/unit" value="元">' in page
    assert not CellChange.objects.exists()
    answer = client.post(url, {"revision": 1, "answer/unit": "元"}, follow=True)
    assert "已导入，改了" in answer.content.decode()
    loaded = load_book(head)
    assert [row.amount.number for row in loaded.payments] == [100050, 50000, -10000, 200000]
    assert loaded.place(f"payment/{loaded.payments[0].key}/amount").cell == "G2"
    assert set(CellChange.objects.values_list("origin", flat=True)) == {"导入"}


def test_what_the_columns_hold_is_remembered_for_the_unit(county: County) -> None:
    head = stored_book(county, year=2024, book=treasury_book())
    client = county.client("preparer")
    url = send(client, head=head, content=xlsx((HEADER, *LINES)), source="treasury")
    client.post(url, {"revision": 1, "answer/unit": "元"})
    again = send(client, head=head, content=xlsx((HEADER, *LINES[:2])), source="treasury")
    page = client.get(again).content.decode()
    assert "列名按上次确认过的对照读取" in page
    assert "金额是元还是万元" not in page
    fresh = client.post(again, {"do": "answer", "fresh": "1"}).content.decode()
    assert "金额是元还是万元" in fresh


def test_an_export_over_what_was_typed_since_is_tried_again(county: County) -> None:
    head = stored_book(county, year=2024, book=treasury_book())
    client = county.client("preparer")
    url = send(client, head=head, content=xlsx((HEADER, *LINES)), source="treasury")
    save(county, head=head, table="project", changes=change("p3", version=1, name="创新大赛"))
    page = confirm(client, url=url, revision=1, unit="元").content.decode()
    assert "确认之前有人改过这本账" in page
    assert "读到 4 行：对上 4 行" in page  # the answer is kept
    assert 'name="revision" value="2"' in page
    assert load_book(head).payments == ()


def test_what_is_no_export_is_refused(county: County) -> None:
    head = stored_book(county, year=2024, book=treasury_book())
    client = county.client("preparer")
    answer = client.get(send(client, head=head, content=xlsx((("今天", "天气"),)), source="treasury"))
    assert answer.status_code == 422
    assert "没有找到列名" in answer.content.decode()
