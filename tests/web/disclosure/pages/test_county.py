"""The list of what can be disclosed, and what finance does for the county."""

from jixiao.web.disclosure.models import DutyDay
from jixiao.web.jobs.models import Job
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import YEAR, finalise
from tests.web.rounds.round_case import open_round


def test_each_sees_the_accepted_years_of_own_units(county: County) -> None:
    finalise(county)
    open_round(county, unit=county.sibling)
    for who in ("preparer", "department", "finance", "reader"):
        page = county.client(who).get("/disclosure/").content.decode()
        assert f"/disclosure/{county.unit.pk}/{YEAR}/" in page
        assert f"/disclosure/{county.sibling.pk}/{YEAR}/" not in page
        assert ("全县公开网站" in page) is (who == "finance")
    assert "还没有可以公开的材料" in county.client("preparer_other").get("/disclosure/").content.decode()


def test_finance_sets_a_day_for_all_units_of_a_year(county: County) -> None:
    finalise(county)
    open_round(county, unit=county.sibling)
    sent = {"year": str(YEAR), "duty": "部门决算", "day": "2024-08-20"}
    county.client("finance").post("/disclosure/days/", sent)
    assert set(DutyDay.objects.values_list("unit", flat=True)) == {county.unit.pk, county.sibling.pk}
    county.client("department").post("/disclosure/days/", sent | {"day": "2024-08-21"})
    assert not DutyDay.objects.filter(day="2024-08-21").exists()


def test_only_finance_asks_for_a_site(county: County) -> None:
    finalise(county)
    sent = {"owner": county.region.pk, "year": str(YEAR), "do": "preview"}
    assert county.client("department").post("/disclosure/site/", sent).status_code == 404
    assert county.client("finance").post("/disclosure/site/", sent).status_code == 302
    assert Job.objects.get().payload["is_preview"] is True
