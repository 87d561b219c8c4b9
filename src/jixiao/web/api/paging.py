"""Lists come in pages, in an order that does not change while somebody reads on."""

from typing import Annotated, Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from ninja import Schema
from pydantic import Field

Item = TypeVar("Item")
PageNumber = Annotated[int, Field(ge=1, le=100_000)]
PageSize = Annotated[int, Field(ge=1, le=200)]


class Paged(Schema, Generic[Item]):
    """One page of a list.

    Unit:
        count: of all items.
        page: from 1.
    """

    items: list[Item]
    count: int
    page: int
    size: int


def paged(rows: QuerySet[Any, Model], *, page: int, size: int) -> dict[str, Any]:
    """Return one page of some rows in the order of their ids, the oldest first."""
    ordered = rows.order_by("pk")[(page - 1) * size : page * size]
    return {"items": list(ordered), "count": rows.count(), "page": page, "size": size}
