"""The page that makes the documents of all units of a round."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from jixiao.pipelines.write_publication import STYLES
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.scope import find_visible
from jixiao.web.documents.kinds import ROUND
from jixiao.web.documents.round_job import FINANCE
from jixiao.web.documents.start_page import start_and_go
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.own import own_jobs
from jixiao.web.rounds.models import Round


@require_http_methods(["GET", "HEAD", "POST"])
def generate_round(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Say what will be made, and make it."""
    item = find_visible(Round, actor=request.actor, pk=pk, roles=FINANCE)
    if request.method == "POST":
        payload = {"round": item.pk, "styles": [style for style in request.POST.getlist("style") if style in STYLES]}
        title = f"{item.title}：全部单位的文件"
        return start_and_go(request, action=StartJob(ROUND, item.owner_id, title, year=item.year, payload=payload))
    rows = item.assignments.select_related("unit").prefetch_related("submissions")
    handed_in = sum(bool(row.submissions.all()) for row in rows)
    jobs = own_jobs(request.actor).filter(kind=ROUND, year=item.year, unit=item.owner_id)[:5]
    context = {"round": item, "count": len(rows), "handed_in": handed_in, "styles": STYLES, "jobs": jobs}
    return render(request, "documents/round.html", context)
