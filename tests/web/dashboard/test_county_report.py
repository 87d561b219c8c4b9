"""The official summary of a round: what was handed in counts, and what does not is told."""

from pathlib import Path

import pytest

from jixiao.county.filing import FilingState
from jixiao.reading.read import read_content
from jixiao.web.accounts.models import Unit
from jixiao.web.dashboard.county_report import filing_of
from jixiao.web.jobs.models import Job
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import State
from tests.pipelines.word_text import word_text
from tests.web.conftest import County
from tests.web.documents.document_case import made, newest, queue_at_once
from tests.web.rounds.round_case import DUE, fill, hand_in, open_round


@pytest.fixture
def asked(county: County) -> Assignment:
    """Return a form that was handed in, in a round with one that is being filled and one that was not begun."""
    form = open_round(county)
    fill(form)
    hand_in(county, assignment=form)
    fill(Assignment.objects.create(round=form.round, unit=county.sibling, due=DUE, state=State.DRAFTING))
    Assignment.objects.create(round=form.round, unit=county.other, due=DUE)
    return form


def make(county: County, *, form: Assignment, monkeypatch: pytest.MonkeyPatch, drafts: bool) -> tuple[str, Job]:
    """Ask for the summary on the page of the overview, and return what the page of the job says."""
    client = county.client("finance")
    with queue_at_once(monkeypatch):
        address = f"/county/{form.round_id}/report/"
        assert address in client.get(f"/county/{form.round_id}/").content.decode()
        answer = client.post(address, {"drafts": "1"} if drafts else {}, follow=True)
    return answer.content.decode(), newest()


def test_what_was_handed_in_is_summed_up_in_word_and_excel(
    county: County, asked: Assignment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told, job = make(county, form=asked, monkeypatch=monkeypatch, drafts=False)
    assert "3 个单位，汇总了 1 个，2 个没有可汇总的账" in told
    assert "没有汇总的单位：示例县畜牧站、示例县第一小学。" in told
    assert job.done == job.total == 4  # three units, and the files
    files = made(county.client("finance"), job=job)
    report, workbook = (next(name for name in files if name.endswith(end)) for end in (".docx", ".xlsx"))
    path = tmp_path / "汇总.docx"
    path.write_bytes(files[report])
    text = word_text(path)
    assert report.startswith("示例县2023年度")
    assert "示例县" in text
    assert "没有报送（填报中）" in text
    tables = read_content(files[workbook], name="附表.xlsx").tables
    cells = {cell.text for table in tables for cell in table.cells}
    assert {"示例县农技站", "示例县畜牧站", "示例县第一小学"} <= cells
    assert "示例县农业农村局" in cells  # the department of a unit stands beside it


def test_drafts_count_where_that_is_asked_for_and_are_named(
    county: County, asked: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, job = make(county, form=asked, monkeypatch=monkeypatch, drafts=True)
    assert all("（含未报送的底稿）" in name for name in made(county.client("finance"), job=job))
    assert "3 个单位，汇总了 2 个，1 个没有可汇总的账" in told
    assert "用底稿汇总的单位：示例县畜牧站。" in told


def test_what_was_returned_counts_no_longer(county: County, asked: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    Assignment.objects.filter(pk=asked.pk).update(state=State.RETURNED)
    told, _ = make(county, form=asked, monkeypatch=monkeypatch, drafts=False)
    assert "3 个单位，汇总了 0 个" in told


@pytest.mark.parametrize("who", ["department", "reader", "preparer", "evaluator", "system"])
def test_only_finance_sums_a_county_up(county: County, asked: Assignment, who: str) -> None:
    client = county.client(who)
    assert client.post(f"/county/{asked.round_id}/report/").status_code == 404
    assert "/report/" not in client.get(f"/county/{asked.round_id}/").content.decode()


def test_every_state_of_a_form_is_one_of_the_roll_up(county: County) -> None:
    form = open_round(county)
    states = set()
    for form.state in State:
        states.add(filing_of(form).state)
    assert states == set(FilingState)


def test_a_filing_knows_when_it_came_and_whose_it_is(county: County, asked: Assignment) -> None:
    filing = filing_of(asked)
    assert filing.department == "示例县农业农村局"
    assert filing.submitted_on is not None
    assert filing_of(Assignment.objects.get(unit=county.other)).submitted_on is None
    alone = Unit.objects.get(pk=county.department.pk)
    assert filing_of(Assignment.objects.create(round=asked.round, unit=alone, due=DUE)).department == ""
