"""The register of rectification and one item with everything that happened to it."""

from io import BytesIO
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from jixiao.county.rectification.ledger import ledger_sheet
from jixiao.errors import RefusalError
from jixiao.exchange.county_workbook import write_county_workbook
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import Action, perform
from jixiao.web.action_error import ActionError, DeniedError, NotFoundError
from jixiao.web.files.answer import as_download
from jixiao.web.files.keep import file_path, keep_bytes
from jixiao.web.files.sent_name import clean_name
from jixiao.web.files.upload_point import POINTS
from jixiao.web.number_text import whole_number
from jixiao.web.rectification.actions.carry_out import AddEvidence, PlanItem, RemoveEvidence, ReportItem
from jixiao.web.rectification.actions.close import CloseByRule, ReopenItem, SendBack, SignOff
from jixiao.web.rectification.actions.hold import REVIEWERS
from jixiao.web.rectification.counts import conditions, counts_of
from jixiao.web.rectification.forms import EvidenceForm, PlanForm
from jixiao.web.rectification.models import WITH_UNIT, RectificationItem, Stage
from jixiao.web.rectification.register import evidence_of, item_of

_A_PAGE = 50
EVIDENCE = POINTS["evidence"]  # takes what evidence of an indicator takes


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the items that a person can see, the first due first."""
    today = timezone.localdate()
    rows = visible(RectificationItem, actor=request.actor)
    shown = _asked(rows, show=request.GET.get("show", "open"), words=request.GET.get("words", ""))
    page = Paginator(shown, _A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": [{"item": row, "pure": item_of(row), "days": item_of(row).days_overdue(today)} for row in page],
        "counts": counts_of(rows, today=today),
        "show": request.GET.get("show", "open"),
        "words": request.GET.get("words", ""),
        "is_reviewer": bool(request.actor.roles & REVIEWERS),
    }
    return render(request, "rectification/index.html", context)


@require_safe
def ledger(request: ActorRequest) -> FileResponse:
    """Download the register as a workbook, as it is filtered."""
    rows = visible(RectificationItem, actor=request.actor)
    shown = _asked(rows, show=request.GET.get("show", "all"), words=request.GET.get("words", ""))
    today = timezone.localdate()
    sheet = ledger_sheet([item_of(row) for row in shown], today=today)
    content = write_county_workbook((sheet,), title=sheet.title, told=f"截至 {today}")
    return as_download(BytesIO(content), name=f"{sheet.title}{today}.xlsx")


@require_safe
def show(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one item."""
    return _page(request, pk=pk)


@require_POST
def plan(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Keep the plan of the unit."""
    form = PlanForm(request.POST)
    if not form.is_valid():
        return _page(request, pk=pk, plan_form=form, status=422)
    return _do(request, pk=pk, action=PlanItem(pk, **form.cleaned_data), told="整改措施已保存。", plan_form=form)


@require_POST
def add_evidence(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Attach a file; its bytes are kept before any row names them."""
    row = find_visible(RectificationItem, actor=request.actor, pk=pk)
    form = EvidenceForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, pk=pk, evidence_form=form, status=422)
    if not request.actor.has_role(OWN_ROLES, path=row.unit.path, year=row.year):
        raise DeniedError("佐证由整改单位上传，您没有这个权限。")
    file = form.cleaned_data["file"]
    name, content = clean_name(file.name), file.read()
    try:
        EVIDENCE.admit(content, name=name)
    except RefusalError as refusal:
        form.add_error("file", str(refusal))
        return _page(request, pk=pk, evidence_form=form, status=422)
    return _do(request, pk=pk, action=AddEvidence(pk, keep_bytes(content).pk, name), told=f"已上传“{name}”。")


@require_POST
def remove_evidence(request: ActorRequest, *, pk: int, attachment: int) -> HttpResponse:
    """Take a file away."""
    return _do(request, pk=pk, action=RemoveEvidence(pk, attachment), told="佐证已撤下。")


@require_safe
def evidence(request: ActorRequest, *, pk: int, attachment: int) -> FileResponse:
    """Download a piece of evidence."""
    row = find_visible(RectificationItem, actor=request.actor, pk=pk)
    found = next((it for it in evidence_of(row) if it.pk == attachment), None)
    if found is None:
        raise NotFoundError
    return as_download(file_path(found.file.digest).open("rb"), name=found.name)


