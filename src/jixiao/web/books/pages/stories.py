"""The page of one figure and the page of the texts."""

import json
import secrets

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import perform
from jixiao.web.books.actions.save_table import SaveTable
from jixiao.web.books.figure_story import figure_story
from jixiao.web.books.frame import frame
from jixiao.web.books.narrative_text import CONTENT, TABLE, figures_of, sections_of
from jixiao.web.books.pages.filling import own_book
from jixiao.web.books.panel import panel_text
from jixiao.web.books.saving.asked import MalformedError, read_asked, read_request_key
from jixiao.web.books.saving.reader import law_of_book
from jixiao.web.checks.run import check_head
from jixiao.web.number_text import whole_number
from jixiao.web.store.load import load_book
from jixiao.web.store.models import YearBook

_OTHERS = 409
_ROWS = 12


@require_safe
def figure(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show one figure: where it came from, who changed it, which rules read it."""
    head = find_visible(YearBook, actor=request.actor, pk=pk)
    story = figure_story(head, figure_id=request.GET.get("id", ""))
    is_part = request.headers.get("HX-Request") == "true"
    return render(request, "books/figure_card.html" if is_part else "books/figure.html", {"head": head, **story})


@require_safe
def texts(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Show the sections of running text, each in a field of its own."""
    head = own_book(request.actor, pk=pk)
    law, book = law_of_book(head), load_book(head, has_prior=False)
    sections = sections_of(book, law=law, version=head.revision)
    chosen = next((it for it in sections if it["id"] == request.GET.get("section")), sections[0])
    narrative = {
        "id": f"text-{chosen['id']}",
        "name": CONTENT,
        "label": chosen["label"],
        "text": chosen["text"],
        "figures": figures_of(book, law=law),
        "rows": _ROWS,
    }
    run = check_head(head, has_findings=False)
    context = {
        **frame(head, run=run, table=TABLE),
        "panel": panel_text(run, table=TABLE),
        "sections": sections,
        "chosen": chosen,
        "narrative": narrative,
        "request_key": secrets.token_urlsafe(12),
        "show_secret_notice": True,
    }
    return render(request, "books/texts.html", context)


@require_safe
def values(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Return the values of the figures that texts may name."""
    head = own_book(request.actor, pk=pk)
    found = figures_of(load_book(head, has_prior=False), law=law_of_book(head))
    return JsonResponse({"revision": head.revision, "figures": found}, json_dumps_params={"ensure_ascii": False})


@require_POST
def save_text(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Save one section as a row of its table."""
    own_book(request.actor, pk=pk)
    key, section = request.POST.get("key", ""), request.POST.get("section", "")
    text, version = request.POST.get(CONTENT, ""), request.POST.get("version", "")
    if not version.isdecimal():
        raise MalformedError
    change = {"key": key, "version": whole_number(version), "cells": {CONTENT: text}}
    row = {"temp": "new", "after": "last", "cells": {"section": section, CONTENT: text}}
    asked = read_asked(json.dumps({"changes": [change]} if key else {"inserted": [row]}).encode())
    request_key = read_request_key(request.POST.get("request_key", ""))
    saved = perform(SaveTable(pk, TABLE, asked, request_key=request_key), actor=request.actor)
    if saved.status == _OTHERS:
        return render(request, "books/text_conflict.html", {"pk": pk, "mine": text, **saved.body}, status=_OTHERS)
    for refused in saved.body["refused"]:
        messages.error(request, refused["message"])
    messages.success(request, f"已保存，第 {saved.body['revision']} 版。")
    new = saved.body["temps"].get("new", key)
    return redirect(f"{reverse('books:texts', args=[pk])}?section={section}.{new}")
