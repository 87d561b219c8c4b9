"""A request with its actor."""

from typing import cast

from django.http import HttpRequest

from jixiao.web.accounts.actor import NOBODY, Actor


class ActorRequest(HttpRequest):
    """A request behind the middleware: it knows who acts."""

    actor: Actor


def actor_in(request: HttpRequest) -> Actor:
    """Return who acts in a request, nobody in particular before the middleware ran."""
    return cast("Actor", getattr(request, "actor", NOBODY))
