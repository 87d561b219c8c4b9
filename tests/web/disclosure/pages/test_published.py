"""Comparing, recording and setting days on the page."""

from django.core.files.uploadedfile import SimpleUploadedFile

from jixiao.web.action import perform
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.package import KeepPackage
from jixiao.web.disclosure.making import make_disclosure
from jixiao.web.disclosure.models import DutyDay, Publication
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, YEAR, finalise, made_for

SENT = {"duty": "部门决算", "date": "2024-09-01", "address": "县政府网站"}


def address(county: County) -> str:
    """Return the address of the page."""
    return f"/disclosure/{county.unit.pk}/{YEAR}/"


def altered_report(county: County) -> SimpleUploadedFile:
    """Return the report of the accepted version with another amount of total spending."""
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer"))
    made = make_disclosure(accepted, kinds=["部门绩效评价报告"], date=DAY, styles=("html",))
    content = made.documents[0].by_style["html"].replace(b"3793.43", b"3793.44")
    return SimpleUploadedFile("公开.html", content)


def test_a_file_is_compared_and_not_kept(county: County) -> None:
    finalise(county)
    sent = {"file": altered_report(county)}
    page = county.client("reader").post(f"{address(county)}compare/", sent).content.decode()
    assert "数字与定稿不同" in page
    assert county.client("reader").post(f"{address(county)}compare/").status_code == 422


def test_a_day_is_set(county: County) -> None:
    finalise(county)
    client = county.client("preparer")
    client.post(f"{address(county)}day/", {"duty": "部门决算", "day": "2024-08-20"})
    assert DutyDay.objects.get().duty == "部门决算"
    assert client.post(f"{address(county)}day/", {"duty": "没有的事项", "day": "2024-08-20"}).status_code == 422


def test_what_was_published_is_recorded_with_its_comparison(county: County) -> None:
    finalise(county)
    client = county.client("preparer")
    refused = client.post(f"{address(county)}publish/", SENT)
    assert refused.status_code == 422
    assert "没有选择公开的文件" in refused.content.decode()
    client.post(f"{address(county)}publish/", SENT | {"file": altered_report(county)})
    row = Publication.objects.get()
    assert (row.name, row.comparison["is_same"]) == ("公开.html", False)
    assert "不一致" in client.get(address(county)).content.decode()


def test_without_a_file_the_newest_package_counts(county: County) -> None:
    form = finalise(county)
    version = form.submissions.latest("number").pk
    package = perform(KeepPackage(county.unit.pk, YEAR, version, made_for(county)), actor=county.actor("preparer"))
    county.client("approver").post(f"{address(county)}publish/", SENT)
    assert Publication.objects.get().digest == package.file.digest
    assert "标记为已公开" in county.client("approver").get(address(county)).content.decode()


def test_only_the_unit_records(county: County) -> None:
    finalise(county)
    for who, status in (("finance", 403), ("reader", 403), ("preparer_other", 404)):
        assert county.client(who).post(f"{address(county)}publish/", SENT).status_code == status
