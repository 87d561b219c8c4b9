"""What a person does to a finding: explain it, call it a false alarm, take that back, accept its repair."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from jixiao.book.schema import TABLE_BY_NAME
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.books.actions.accept_repair import AcceptRepair
from jixiao.web.books.actions.find_finding import finding_now
from jixiao.web.books.actions.speak_to_finding import ExplainFinding, TakeBackNote
from jixiao.web.books.pages.filling import own_book
from jixiao.web.books.pages.panel_part import panel_part
from jixiao.web.books.panel import shown_finding
from jixiao.web.checks.models import FindingNote

_RELOAD = "jixiao:reload"  # the grid reads its table again, and the panel itself


@require_http_methods(["GET", "HEAD", "POST"])
def explain(request: ActorRequest, *, pk: int, mark: str) -> HttpResponse:
    """Say that a finding is so, and why."""
    return _speak(request, pk=pk, mark=mark, kind=FindingNote.Kind.EXPLAINED)


@require_http_methods(["GET", "HEAD", "POST"])
def dispute(request: ActorRequest, *, pk: int, mark: str) -> HttpResponse:
    """Say that a finding is a false alarm, and why."""
    return _speak(request, pk=pk, mark=mark, kind=FindingNote.Kind.FALSE_ALARM)


@require_POST
def undo(request: ActorRequest, *, pk: int, mark: str) -> HttpResponse:
    """Take back what was said to a finding."""
    perform(TakeBackNote(pk, mark), actor=request.actor)
    return _panel(request, pk=pk)


@require_POST
def repair(request: ActorRequest, *, pk: int, mark: str) -> HttpResponse:
    """Accept the repair of a finding; the grid reads its table again."""
    perform(AcceptRepair(pk, mark), actor=request.actor)
    answer = _panel(request, pk=pk)
    answer.headers["HX-Trigger"] = _RELOAD
    return answer


def _speak(request: ActorRequest, *, pk: int, mark: str, kind: FindingNote.Kind) -> HttpResponse:
    head = own_book(request.actor, pk=pk)
    if request.method == "POST":
        reason = request.POST.get("reason", "")
        try:
            perform(ExplainFinding(pk, mark, reason, kind), actor=request.actor)
        except ActionError as error:
            if error.status != ActionError.status:
                raise
            return _form(request, pk=pk, mark=mark, kind=kind, problem=error.message, reason=reason)
        return _panel(request, pk=pk)
    finding_now(head, mark=mark)
    return _form(request, pk=pk, mark=mark, kind=kind)


def _form(
    request: ActorRequest, *, pk: int, mark: str, kind: FindingNote.Kind, problem: str = "", reason: str = ""
) -> HttpResponse:
    """Return the form in which something is said to a finding, in the place of its card."""
    head = own_book(request.actor, pk=pk)
    table = _table(request)
    name = "explain" if kind == FindingNote.Kind.EXPLAINED else "dispute"
    context = {
        "finding": shown_finding(finding_now(head, mark=mark), pk=pk, table=table),
        "kind": kind,
        "url": f"{reverse(f'books:{name}', args=[pk, mark])}?table={table}",
        "back_url": f"{reverse('books:panel', args=[pk])}?table={table}",
        "problem": problem,
        "reason": reason,
    }
    return render(request, "books/speak.html", context)


def _panel(request: ActorRequest, *, pk: int) -> HttpResponse:
    answer = panel_part(request, head=own_book(request.actor, pk=pk), table=_table(request))
    answer.headers["HX-Retarget"] = "#finding-panel"  # the button stands on a card, the answer is the whole panel
    answer.headers["HX-Reswap"] = "outerHTML"
    return answer


def _table(request: ActorRequest) -> str:
    """Return the table beside which the panel stands; htmx tells the page it is on."""
    table = request.GET.get("table", "")
    if not table:
        parts = request.headers.get("HX-Current-URL", "").partition("#")[0].rstrip("/").rsplit("/", 1)
        table = parts[-1]
    return table if table in TABLE_BY_NAME else ""
