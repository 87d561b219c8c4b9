"""The pages of the use of results: for finance, with a what-if that changes nothing and files to download."""

import io
import zipfile

import pytest

from jixiao.web.rectification.models import ResultUse
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes
from tests.web.rounds.round_case import take


@pytest.fixture
def kept(county: County) -> ResultUse:
    form = hand_in_mistakes(county)
    for who, step in (("department", "pass_on"), ("finance", "review"), ("finance", "accept")):
        take(county, who=who, step=step, assignment=form)
    sent = {"owner": county.region.pk, "year": "2023"}
    county.client("finance").post("/rectification/result-use/take/", sent)
    return ResultUse.objects.get()


def test_decisions_are_shown_with_their_steps(county: County, kept: ResultUse) -> None:
    page = county.client("finance").get(f"/rectification/result-use/{kept.pk}/").content.decode()
    assert "绩效" in page
    assert kept.standings[0]["subject"] in page
    assert "依据：" in page
    assert (
        f"/rectification/result-use/{kept.pk}/"
        in county.client("finance").get("/rectification/result-use/").content.decode()
    )


def test_a_what_if_tells_and_keeps_nothing(county: County, kept: ResultUse) -> None:
    client, address = county.client("finance"), f"/rectification/result-use/{kept.pk}/"
    assert "个项目的结论会变化" in client.get(f"{address}?x-0=30&x-1=30&x-2=30&x-3=30").content.decode()
    assert client.get(f"{address}?limit=很多").status_code == 422
    assert ResultUse.objects.get().standings == kept.standings


def test_the_files_are_sheet_workbook_and_letters(county: County, kept: ResultUse) -> None:
    answer = county.client("finance").get(f"/rectification/result-use/{kept.pk}/files/")
    content = answer.getvalue()
    names = zipfile.ZipFile(io.BytesIO(content)).namelist()
    assert sum(name.endswith(".xlsx") for name in names) == 1
    assert sum(county.unit.name in name for name in names) == 1


def test_nobody_else_sees_it(county: County, kept: ResultUse) -> None:
    for who in ("department", "approver", "reader"):
        client = county.client(who)
        assert client.get("/rectification/result-use/").status_code == 403
        assert client.get(f"/rectification/result-use/{kept.pk}/").status_code == 404
        sent = {"owner": county.region.pk, "year": "2023"}
        assert client.post("/rectification/result-use/take/", sent).status_code == 404
