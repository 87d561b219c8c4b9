"""The pages of documents: which units, what can be made for one, the entry sheet, one's own empty form."""

from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.pipelines.write_entry_sheet import entry_sheet_of
from jixiao.pipelines.write_publication import STYLES
from jixiao.pipelines.write_report import kinds_for
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES, Role
from jixiao.web.accounts.scope import visible
from jixiao.web.action_error import NotFoundError
from jixiao.web.documents.kinds import REPORTS, TEMPLATE
from jixiao.web.documents.pieces import EXTRAS
from jixiao.web.documents.source import WORKING, source_book
from jixiao.web.documents.start_page import start_and_go
from jixiao.web.files.sent_file import sent_files
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.own import own_jobs
from jixiao.web.number_text import whole_number
from jixiao.web.rounds.models import Round, Submission
from jixiao.web.store.models import YearBook

_REVIEWERS = frozenset({Role.DEPARTMENT, Role.FINANCE})
_STYLE_WORDS = {"docx": "Word（.docx）", "html": "网页（.html）", "pdf": "PDF"}
_MOST_UNITS = 500


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the units and years that have a Book; whoever has one unit goes on to its newest year."""
    asked = request.GET.get("q", "").strip()
    heads = visible(YearBook, actor=request.actor).select_related("unit").order_by("unit__code", "-year")
    if asked:
        heads = heads.filter(unit__name__icontains=asked)
    found = list(heads[:_MOST_UNITS])
    units = [{"unit": unit, "heads": list(own)} for unit, own in groupby(found, key=lambda head: head.unit)]
    if len(units) == 1 and not asked and not request.actor.roles - OWN_ROLES:
        return redirect("documents:unit", unit=found[0].unit_id, year=found[0].year)
    rounds = visible(Round, actor=request.actor, roles=frozenset({Role.FINANCE}))
    return render(request, "documents/index.html", {"units": units, "asked": asked, "rounds": rounds})


@require_safe
def show(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Show what can be made for one unit and year."""
    head = _head(request, unit=unit, year=year)
    version = _number(request.GET.get("version", ""))
    book = source_book(request.actor, unit_id=unit, year=year, submission=version)
    frozen = visible(Submission, actor=request.actor).filter(assignment__unit=unit, assignment__round__year=year)
    is_reviewer = request.actor.has_role(_REVIEWERS, path=head.unit.path, year=year)
    extras = [(name, label) for name, (label, _) in EXTRAS.items() if is_reviewer or name != "letter"]
    context = {
        "head": head,
        "kinds": kinds_for(book),
        "styles": [(style, _STYLE_WORDS[style]) for style in STYLES],
        "extras": extras,
        "frozen": frozen.select_related("assignment__round"),
        "version": version,
        "years": _years(request, head=head),
        "jobs": own_jobs(request.actor).filter(unit=unit, year=year, kind=REPORTS)[:5],
    }
    return render(request, "documents/unit.html", context)


@require_POST
def generate(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Make the chosen documents."""
    head = _head(request, unit=unit, year=year)
    payload = {
        "submission": _number(request.POST.get("version", "")),
        "kinds": request.POST.getlist("kind"),
        "styles": [style for style in request.POST.getlist("style") if style in STYLES],
        "extras": [name for name in request.POST.getlist("extra") if name in EXTRAS],
    }
    title = f"生成 {head.unit.name}{year}年度的文件"
    return start_and_go(request, action=StartJob(REPORTS, unit, title, year=year, payload=payload))


@require_safe
def entry(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Show the entry sheet: what is typed into the integrated system, in its order."""
    head = _head(request, unit=unit, year=year)
    sheet = entry_sheet_of(source_book(request.actor, unit_id=unit, year=year))
    pages = [
        {"title": page, "section": section, "lines": list(lines)}
        for (page, section), lines in groupby(sheet.lines, key=lambda line: (line.page, line.section))
    ]
    return render(request, "documents/entry.html", {"head": head, "sheet": sheet, "pages": pages})


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Take a bureau's own empty Word form and fill it."""
    head = _head(request, unit=unit, year=year)
    if request.method == "POST":
        sent = sent_files(request, most=1)
        payload = {"submission": WORKING, "project": request.POST.get("project", "").strip()}
        title = f"填写 {sent[0].name}"
        return start_and_go(request, action=StartJob(TEMPLATE, unit, title, year=year, payload=payload, sent=sent))
    upload = {
        "id": "template",
        "url": reverse("documents:template", kwargs={"unit": unit, "year": year}),
        "label": "选择本单位的空白 Word 表，或拖到这里",
        "button": "填写",
        "accept": ".docx",
        "max_megabytes": settings.CONFIGURATION.number("upload_megabytes"),
        "is_multiple": False,
        "hint": "只收 .docx。表头要与官方表一致，行列和样式照原样保留。",
    }
    jobs = own_jobs(request.actor).filter(unit=unit, year=year, kind=TEMPLATE)[:5]
    context: dict[str, Any] = {"head": head, "upload": upload, "jobs": jobs, "show_secret_notice": True}
    return render(request, "documents/template.html", context)


def _head(request: ActorRequest, *, unit: int, year: int) -> YearBook:
    head = visible(YearBook, actor=request.actor).filter(unit=unit, year=year).select_related("unit").first()
    if head is None:
        raise NotFoundError
    return head


def _years(request: ActorRequest, *, head: YearBook) -> list[dict[str, Any]]:
    years = visible(YearBook, actor=request.actor).filter(unit=head.unit_id).values_list("year", flat=True)
    address = "documents:unit"
    return [
        {
            "label": f"{year}年度",
            "url": reverse(address, kwargs={"unit": head.unit_id, "year": year}),
            "is_current": year == head.year,
        }
        for year in years
    ]


def _number(text: str) -> int:
    return whole_number(text, otherwise=WORKING)