@require_POST
def report(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Report an item as mended."""
    told = "整改结果已提交。改过数字的，重新报送后由规则复核；其余由审核人签字销号。"
    return _do(request, pk=pk, action=ReportItem(pk, request.POST.get("note", "")), told=told)


@require_POST
def sign_off(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Close an item by signature."""
    return _do(request, pk=pk, action=SignOff(pk, request.POST.get("reason", "")), told="已签字销号。")


@require_POST
def send_back(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Send an item back to the unit."""
    return _do(request, pk=pk, action=SendBack(pk, request.POST.get("reason", "")), told="已退回单位继续整改。")


@require_POST
def reopen(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Open a closed item again."""
    return _do(request, pk=pk, action=ReopenItem(pk, request.POST.get("reason", "")), told="已重新打开。")


@require_POST
def close_by_rule(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Run the rule of an item again."""
    return _do(request, pk=pk, action=CloseByRule((pk,)), told="同一条规则在新版本通过，已销号。")


@require_POST
def close_many(request: ActorRequest) -> HttpResponse:
    """Run the rules of several items again."""
    chosen = [whole_number(text) for text in request.POST.getlist("item") if text.isdecimal()]
    try:
        closed = perform(CloseByRule(chosen), actor=request.actor)
    except (DeniedError, NotFoundError):
        raise
    except ActionError as error:
        messages.error(request, error.message)
    else:
        messages.success(request, f"复核 {len(chosen)} 个问题，{len(closed.rows)} 个已销号。")
        for text in closed.told:
            messages.warning(request, text)
    return redirect("rectification:index")


def _asked(rows: QuerySet[RectificationItem], *, show: str, words: str) -> QuerySet[RectificationItem]:
    known = conditions(timezone.localdate())
    found = rows.filter(known.get(show, known["open"])).select_related("unit", "submission")
    found = found.filter(content__icontains=words) | found.filter(unit__name__icontains=words) if words else found
    return found.order_by("due", "unit__code", "pk")


def _do(
    request: ActorRequest,
    *,
    pk: int,
    action: Action[Any],
    told: str,
    plan_form: PlanForm | None = None,
) -> HttpResponse:
    """Do something to an item and show it; what was typed is shown again when it is refused."""
    try:
        perform(action, actor=request.actor)
    except (DeniedError, NotFoundError):
        raise
    except ActionError as error:
        messages.error(request, error.message)
        return _page(request, pk=pk, status=error.status, plan_form=plan_form)
    messages.success(request, told)
    return redirect("rectification:show", pk=pk)


def _page(
    request: ActorRequest,
    *,
    pk: int,
    status: int = 200,
    plan_form: PlanForm | None = None,
    evidence_form: EvidenceForm | None = None,
) -> HttpResponse:
    row = find_visible(RectificationItem, actor=request.actor, pk=pk)
    is_unit = request.actor.has_role(OWN_ROLES, path=row.unit.path, year=row.year)
    is_reviewer = request.actor.has_role(REVIEWERS, path=row.unit.path, year=row.year)
    today = timezone.localdate()
    kept = {"owner": row.owner, "measure": row.measure, "due": row.due}
    context = {
        "item": row,
        "days": item_of(row).days_overdue(today),
        "evidence": evidence_of(row),
        "steps": row.steps.select_related("person"),
        "typed": request.POST,
        "plan_form": plan_form or PlanForm(initial=kept),
        "evidence_form": evidence_form or EvidenceForm(),
        "can_plan": is_unit and row.stage in WITH_UNIT,
        "can_report": is_unit and row.stage in {Stage.PLANNED, Stage.RETURNED} and bool(row.measure),
        "can_rerun": (is_unit or is_reviewer) and bool(row.rule) and row.stage != Stage.CLOSED,
        "can_sign": is_reviewer and row.stage == Stage.SUBMITTED,
        "can_reopen": is_reviewer and row.stage == Stage.CLOSED,
    }
    return render(request, "rectification/show.html", context, status=status)
