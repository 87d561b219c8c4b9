"""What is said to a finding holds for that finding as it stands."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.books.actions.speak_to_finding import ExplainFinding, TakeBackNote
from jixiao.web.checks.models import FindingNote
from jixiao.web.checks.run import check_head
from tests.web.books.actions.test_accept_repair import mark_of
from tests.web.books.book_case import change, save, stored_book
from tests.web.conftest import County


def test_an_explanation_said_twice_is_said_once(county: County) -> None:
    head = stored_book(county)
    action = ExplainFinding(head.pk, mark_of(head, rule="R103"), "分值表有误")
    first, second = (perform(action, actor=county.actor("preparer")) for _ in range(2))
    assert first == second
    assert Entry.objects.filter(event="finding.explain").count() == 1


def test_a_note_holds_until_a_figure_of_the_finding_changes(county: County) -> None:
    head = stored_book(county)
    perform(ExplainFinding(head.pk, mark_of(head, rule="R103"), "分值表有误"), actor=county.actor("preparer"))
    head.refresh_from_db()
    before = check_head(head).errors
    save(county, head=head, changes=change("d4", version=1, score="11"))
    head.refresh_from_db()
    assert check_head(head).errors == before + 1


@pytest.mark.parametrize(("reason", "sentence"), [("", "请写明"), ("字" * 501, "最多 500 个字"), ("\ud800", "残缺")])
def test_a_reason_is_written_and_fits(county: County, reason: str, sentence: str) -> None:
    head = stored_book(county)
    with pytest.raises(ActionError, match=sentence):
        perform(ExplainFinding(head.pk, mark_of(head, rule="R103"), reason), actor=county.actor("preparer"))


def test_only_what_stands_is_spoken_to(county: County) -> None:
    head = stored_book(county)
    with pytest.raises(ConflictError):
        perform(ExplainFinding(head.pk, "0" * 64, "x"), actor=county.actor("preparer"))
    with pytest.raises(ActionError, match="已经不在了"):
        perform(TakeBackNote(head.pk, "0" * 64), actor=county.actor("preparer"))
    with pytest.raises(NotFoundError):
        perform(TakeBackNote(head.pk, "0" * 64), actor=county.actor("preparer_other"))
    assert not FindingNote.objects.exists()
