"""Check a file without keeping it."""

from django.http import HttpResponse, JsonResponse
from ninja import File, Router, UploadedFile

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.api.answers import answers
from jixiao.web.api.auth import BusinessOnly
from jixiao.web.api.check_upload import check_pieces

router = Router(tags=["check"])


@router.post("/check", auth=BusinessOnly(), response=answers(dict), url_name="check")
def check_file(request: ActorRequest, *, file: File[UploadedFile]) -> HttpResponse:
    """Check a report or a workbook and return `jixiao.check/1`."""
    return JsonResponse(check_pieces(file.chunks(), name=file.name or ""))
