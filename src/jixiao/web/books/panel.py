"""The findings beside a table: in groups, each with its sum, its place, its repair and what was said to it."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from jixiao.book.column import TableSchema
from jixiao.book.finding_text import UNVERIFIED
from jixiao.book.place import Place
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.pipelines.import_book import law_of
from jixiao.web.books.saving.amount_field import amount_column, caliber_words
from jixiao.web.books.small_sum import sum_lines
from jixiao.web.books.table_page import place_words
from jixiao.web.books.version import version_of_check
from jixiao.web.checks.models import CheckRun, FindingNote
from jixiao.web.kept_text import kept_text

Finding = Mapping[str, Any]
GROUPS = {"error": ("error", "错误"), "warning": ("explain", "须说明"), "note": ("hint", "提示")}
_STATES = {FindingNote.Kind.EXPLAINED: "explained", FindingNote.Kind.FALSE_ALARM: "disputed"}
_MOST_SHOWN = 20  # of a group at first: nobody reads more at once, and a card costs more than the row it speaks of
_ANY_YEAR = 2024  # the words of calibers are the same in every year


def panel_text(run: CheckRun, *, table: str = "", is_whole: bool = False) -> str:
    """Return the panel of a check as it stands in a page, drawn once for everybody who fills in the Book."""
    return kept_text(
        "panel",
        parts=(version_of_check(run), table, is_whole),
        make=lambda: render_to_string("books/panel.html", panel_context(run, table=table, is_whole=is_whole)),
    )


def panel_context(run: CheckRun, *, table: str = "", is_whole: bool = False) -> dict[str, Any]:
    """Return what the panel shows of a check.

    Args:
        run: The check.
        table: The table beside which it stands: its findings come first in each group and lead to cells of the page,
            others to their own page.
        is_whole: Whether all findings are shown, not only the first of each group.
    """
    groups = [
        _group(label, severity=severity, found=found, run=run, table=table, is_whole=is_whole)
        for severity, label, found in _grouped(run)
        if found
    ]
    return {
        "panel_url": _panel_url(run, table=table, is_whole=is_whole),
        "whole_url": _panel_url(run, table=table, is_whole=True),
        "counts": {"error": run.errors, "explain": run.warnings, "hint": run.notes},
        "groups": groups,
        "checked_at": f"{timezone.localtime(run.at):%H:%M} 第 {run.revision} 版",
    }


def _grouped(run: CheckRun) -> list[tuple[str, str, list[Finding]]]:
    """Return the findings of each severity that wait, then those to which somebody has spoken."""
    waiting = [
        (severity, label, [found for found in run.findings if found["shown"] == shown and not found["state"]])
        for shown, (severity, label) in GROUPS.items()
    ]
    return [*waiting, ("hint", "已说明", [found for found in run.findings if found["state"]])]


def _group(
    label: str, *, severity: str, found: list[Finding], run: CheckRun, table: str, is_whole: bool
) -> dict[str, Any]:
    ranked = sorted(found, key=lambda it: (split_figure(target_of(it)) or ("",))[0] != table)
    shown = ranked if is_whole else ranked[:_MOST_SHOWN]
    return {
        "severity": severity,
        "label": label,
        "count": len(found),
        "left": len(found) - len(shown),
        "findings": [shown_finding(it, pk=run.book_id, table=table) for it in shown],
    }


def _panel_url(run: CheckRun, *, table: str, is_whole: bool) -> str:
    query = {"table": table, **({"all": "1"} if is_whole else {})}
    return f"{reverse('books:panel', args=[run.book_id])}?{urlencode(query)}"


def find_finding(run: CheckRun, *, mark: str) -> Finding | None:
    """Return the finding of a fingerprint, None if it is there no more."""
    return next((found for found in run.findings if found["fingerprint"] == mark), None)


def shown_finding(found: Finding, *, pk: int, table: str) -> dict[str, Any]:
    """Return one finding as its card shows it."""
    severity, label = GROUPS[found["shown"]]
    mark = found["fingerprint"]
    target = target_of(found)
    statement = found.get("statement", "")  # without place, basis and remedy, which stand below it by themselves
    doubt = "" if found["verified"] else UNVERIFIED
    return {
        "id": mark[:16],
        "severity": severity,
        "severity_label": label,
        "rule": found["rule"],
        "message": statement or found["message"],
        **_place(target, found=found, pk=pk, table=table),
        "arithmetic": sum_lines(found),
        "basis": [{"title": f"{title}{doubt}", "url": ""} for title in found["basis"]],
        "fix": found["fix"] if statement else "",
        "repair": _repair(found, pk=pk),
        "explain_url": "" if found["state"] else reverse("books:explain", args=[pk, mark]),
        "dispute_url": "" if found["state"] else reverse("books:dispute", args=[pk, mark]),
        "undo_url": reverse("books:undo", args=[pk, mark]) if found["state"] else "",
        "state": _STATES.get(found["state"], ""),
        "state_label": FindingNote.Kind(found["state"]).label if found["state"] else "",
        "reason": found["reason"],
        "rule_url": "",
    }


def target_of(found: Finding) -> str:
    """Return the figure id that a finding leads to: what would be repaired, else the first figure it read."""
    ids = [repair["figure"] for repair in found["repair"]]
    ids += [operand["figure"] for operand in found["operands"]]
    return next((figure for figure in ids if split_figure(figure)), "")


def split_figure(figure_id: str) -> tuple[str, str, str] | None:
    """Return table, row and field of a figure id; None for what is no figure of the Book itself."""
    table, _, rest = figure_id.partition("/")
    row, _, field = rest.partition("/")
    return (table, row, field) if table in TABLE_BY_NAME and row and field else None


def counts_by_table(run: CheckRun) -> dict[str, tuple[int, int]]:
    """Return the open errors and warnings of each table."""
    counted: Counter[tuple[str, str]] = Counter()
    for found in run.findings:
        target = split_figure(target_of(found))
        if target and not found["state"]:
            counted[target[0], found["shown"]] += 1
    return {table: (counted[table, "error"], counted[table, "warning"]) for table in {name for name, _ in counted}}


def _place(target: str, *, found: Finding, pk: int, table: str) -> dict[str, str]:
    split = split_figure(target)
    words = place_words(Place(**found["place"]))
    if split is None:
        return {"place": words}
    name, row, field = split
    label = cell_words(name, row=row, field=field)
    if name == table:
        return {"row": row, "field": field, "place": label}
    address = reverse("books:table", args=[pk, name])
    return {"place": label, "place_url": f"{address}#cell={row}/{field}"}


def cell_words(table: str, *, row: str, field: str) -> str:
    """Return a cell in words: its table, its row where that has a name of its own, its column, its caliber."""
    schema = TABLE_BY_NAME[table]
    name = field.partition("@")[0]
    rows = {fixed.name: fixed.label for fixed in schema.fixed_rows}
    columns = dict(zip(_names(schema), schema.labels, strict=True))
    column = amount_column(field, table=schema, law=law_of("", year=_ANY_YEAR))
    caliber = caliber_words(column.caliber, law=law_of("", year=_ANY_YEAR)) if column else ""
    parts = (schema.label, rows.get(row, ""), columns.get(name, name) if not rows else "", caliber)
    return "·".join(part for part in parts if part)


def _names(schema: TableSchema) -> tuple[str, ...]:
    return (*(column.name for column in schema.columns), *(amount.name for amount in schema.amounts))


def _repair(found: Finding, *, pk: int) -> dict[str, str] | None:
    if not found["repair"] or found["state"]:
        return None
    best = found["repair"][0]
    split = split_figure(best["figure"])
    if split is None:
        return None
    unit = next((it["unit"] for it in found["operands"] if it["figure"] == best["figure"]), "")
    words = cell_words(split[0], row=split[1], field=split[2])
    url = reverse("books:repair", args=[pk, found["fingerprint"]])
    return {"url": url, "label": f"把「{words}」改为 {best['to']}{unit}"}
