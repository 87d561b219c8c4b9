"""What every page is given."""

from typing import Any

from django.http import HttpRequest

from jixiao.web.accounts.request import actor_in


def page_context(request: HttpRequest) -> dict[str, Any]:
    """Return who looks at the page; the base template asks for it."""
    return {"actor": actor_in(request)}
