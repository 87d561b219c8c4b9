"""What an action, a page or the API refuses: one class a condition, one shape for all."""

from collections.abc import Mapping
from typing import Any

from jixiao.errors import JixiaoError


class ActionError(JixiaoError):
    """What was asked cannot be done; the message says why and what to do next.

    Args:
        message: Full Chinese sentences.
        code: A short English name of the condition, for the API.
        status: The HTTP status that tells it.
        detail: What a page needs to show it, e.g. both texts of a conflict.
    """

    code = "refused"
    status = 422

    def __init__(self, message: str, *, detail: Mapping[str, Any] | None = None) -> None:
        """Keep the sentence and what goes with it."""
        self.message = message
        self.detail = dict(detail or {})
        super().__init__(message)


class NotFoundError(ActionError):
    """There is no such thing, or it is nothing to this person: both look alike."""

    code = "not_found"
    status = 404

    def __init__(self) -> None:
        """Say nothing about whether it exists."""
        super().__init__("没有这一页，或者您无权查看。请从首页重新进入。")


class DeniedError(ActionError):
    """The person sees the thing, but this is not theirs to do."""

    code = "denied"
    status = 403


class ConflictError(ActionError):
    """Somebody else was first; nothing was lost, and both sides are shown."""

    code = "conflict"
    status = 409


class LockedError(ActionError):
    """The thing is in a state in which this cannot be done."""

    code = "locked"
    status = 409
