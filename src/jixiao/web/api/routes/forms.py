"""Forms: where each stands, the steps, what was handed in and decided, and proposals."""

from django.http import HttpResponse
from ninja import Router

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.api.answers import answers
from jixiao.web.api.once import once
from jixiao.web.api.paging import Paged, PageNumber, PageSize, paged
from jixiao.web.api.schema import (
    AnswerAsked,
    DecisionOut,
    DelegateAsked,
    FormOut,
    ProposalAsked,
    ProposalOut,
    StepAsked,
    SubmissionOut,
    SubmissionWhole,
)
from jixiao.web.review.actions.propose import AnswerProposal, Propose
from jixiao.web.review.models import Proposal
from jixiao.web.rounds.actions.open_round import Delegate
from jixiao.web.rounds.actions.submit import Submit
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.rounds.models import Assignment, Decision, Submission
from jixiao.web.rounds.seal import is_intact
from jixiao.web.rounds.state import STEPS

router = Router(tags=["assignments"])


@router.get("/assignments", response=answers(Paged[FormOut]), url_name="assignments")
def list_forms(request: ActorRequest, *, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the forms that the person can see."""
    return paged(visible(Assignment, actor=request.actor), page=page, size=size)


@router.get("/assignments/{int:pk}", response=answers(FormOut), url_name="assignment")
def show_form(request: ActorRequest, *, pk: int) -> object:
    """Return one form."""
    return find_visible(Assignment, actor=request.actor, pk=pk)


@router.post("/assignments/{int:pk}/steps/{slug:step}", response=answers(FormOut), url_name="step")
def take_step(request: ActorRequest, *, pk: int, step: str, asked: StepAsked) -> HttpResponse:
    """Take one step of a form: start, check, submit, withdraw, review, pass_on, return, accept, finalise, ..."""
    find_visible(Assignment, actor=request.actor, pk=pk)
    if step not in STEPS:
        raise NotFoundError
    action = (Submit if step == "submit" else TakeStep)(pk, step=step, version=asked.version, reason=asked.reason)
    return once(request, call=lambda: _form(perform(action, actor=request.actor)))


@router.post("/assignments/{int:pk}/delegate", response=answers(FormOut), url_name="delegate")
def delegate(request: ActorRequest, *, pk: int, asked: DelegateAsked) -> HttpResponse:
    """Ask a person of the unit to do a form."""
    return once(request, call=lambda: _form(perform(Delegate(pk, asked.person), actor=request.actor)))


@router.get("/assignments/{int:pk}/decisions", response=answers(Paged[DecisionOut]), url_name="decisions")
def list_decisions(request: ActorRequest, *, pk: int, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List what was decided on a form, the oldest first."""
    row = find_visible(Assignment, actor=request.actor, pk=pk)
    return paged(visible(Decision, actor=request.actor).filter(assignment=row), page=page, size=size)


@router.get("/assignments/{int:pk}/submissions", response=answers(Paged[SubmissionOut]), url_name="submissions")
def list_submissions(request: ActorRequest, *, pk: int, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the frozen versions of a form, without their content."""
    row = find_visible(Assignment, actor=request.actor, pk=pk)
    return paged(visible(Submission, actor=request.actor).filter(assignment=row), page=page, size=size)


@router.get("/submissions/{int:pk}", response=answers(SubmissionWhole), url_name="submission")
def show_submission(request: ActorRequest, *, pk: int) -> object:
    """Return one frozen version with its content, and whether it is still what was sealed."""
    row = find_visible(Submission, actor=request.actor, pk=pk)
    shown = SubmissionOut.from_orm(row).model_dump(mode="json")
    return {**shown, "snapshot": row.snapshot, "findings": row.findings, "is_intact": is_intact(row)}


@router.get("/assignments/{int:pk}/proposals", response=answers(Paged[ProposalOut]), url_name="proposals")
def list_proposals(request: ActorRequest, *, pk: int, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the changes that reviewers proposed."""
    row = find_visible(Assignment, actor=request.actor, pk=pk)
    return paged(visible(Proposal, actor=request.actor).filter(assignment=row), page=page, size=size)


@router.post("/assignments/{int:pk}/proposals", response=answers(ProposalOut, status=201), url_name="proposals")
def propose(request: ActorRequest, *, pk: int, asked: ProposalAsked) -> HttpResponse:
    """Propose a change of one cell."""
    action = Propose(pk, **asked.dict())
    return once(request, call=lambda: _proposal(perform(action, actor=request.actor)), status=201)


@router.post("/proposals/{int:pk}/answer", response=answers(ProposalOut), url_name="answer")
def answer(request: ActorRequest, *, pk: int, asked: AnswerAsked) -> HttpResponse:
    """Answer a proposal for the unit."""
    action = AnswerProposal(pk, asked.is_accepted, asked.answer)
    return once(request, call=lambda: _proposal(perform(action, actor=request.actor)))


def _form(row: Assignment) -> dict[str, object]:
    return FormOut.from_orm(row).model_dump(mode="json")


def _proposal(row: Proposal) -> dict[str, object]:
    return ProposalOut.from_orm(row).model_dump(mode="json")
