"""The downloads of a form: the receipt of each version and the letter of each return, for whoever sees the form."""

import io

from django.http import FileResponse
from django.views.decorators.http import require_safe

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.files.answer import as_download
from jixiao.web.rounds.models import Decision, Submission
from jixiao.web.rounds.papers import Paper, letter_paper, receipt_paper

_RETURN = "return"


@require_safe
def receipt(request: ActorRequest, *, pk: int) -> FileResponse:
    """Send the receipt of a version."""
    return _sent(receipt_paper(find_visible(Submission, actor=request.actor, pk=pk)))


@require_safe
def letter(request: ActorRequest, *, pk: int) -> FileResponse:
    """Send the letter of a return."""
    decision = find_visible(Decision, actor=request.actor, pk=pk)
    if decision.step != _RETURN:
        raise NotFoundError
    return _sent(letter_paper(decision))


def _sent(paper: Paper) -> FileResponse:
    return as_download(io.BytesIO(paper.content), name=paper.name)
