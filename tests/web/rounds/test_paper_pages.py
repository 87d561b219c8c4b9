"""Whoever sees a form takes its papers; for others they are not there."""

import pytest
from django.urls import reverse

from jixiao.web.rounds.models import Assignment
from tests.web.access.read_answer import content_of
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import take


@pytest.fixture
def form(county: County) -> Assignment:
    form = handed_in(county)
    take(county, who="department", step="return", assignment=form, reason="口径不对")
    return form


def addresses(form: Assignment) -> dict[str, str]:
    return {
        "回执": reverse("rounds:receipt", args=[form.submissions.get().pk]),
        "退回意见": reverse("rounds:letter", args=[form.decisions.get(step="return").pk]),
    }


def test_the_papers_are_sent_as_word_files_from_the_page_of_the_form(county: County, form: Assignment) -> None:
    client = county.client("preparer")
    page = client.get(f"/forms/{form.pk}/").content.decode()
    for word, address in addresses(form).items():
        assert address in page
        answer = client.get(address)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert content_of(answer).startswith(b"PK")
        assert word
    assert addresses(form)["退回意见"] in client.get(f"/review/{form.pk}/proposals/").content.decode()
    review = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert all(address in review for address in addresses(form).values())


@pytest.mark.parametrize("who", ["preparer_other", "evaluator", "system"])
def test_for_others_they_are_not_there(county: County, form: Assignment, who: str) -> None:
    client = county.client(who)
    assert {client.get(address).status_code for address in addresses(form).values()} == {404}


def test_another_step_has_no_letter(county: County, form: Assignment) -> None:
    other = form.decisions.exclude(step="return").first()
    assert other is not None
    assert county.client("finance").get(reverse("rounds:letter", args=[other.pk])).status_code == 404
