"""What every operation may answer besides what it is for: one shape for all refusals."""

from typing import Any

from jixiao.web.api.schema import Problem

_REFUSALS = frozenset({400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503})


def answers(good: object, *, status: int = 200) -> dict[Any, Any]:
    """Return the responses of an operation: the good one and the refusals."""
    return {status: good, _REFUSALS: Problem}
