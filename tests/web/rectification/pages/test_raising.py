"""The page on which reviewers raise items."""

from jixiao.web.rectification.models import RectificationItem
from tests.web.conftest import County
from tests.web.rectification.rectify_case import first_error, hand_in_mistakes


def test_a_reviewer_chooses_findings(county: County) -> None:
    form = hand_in_mistakes(county)
    client, address = county.client("finance"), f"/rectification/forms/{form.pk}/"
    found = first_error(form)
    assert found["message"] in client.get(address).content.decode()
    sent = {"version": "1", "finding": found["fingerprint"], "text": "另有一处。"}
    assert client.post(address, sent).status_code == 302
    assert RectificationItem.objects.count() == 2  # the finding and the words
    assert "已在整改" in client.get(address).content.decode()


def test_what_was_chosen_is_shown_again_when_it_is_refused(county: County) -> None:
    form = hand_in_mistakes(county)
    client, address = county.client("department"), f"/rectification/forms/{form.pk}/"
    answer = client.post(address, {"version": "7", "finding": first_error(form)["fingerprint"], "text": "写好的话"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "新的版本" in page
    assert "写好的话" in page
    assert "checked" in page


def test_a_unit_has_no_such_page(county: County) -> None:
    form = hand_in_mistakes(county)
    for who in ("preparer", "approver", "reader", "department_other"):
        assert county.client(who).get(f"/rectification/forms/{form.pk}/").status_code == 404
