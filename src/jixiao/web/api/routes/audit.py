"""The audit log for those who may read it; that they read it stands in it too."""

from django.db import transaction
from ninja import Router

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.api.answers import answers
from jixiao.web.api.paging import Paged, PageNumber, PageSize, paged
from jixiao.web.api.schema import EntryOut
from jixiao.web.audit.pages import readable_entries
from jixiao.web.audit.record import Event, append_event

router = Router(tags=["audit"])


@router.get("/audit/entries", response=answers(Paged[EntryOut]), url_name="entries")
def list_entries(request: ActorRequest, *, page: PageNumber = 1, size: PageSize = 50) -> object:
    """List the entries, the oldest first."""
    rows = readable_entries(request)
    found = paged(rows, page=page, size=size)
    with transaction.atomic():
        append_event(Event("audit.read", request.actor, "audit", detail={"page": page, "rows": len(found["items"])}))
    return found
