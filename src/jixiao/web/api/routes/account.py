"""Who asks, and the units that the person can see."""

from ninja import Router

from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import PersonKind
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.api.answers import answers
from jixiao.web.api.paging import Paged, PageNumber, PageSize, paged
from jixiao.web.api.schema import Me, UnitOut

router = Router(tags=["accounts"])


@router.get("/me", response=answers(Me), url_name="me")
def show_me(request: ActorRequest) -> object:
    """Return who asks, with the roles held right now."""
    actor = request.actor
    grants = [{"role": str(grant.role), "unit_id": grant.unit_id, "year": grant.year} for grant in actor.grants]
    return {"id": actor.person_id, "name": actor.name, "kind": str(PersonKind(actor.kind)), "grants": grants}


@router.get("/units", response=answers(Paged[UnitOut]), url_name="units")
def list_units(request: ActorRequest, *, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the units that the person's roles reach."""
    return paged(visible(Unit, actor=request.actor), page=page, size=size)


@router.get("/units/{int:pk}", response=answers(UnitOut), url_name="unit")
def show_unit(request: ActorRequest, *, pk: int) -> object:
    """Return one unit."""
    return find_visible(Unit, actor=request.actor, pk=pk)
