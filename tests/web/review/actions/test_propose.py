"""A reviewer proposes, the unit decides; nobody else changes its figures."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.review.actions.propose import AnswerProposal, Propose
from jixiao.web.review.models import Proposal
from jixiao.web.rounds.models import Assignment
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import open_round, take

PATH = "indicator/k1/score"


@pytest.fixture
def form(county: County) -> Assignment:
    return handed_in(county)


def propose(
    county: County, *, form: Assignment, who: str = "department", path: str = PATH, reason: str = "超过权重"
) -> Proposal:
    return perform(Propose(form.pk, path, "培训人次·得分", "12", "5", reason), actor=county.actor(who))


def test_a_proposal_changes_no_figure(county: County, form: Assignment) -> None:
    head = YearBook.objects.get()
    book = load_book(head)
    proposal = propose(county, form=form, reason=" 超过权重 ")
    assert (proposal.state, proposal.reason, proposal.person) == ("open", "超过权重", county.people["department"])
    assert load_book(head) == book
    entry = Entry.objects.get(event="review.propose")
    assert entry.detail == {"path": PATH, "new": "5"}


@pytest.mark.parametrize(("path", "reason"), [(PATH, "  "), (" ", "超过权重")])
def test_where_and_why_are_needed(county: County, form: Assignment, path: str, reason: str) -> None:
    with pytest.raises(ActionError, match="写明改哪一格和理由"):
        propose(county, form=form, path=path, reason=reason)


def test_only_the_reviewer_whose_turn_it_is(county: County, form: Assignment) -> None:
    with pytest.raises(DeniedError, match="另一级"):
        propose(county, form=form, who="finance")
    for stranger in ("department_other", "preparer", "approver", "reader", "evaluator", "system"):
        with pytest.raises(NotFoundError):
            propose(county, form=form, who=stranger)


def test_nothing_is_proposed_while_the_form_is_with_the_unit(county: County) -> None:
    with pytest.raises(LockedError, match="不在审核环节"):
        propose(county, form=open_round(county))


def test_nobody_reviews_what_they_prepared(county: County, form: Assignment) -> None:
    form.prepared_by.add(county.people["department"])
    with pytest.raises(DeniedError, match="不能审核"):
        propose(county, form=form)


@pytest.mark.parametrize(
    ("is_accepted", "answer", "state"), [(True, "", "accepted"), (False, "按实际执行", "declined")]
)
def test_the_unit_answers_once(county: County, form: Assignment, answer: str, state: str, *, is_accepted: bool) -> None:
    pk = propose(county, form=form).pk
    perform(AnswerProposal(pk, is_accepted, answer), actor=county.actor("preparer"))
    proposal = Proposal.objects.get()
    assert (proposal.state, proposal.answer, proposal.answered_by) == (state, answer, county.people["preparer"])
    with pytest.raises(ConflictError, match="已答复"):
        perform(AnswerProposal(pk, not is_accepted, "改主意"), actor=county.actor("approver"))


def test_declining_needs_a_reason(county: County, form: Assignment) -> None:
    pk = propose(county, form=form).pk
    with pytest.raises(ActionError, match="不采纳要写明理由"):
        perform(AnswerProposal(pk, is_accepted=False, answer=" "), actor=county.actor("preparer"))
    assert Proposal.objects.get().state == Proposal.State.OPEN


@pytest.mark.parametrize("who", ["department", "finance", "preparer_other", "reader"])
def test_nobody_answers_for_the_unit(county: County, form: Assignment, who: str) -> None:
    pk = propose(county, form=form).pk
    with pytest.raises(NotFoundError):
        perform(AnswerProposal(pk, is_accepted=True), actor=county.actor(who))


def test_a_return_leaves_proposals_to_answer(county: County, form: Assignment) -> None:
    pk = propose(county, form=form).pk
    take(county, who="department", step="return", assignment=form, reason="见建议")
    assert perform(AnswerProposal(pk, is_accepted=True), actor=county.actor("preparer")).state == "accepted"
