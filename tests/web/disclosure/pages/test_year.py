"""The page of a unit's year: what each role sees and may start."""

from jixiao.web.action import perform
from jixiao.web.disclosure.actions.package import KeepPackage
from jixiao.web.disclosure.models import Package, ScreeningNote
from jixiao.web.jobs.models import Job
from tests.web.access.read_answer import content_of
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import HIT, YEAR, accept, finalise, made_for, screen_it


def address(county: County) -> str:
    """Return the address of the page."""
    return f"/disclosure/{county.unit.pk}/{YEAR}/"


def test_each_sees_own_units(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    for who in ("preparer", "approver", "department", "finance", "reader"):
        page = county.client(who).get(address(county)).content.decode()
        assert "138****0000" in page
        assert ("可以公开</button>" in page) is (who == "approver")
    for who in ("preparer_other", "department_other", "evaluator"):
        assert county.client(who).get(address(county)).status_code == 404


def test_a_screening_and_a_package_are_started_as_jobs(county: County) -> None:
    finalise(county)
    client = county.client("preparer")
    assert client.post(f"{address(county)}screen/", {"date": "2024-09-01"}).status_code == 422
    sent = {"kinds": ["部门绩效评价报告"], "date": "2024-09-01"}
    assert client.post(f"{address(county)}screen/", sent)["Location"].startswith("/jobs/")
    assert client.post(f"{address(county)}package/").status_code == 422  # nothing was screened yet
    screen_it(county)
    client.post(f"{address(county)}package/", {"do": "package"})
    assert sorted(Job.objects.values_list("kind", flat=True)) == ["disclosure.package", "disclosure.screen"]
    token = Job.objects.get(kind="disclosure.package").token
    assert client.get(f"/disclosure/jobs/{token}/")["Location"] == address(county)
    for who in ("reader", "department"):
        assert county.client(who).post(f"{address(county)}package/").status_code == 403
        assert county.client(who).post(f"{address(county)}screen/", sent).status_code == 403


def test_what_is_only_accepted_is_not_packaged(county: County) -> None:
    accept(county)
    screen_it(county)
    client = county.client("approver")
    assert client.post(f"{address(county)}package/", {"do": "package"}).status_code == 409
    assert client.post(f"{address(county)}package/", {"do": "preview"}).status_code == 302
    assert client.get(f"{address(county)}data/").status_code == 409


def test_words_are_given_and_taken_back(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    client = county.client("approver")
    client.post(f"{address(county)}acknowledge/", {"key": HIT.key, "reason": "办公电话"})
    assert ScreeningNote.objects.get().reason == "办公电话"
    client.post(f"{address(county)}acknowledge/", {"key": HIT.key, "do": "withdraw"})
    assert not ScreeningNote.objects.exists()


def test_packages_and_open_data_are_downloads(county: County) -> None:
    form = finalise(county)
    version = form.submissions.latest("number").pk
    perform(KeepPackage(county.unit.pk, YEAR, version, made_for(county)), actor=county.actor("preparer"))
    package = Package.objects.get()
    answer = county.client("finance").get(f"/disclosure/packages/{package.pk}/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert content_of(answer).startswith(b"PK")
    assert county.client("preparer_other").get(f"/disclosure/packages/{package.pk}/").status_code == 404
    data = county.client("preparer").get(f"{address(county)}data/")
    assert data["Content-Disposition"].startswith("attachment")
    assert content_of(data).startswith(b"PK")
