"""A request with an Idempotency-Key is carried out once: sent again it gets the same answer."""

import hashlib
import re
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpResponse, JsonResponse

from jixiao.web.accounts.models import Person
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action_error import ActionError
from jixiao.web.problem import problem_response
from jixiao.web.store.models import SavedRequest

_KEY = re.compile(r"[A-Za-z0-9_-]{1,60}")
_OWN = "api:"  # apart from the keys of the grid


def once(request: ActorRequest, *, call: Callable[[], dict[str, Any]], status: int = 200) -> HttpResponse:
    """Carry a request out and return its answer, or the answer it had before.

    Args:
        request: The request; without a key it is simply carried out.
        call: What it asks; returns the body of the answer.
        status: The status of the answer.

    Raises:
        ActionError: If the key is none, or belongs to another request.
    """
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        return JsonResponse(call(), status=status)
    if not _KEY.fullmatch(key):
        raise ActionError("Idempotency-Key 要由 1–60 个字母、数字、“-”“_”组成。请改正后再发。")
    with transaction.atomic():
        Person.objects.select_for_update().get(pk=request.actor.person_id)  # one at a time
        known = SavedRequest.objects.filter(person=request.actor.person_id, key=_OWN + key[:60]).first()
        target = _target(request)
        if known is not None:
            return _again(known, target=target)
        try:
            body = call()
        except ActionError as error:  # its audit row stays, and the key stays free
            return problem_response(
                request, code=error.code, message=error.message, status=error.status, detail=error.detail
            )
        answer = {"to": target, "status": status, "body": body}
        SavedRequest.objects.create(person_id=request.actor.person_id, key=_OWN + key, answer=answer)
    return JsonResponse(body, status=status)


def _again(known: SavedRequest, *, target: str) -> HttpResponse:
    if known.answer["to"] != target:
        raise ActionError("这个 Idempotency-Key 已用于另一个请求。请换一个。")
    answer = JsonResponse(known.answer["body"], status=known.answer["status"])
    answer["Idempotent-Replayed"] = "true"
    return answer


def _target(request: ActorRequest) -> str:
    return f"{request.method} {request.path} {hashlib.sha256(request.body).hexdigest()}"
