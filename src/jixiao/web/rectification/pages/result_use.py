"""The use of results: the decisions with their steps, a what-if, and the sheet with its letters."""

import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.db.models import Max, QuerySet
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from jixiao.county.result_use.decision import Decision, Standing, decide_all
from jixiao.county.result_use.sheet import result_use_sheet, what_if_sheet
from jixiao.county.result_use.terms import Terms, terms_of
from jixiao.county.result_use.what_if import changed_decisions
from jixiao.exchange.bundle import safe_name, write_archive
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.write_result_use import Issue, write_result_use
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit, UnitKind
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.files.answer import as_download
from jixiao.web.number_text import whole_number
from jixiao.web.rectification.actions.keep_results import KeepResults
from jixiao.web.rectification.gather import gather_results, newest_accepted
from jixiao.web.rectification.models import ResultUse
from jixiao.web.rectification.printed_sheet import printed
from jixiao.web.rectification.standing_json import standing_from_json
from jixiao.web.rectification.what_if import fields_of, tried_terms
from jixiao.web.rounds.models import Assignment
from jixiao.web.rounds.state import DONE

_FINANCE = frozenset({Role.FINANCE})


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the years for which results were taken."""
    offices = _offices(request.actor)
    if not offices:
        raise DeniedError("结果应用由财政部门办理，您没有这个权限。")
    rows = visible(ResultUse, actor=request.actor, roles=_FINANCE).select_related("owner", "person")
    accepted = visible(Assignment, actor=request.actor, roles=_FINANCE).filter(state__in=DONE)
    newest = accepted.aggregate(year=Max("round__year"))["year"] or timezone.localdate().year - 1
    context = {"rows": rows, "offices": offices, "last_year": newest}
    return render(request, "rectification/result_uses.html", context)


@require_POST
def take(request: ActorRequest) -> HttpResponse:
    """Take the results of a year from what was accepted."""
    owner, year = (request.POST.get(name, "") for name in ("owner", "year"))
    office = _offices(request.actor).filter(pk=whole_number(owner)).first()
    if office is None:
        raise NotFoundError
    if not year.isdecimal():
        raise ActionError("请填写年度，如 2023。")
    gathered = gather_results(office, year=whole_number(year), actor=request.actor)
    kept = perform(KeepResults(office.pk, whole_number(year), gathered), actor=request.actor)
    messages.success(request, f"已取 {len(gathered.sources)} 个单位、{len(gathered.standings)} 个项目的结果。")
    for text in gathered.left_out:
        messages.warning(request, text)
    return redirect("rectification:result_use", pk=kept.pk)


@require_safe
def show(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show the decisions, and what other lines would change."""
    row, standings, terms = _found(request, pk=pk)
    decisions = decide_all(standings, terms=terms)
    typed = {name: text for name, text in request.GET.items() if isinstance(text, str)}
    fields = fields_of(terms, typed=typed)
    context: dict[str, Any] = {
        "row": row,
        "sheet": printed(result_use_sheet(decisions)),
        "decisions": decisions,
        "fields": fields,
        "newer": _newer(row, actor=request.actor),
        "status": 200,
    }
    if typed:
        context |= _tried(standings, terms=terms, fields=fields)
    return render(request, "rectification/result_use.html", context, status=context["status"])


@require_safe
def files(request: ActorRequest, *, pk: int) -> FileResponse:
    """Download the sheet as Word and Excel with a letter to each unit, as one archive."""
    row, standings, terms = _found(request, pk=pk)
    decisions = decide_all(standings, terms=terms)
    name = safe_name(f"{row.owner.name}{row.year}年度绩效评价结果应用")
    return as_download(BytesIO(write_archive(_written(row, decisions=decisions), root=name)), name=f"{name}.zip")


def _written(row: ResultUse, *, decisions: tuple[Decision, ...]) -> dict[str, bytes]:
    issue = Issue(row.owner.name, row.owner.region, row.year, timezone.localdate())
    with tempfile.TemporaryDirectory(prefix="jixiao-") as folder:
        write_result_use(decisions, issue=issue, out=Path(folder))
        return {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}


def _found(request: ActorRequest, *, pk: int) -> tuple[ResultUse, list[Standing], Terms]:
    row = find_visible(ResultUse, actor=request.actor, pk=pk, roles=_FINANCE)
    law = catalogue_for(region=row.owner.region, year=row.year).law
    return row, [standing_from_json(it) for it in row.standings], terms_of(law)


def _tried(standings: list[Standing], *, terms: Terms, fields: list[Any]) -> dict[str, Any]:
    try:
        tried = tried_terms(terms, fields=fields)
    except ActionError as error:
        return {"error": error.message, "status": error.status}
    changes = changed_decisions(standings, terms=terms, tried=tried)
    return {"tried": printed(what_if_sheet(changes)), "change_count": len(changes)}


def _newer(row: ResultUse, *, actor: Actor) -> int:
    """Return how many versions were accepted since, or accepted anew."""
    known = {it["submission"] for it in row.sources["versions"]}
    return sum(it.pk not in known for it in newest_accepted(row.owner, year=row.year, actor=actor))


def _offices(actor: Actor) -> QuerySet[Unit]:
    """Return the places for which an actor decides: regions and finance bureaus of a grant."""
    paths = {grant.path for grant in actor.grants if grant.role is Role.FINANCE}
    return visible(Unit, actor=actor, roles=_FINANCE).filter(path__in=paths).exclude(kind=UnitKind.UNIT)
