"""What all commands print alike: findings, slips, aligned tables, progress."""

import json
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

import click

from jixiao.book.finding import Finding
from jixiao.book.verdict import SEVERITIES

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
_WIDE = "WF"


def width_of(text: str) -> int:
    """Return the width of a text on the terminal; Chinese characters are two columns wide."""
    return sum(2 if unicodedata.east_asian_width(char) in _WIDE else 1 for char in text)


def padded(text: str, *, width: int) -> str:
    """Return a text filled with blanks to a width."""
    return text + " " * max(width - width_of(text), 0)


def print_table(header: Sequence[str], *, rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a header, columns aligned by their width on the terminal."""
    lines = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(width_of(line[column]) for line in lines) for column in range(len(header))]
    for number, line in enumerate(lines):
        cells = (padded(cell, width=width) for cell, width in zip(line, widths, strict=True))
        text = "  ".join(cells).rstrip()
        click.echo(click.style(text, bold=True) if number == 0 else text)


def print_json(content: Any) -> None:  # noqa: ANN401 - whatever json can write
    """Print an object as JSON, Chinese as it is."""
    click.echo(json.dumps(content, ensure_ascii=False, indent=1))


def print_findings(findings: Iterable[Finding]) -> None:
    """Print findings grouped by severity, each a paragraph of whole sentences."""
    by_severity: dict[str, list[Finding]] = {severity: [] for severity in SEVERITIES}
    for finding in findings:
        by_severity[shown_severity(finding)].append(finding)
    for severity, group in by_severity.items():
        if group:
            click.echo()
            title = f"{SEVERITIES[severity]} {len(group)} 条"
            click.echo(click.style(title, fg=_COLOURS[severity], bold=True))
            for number, finding in enumerate(group, start=1):
                click.echo(f"{number:>3}. {finding.message}")


def shown_severity(finding: Finding) -> str:
    """Return the severity under which a finding is shown: an error that is not certain asks for an explanation."""
    return "warning" if finding.severity == "error" and finding.certainty != "certain" else finding.severity
