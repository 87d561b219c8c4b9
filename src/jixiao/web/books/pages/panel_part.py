"""The finding panel on its own, as it replaces itself in a page; the counts on the tabs of the tables come along."""

from django.http import HttpResponse
from django.shortcuts import render

from jixiao.web.accounts.request import ActorRequest
from jixiao.web.books.frame import frame
from jixiao.web.books.panel import panel_text
from jixiao.web.checks.run import check_head
from jixiao.web.store.models import YearBook


def panel_part(request: ActorRequest, *, head: YearBook, table: str, is_whole: bool = False) -> HttpResponse:
    """Return the panel of a Book as it stands.

    Args:
        request: The request.
        head: The Book.
        table: The table beside which the panel stands, empty for the page of the Book.
        is_whole: Whether all findings are wanted, not only as many as can be read.
    """
    run = check_head(head, has_findings=False)
    panel = {"panel": panel_text(run, table=table, is_whole=is_whole), "is_part": True}
    return render(request, "books/panel_part.html", {**frame(head, run=run, table=table), **panel})
