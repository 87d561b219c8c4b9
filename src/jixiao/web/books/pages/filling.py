"""The pages of filling in: the Books of a person, one Book with its steps, one table with its grid."""

import json

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.book.column import TableSchema
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.role import OWN_ROLES
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.action import perform
from jixiao.web.action_error import NotFoundError
from jixiao.web.books.actions.open_book import OpenBook, StartYear
from jixiao.web.books.actions.save_table import SaveTable
from jixiao.web.books.evidence import evidence_text
from jixiao.web.books.frame import frame, row_counts
from jixiao.web.books.pages.entrance import with_login
from jixiao.web.books.pages.panel_part import panel_part
from jixiao.web.books.panel import panel_text
from jixiao.web.books.saving.asked import read_asked, read_request_key
from jixiao.web.books.table_page import table_text
from jixiao.web.checks.run import check_head
from jixiao.web.files.upload_point import INDICATOR
from jixiao.web.rounds.lock import locked_tables
from jixiao.web.rounds.models import Assignment
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def index(request: ActorRequest) -> HttpResponse:
    """List the Books of the own unit and what its rounds ask for."""
    heads = visible(YearBook, actor=request.actor, roles=OWN_ROLES).select_related("unit", "changed_by")
    asked = visible(Assignment, actor=request.actor, roles=OWN_ROLES).select_related("round", "unit")
    books = {(head.unit_id, head.year): head for head in heads}
    assignments = list(asked)
    waiting = {(row.unit_id, row.round.year): row for row in assignments if (row.unit_id, row.round.year) not in books}
    lines = [
        {
            "head": head,
            "assignments": [row for row in assignments if (row.unit_id, row.round.year) == place],
            "has_next": (head.unit_id, head.year + 1) in books and books[head.unit_id, head.year + 1].revision > 0,
            "next_year": head.year + 1,
        }
        for place, head in books.items()
    ]
    return render(request, "books/index.html", {"lines": lines, "waiting": list(waiting.values())})


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: ActorRequest, *, unit: int, year: int) -> HttpResponse:
    """Offer the ways to begin the Book of a unit and year, and begin an empty one."""
    if request.method == "POST":
        return redirect("books:book", pk=perform(OpenBook(unit, year), actor=request.actor).pk)
    owner = Unit.objects.filter(pk=unit).first()
    if owner is None or not request.actor.has_role(OWN_ROLES, path=owner.path, year=year):
        raise NotFoundError
    books = visible(YearBook, actor=request.actor, roles=OWN_ROLES).filter(unit=unit)
    begun = books.filter(year=year, revision__gt=0).first()
    if begun is not None:
        return redirect("books:book", pk=begun.pk)
    previous = books.filter(year=year - 1, revision__gt=0).first()
    return render(request, "books/start.html", {"unit": owner, "year": year, "previous": previous})


@require_POST
def start_year(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Begin the next year from a Book."""
    head = perform(StartYear(pk), actor=request.actor)
    messages.success(request, f"{head.year} 年度已从上年结转。单位、人员、常年项目和指标已带过来，请逐项核对。")
    return redirect("books:book", pk=head.pk)


@require_safe
def show_book(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one Book: its steps, how far each is, and what was found."""
    head = own_book(request.actor, pk=pk)
    run = check_head(head, has_findings=False)
    context = frame(head, run=run, counts=row_counts(head))
    return render(request, "books/book.html", {**context, "coverage": run.coverage, "panel": panel_text(run)})


@require_safe
def show_table(request: ActorRequest, *, pk: int, table: str) -> HttpResponse:
    """Show one table: the grid, and beside it what was found."""
    head, schema = own_book(request.actor, pk=pk), find_table(table)
    run = check_head(head, has_findings=False)
    grid = {
        "label": schema.label,
        "data_url": reverse("books:data", args=[pk, table]),
        "save_url": reverse("books:save", args=[pk, table]),
        "figure_url": reverse("books:figure", args=[pk]),
        "book": pk,
    }
    context = {
        **frame(head, run=run, table=table),
        "grid": grid,
        "schema": schema,
        "evidence": evidence_text(head, actor=request.actor) if table == INDICATOR else "",
        "panel": panel_text(run, table=table),
        "show_secret_notice": True,
    }
    return render(request, "books/table.html", context)


@require_safe
@with_login
def read_table(request: ActorRequest, *, pk: int, table: str) -> HttpResponse:
    """Return the rows of one table for the grid."""
    head, schema = own_book(request.actor, pk=pk), find_table(table)
    locked = locked_tables(head.unit_id, year=head.year).get(table, "")
    data = table_text(head, table=schema, locked=locked)
    person = json.dumps({"person": str(request.actor.person_id)})
    return HttpResponse(f"{person[:-1]}, {data[1:]}", content_type="application/json")


@require_POST
@with_login
def save_table(request: ActorRequest, *, pk: int, table: str) -> HttpResponse:
    """Save what was typed into one table."""
    own_book(request.actor, pk=pk)
    key = read_request_key(request.headers.get("Idempotency-Key", ""))
    saved = perform(SaveTable(pk, table, read_asked(request.body), request_key=key), actor=request.actor)
    return JsonResponse(saved.body, status=saved.status)


@require_safe
def panel(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return the finding panel of a Book as it stands."""
    head = own_book(request.actor, pk=pk)
    table = request.GET.get("table", "")
    name, is_whole = table if table in TABLE_BY_NAME else "", request.GET.get("all") == "1"
    return panel_part(request, head=head, table=name, is_whole=is_whole)


@require_safe
def download_workbook(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return the Book as a workbook to fill in or to keep."""
    head = own_book(request.actor, pk=pk)
    unit = "元" if request.GET.get("unit") == "元" else "万元"
    content = workbook_of(load_book(head), money_unit=unit, is_form=True)
    answer = HttpResponse(content, content_type=_XLSX)
    name = f"{head.year}年度绩效账_{head.unit.name}.xlsx"
    answer.headers["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name) or ""
    return answer


def own_book(actor: Actor, *, pk: int) -> YearBook:
    """Return a Book of a unit that the actor fills in for."""
    return find_visible(YearBook, actor=actor, pk=pk, roles=OWN_ROLES, related=("unit",))


def find_table(name: str) -> TableSchema:
    """Return the table of a name.

    Raises:
        NotFoundError: If there is none.
    """
    if name not in TABLE_BY_NAME:
        raise NotFoundError
    return TABLE_BY_NAME[name]
