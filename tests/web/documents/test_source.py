"""Which Book a document is made of: a frozen version stays as it was, or gives nothing."""

import pytest

from jixiao.web.rounds.models import Submission
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.documents.document_case import REPORT, address, made, newest
from tests.web.rounds.round_case import fill, hand_in, open_round


@pytest.mark.usefixtures("at_once")
def test_a_frozen_version_stays_as_it_was(county: County) -> None:
    assignment = open_round(county)
    head = fill(assignment)
    hand_in(county, assignment=assignment)
    frozen = Submission.objects.get()
    fill(assignment, is_mended=False)
    client = county.client("preparer")
    texts = []
    for version in (frozen.pk, 0):
        client.post(address(head, "generate/"), {"version": version, "kind": [REPORT], "style": ["html"]})
        (content,) = made(client, job=newest()).values()
        texts.append(content)
    assert texts[0] != texts[1]
    page = client.get(address(head), {"version": frozen.pk}).content.decode()
    assert f'<option value="{frozen.pk}" selected>' in page


@pytest.mark.usefixtures("at_once")
def test_an_altered_version_gives_nothing(county: County) -> None:
    assignment = open_round(county)
    head = fill(assignment)
    hand_in(county, assignment=assignment)
    Submission.objects.update(digest="0" * 64)
    client = county.client("preparer")
    asked = {"version": Submission.objects.get().pk, "kind": [REPORT], "style": ["docx"]}
    page = client.post(address(head, "generate/"), asked, follow=True).content.decode()
    assert "与报送时不一致" in page
    assert newest().state == "failed"


@pytest.mark.usefixtures("at_once")
def test_a_version_of_another_unit_is_not_used(county: County, filled: YearBook) -> None:
    other = open_round(county, unit=county.other)
    fill(other)
    frozen = Submission.objects.create(
        assignment=other,
        number=1,
        snapshot={},
        digest="",
        seal="",
        rule_pack="",
        coverage={},
        findings=[],
        submitted_by=county.people["approver_other"],
    )
    client = county.client("preparer")
    assert client.get(address(filled), {"version": frozen.pk}).status_code == 404
    client.post(address(filled, "generate/"), {"version": frozen.pk, "kind": [REPORT], "style": ["docx"]})
    assert newest().state == "failed"
