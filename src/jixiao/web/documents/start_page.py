"""Start long work from a page, and go on to its result, or to its bar where that takes longer."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action import perform
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.pages import job_address
from jixiao.web.jobs.wait import wait_briefly
from jixiao.web.problem import wants_json


def start_and_go(request: ActorRequest, *, action: StartJob) -> HttpResponse:
    """Start a job, wait a moment, and answer with where to go."""
    job = wait_briefly(perform(action, actor=request.actor))
    url = job_address(job)
    return JsonResponse({"url": url}) if wants_json(request) else redirect(url)
