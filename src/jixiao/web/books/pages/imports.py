"""The two steps of an import: a file is sent and what it would change is counted; then it is confirmed."""

from dataclasses import replace

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError
from jixiao.web.books.actions.import_book import ImportBook, KeepImport, kept_import, proposal_of
from jixiao.web.books.frame import frame
from jixiao.web.books.imports.knowledge import knowledge_of
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.books.imports.source import SOURCES, UnreadableError
from jixiao.web.books.imports.treasury import answers_in, shown_run
from jixiao.web.books.pages.filling import own_book
from jixiao.web.books.saving.asked import MalformedError
from jixiao.web.checks.run import check_head
from jixiao.web.files.models import Attachment
from jixiao.web.number_text import whole_number
from jixiao.web.problem import wants_json
from jixiao.web.store.models import YearBook

_FRESH = "fresh"  # the box that leaves aside what was learned


@require_safe
def choose(request: ActorRequest, *, pk: int) -> HttpResponse:
    """Offer the kinds of files a Book can be filled from."""
    head = own_book(request.actor, pk=pk)
    uploads = [
        {
            "id": f"upload-{source.name}",
            "url": reverse("books:keep", args=[pk, source.name]),
            "label": source.label,
            "hint": source.hint,
            "accept": source.accept,
            "button": "上传并检查",
            "max_megabytes": settings.CONFIGURATION.number("upload_megabytes"),
        }
        for source in SOURCES.values()
    ]
    return render(
        request,
        "books/import.html",
        {**frame(head, run=check_head(head, has_findings=False)), "uploads": uploads, "show_secret_notice": True},
    )


@require_POST
def keep(request: ActorRequest, *, pk: int, source: str) -> HttpResponse:
    """Keep the file that was sent, then show what it would change."""
    own_book(request.actor, pk=pk)
    sent = request.FILES.get("file")
    if not isinstance(sent, UploadedFile) or not sent.size:
        raise ActionError("没有收到文件，或文件是空的。请重新选择文件后上传。")
    kept = perform(KeepImport(pk, source, sent.name or "", sent.chunks()), actor=request.actor)
    url = reverse("books:confirm", args=[pk, kept.pk])
    return JsonResponse({"url": url}) if wants_json(request) else redirect(url)  # a script goes there itself, once


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: ActorRequest, *, pk: int, attachment: int) -> HttpResponse:
    """Show what a kept file would change, with the answers to what it asks; write what is confirmed."""
    head = own_book(request.actor, pk=pk)
    kept = kept_import(head, actor=request.actor, pk=attachment)
    if request.method == "POST" and request.POST.get("do") != "answer":
        try:
            return _write(request, head=head, kept=kept)
        except ConflictError as error:
            messages.error(request, error.message)
            head.refresh_from_db()
    try:
        proposal = _proposal(request, head=head, kept=kept)
    except UnreadableError as error:
        context = {
            **frame(head, run=check_head(head, has_findings=False)),
            "kept": kept,
            "error": error,
            "show_secret_notice": True,
        }
        return render(request, "books/import_refused.html", context, status=error.status)
    return _show(request, head=head, kept=kept, proposal=proposal)


def _proposal(request: ActorRequest, *, head: YearBook, kept: Attachment) -> Proposal:
    known = knowledge_of(head, actor=request.actor, answers=answers_in(request.POST.dict()))
    if request.POST.get(_FRESH):
        known = replace(known, mappings=())
    return proposal_of(head, kept=kept, known=known)


def _show(request: ActorRequest, *, head: YearBook, kept: Attachment, proposal: Proposal) -> HttpResponse:
    context = {
        **frame(head, run=check_head(head, has_findings=False)),
        "kept": kept,
        "proposal": proposal,
        "show_secret_notice": True,
    }
    if proposal.run is None:
        return render(request, "books/import_confirm.html", context)
    shown = shown_run(
        proposal.run,
        book=proposal.current,
        answers=answers_in(request.POST.dict()),
        is_fresh=bool(request.POST.get(_FRESH)),
    )
    return render(request, "books/import_treasury.html", {**context, "shown": shown})


def _write(request: ActorRequest, *, head: YearBook, kept: Attachment) -> HttpResponse:
    revision = request.POST.get("revision", "")
    if not revision.isdecimal():
        raise MalformedError
    proposal, paths = _proposal(request, head=head, kept=kept), frozenset(request.POST.getlist("path"))
    action = ImportBook(head.pk, kept.pk, proposal, whole_number(revision), paths)
    changed = perform(action, actor=request.actor)
    if changed:
        cells = sum(proposal.is_whole or item.path in paths for item in proposal.changes)
        done = f"改了 {cells} 格" if cells else "行的次序照文件改好了"
        messages.success(request, f"已导入，{done}。可以在每个数的历史里看到原来的内容。")
    else:
        messages.info(request, "文件内容和现有的一样，没有改动。")
    return redirect("books:book", pk=head.pk)
