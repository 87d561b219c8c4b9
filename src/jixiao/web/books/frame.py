"""What every page of a Book shows around its content: the steps, how far each is, and where one is."""

import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import Count, Value

from jixiao.exchange.workbook.form import form_of
from jixiao.web.books.panel import counts_by_table
from jixiao.web.books.saving.reader import law_of_book
from jixiao.web.books.step import steps_of
from jixiao.web.books.version import version_of_check
from jixiao.web.checks.models import CheckRun
from jixiao.web.kept_text import kept_text
from jixiao.web.rounds.lock import forms_of, locks_of
from jixiao.web.store.models import ROW_MODELS, AmountRow, YearBook


def frame(head: YearBook, *, run: CheckRun, table: str = "", counts: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Return what every page of a Book shows around its content: its steps and where one is.

    Args:
        head: The head of the Book.
        run: The check of the Book as it stands.
        table: The table that is open, empty where none is.
        counts: How many rows or amounts each table has, where the page tells it.
    """
    forms = list(forms_of(head.unit_id, year=head.year))
    steps = steps_of(
        form_of(law_of_book(head)),
        counts=counts,
        locks=locks_of(forms),
        found=_found(run),
    )
    current = next((step for step in steps if table in step.names), None)
    tables = [link for step in steps for link in step.tables]
    return {
        "head": head,
        "organisation": head.unit.name,
        "steps": steps,
        "current": current,
        "table_name": table,
        "purpose": next((link.purpose for link in tables if link.name == table), ""),
        "assignments": forms,
        "upload_megabytes": settings.CONFIGURATION.number("upload_megabytes"),
    }


def _found(run: CheckRun) -> dict[str, tuple[int, int]]:
    """Return the open errors and warnings of each table, counted once a check."""
    text = kept_text("counts", parts=version_of_check(run), make=lambda: json.dumps(counts_by_table(run)))
    return {table: (errors, warnings) for table, (errors, warnings) in json.loads(text).items()}


def row_counts(head: YearBook) -> dict[str, int]:
    """Return how many rows or amounts each table has, asked for at once."""
    of_amounts = AmountRow.objects.filter(book=head).values("table").annotate(count=Count("pk"))
    of_rows = (
        model._default_manager.filter(book=head).order_by().values(table=Value(name)).annotate(count=Count("pk"))
        for name, model in ROW_MODELS.items()
    )
    found: dict[str, int] = {}
    for table, count in (
        of_amounts.order_by()
        .values_list("table", "count")
        .union(*(rows.values_list("table", "count") for rows in of_rows), all=True)
    ):
        found[table] = max(found.get(table, 0), count)
    return found
