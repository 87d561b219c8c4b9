"""Rounds: list, open, extend, remind."""

from django.http import HttpResponse
from ninja import Router

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.api.answers import answers
from jixiao.web.api.once import once
from jixiao.web.api.paging import Paged, PageNumber, PageSize, paged
from jixiao.web.api.schema import Count, ExtensionAsked, FormsAsked, RoundAsked, RoundOut
from jixiao.web.rounds.actions.open_round import Extend, OpenRound, Remind
from jixiao.web.rounds.models import Assignment, Round, RoundKind

router = Router(tags=["rounds"])
_FINANCE = frozenset({Role.FINANCE})


@router.get("/rounds", response=answers(Paged[RoundOut]), url_name="rounds")
def list_rounds(request: ActorRequest, *, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the rounds that a finance reviewer runs."""
    return paged(visible(Round, actor=request.actor, roles=_FINANCE), page=page, size=size)


@router.post("/rounds", response=answers(RoundOut, status=201), url_name="rounds")
def open_round(request: ActorRequest, *, asked: RoundAsked) -> HttpResponse:
    """Open a round."""
    action = OpenRound(**{**asked.dict(), "kind": RoundKind(asked.kind)})
    return once(request, call=lambda: _shown(perform(action, actor=request.actor)), status=201)


@router.get("/rounds/{int:pk}", response=answers(RoundOut), url_name="round")
def show_round(request: ActorRequest, *, pk: int) -> object:
    """Return one round."""
    return find_visible(Round, actor=request.actor, pk=pk, roles=_FINANCE)


@router.post("/rounds/{int:pk}/extension", response=answers(Count), url_name="extend")
def extend(request: ActorRequest, *, pk: int, asked: ExtensionAsked) -> HttpResponse:
    """Give some units of a round until a later day: all of them or none."""
    _hold(request, pk=pk, forms=asked.assignments)
    action = Extend(asked.assignments, due=asked.due, reason=asked.reason)
    return once(request, call=lambda: {"count": perform(action, actor=request.actor)})


@router.post("/rounds/{int:pk}/reminder", response=answers(Count), url_name="remind")
def remind(request: ActorRequest, *, pk: int, asked: FormsAsked) -> HttpResponse:
    """Remind some units of a round: all of them or none."""
    _hold(request, pk=pk, forms=asked.assignments)
    action = Remind(asked.assignments, reason=asked.reason)
    return once(request, call=lambda: {"count": perform(action, actor=request.actor)})


def _hold(request: ActorRequest, *, pk: int, forms: list[int]) -> None:
    """Refuse a form that is not one of the round."""
    item = find_visible(Round, actor=request.actor, pk=pk, roles=_FINANCE)
    found = visible(Assignment, actor=request.actor, roles=_FINANCE).filter(round=item, pk__in=forms)
    if found.count() != len(set(forms)):
        raise NotFoundError


def _shown(item: Round) -> dict[str, object]:
    return RoundOut.from_orm(item).model_dump(mode="json")
