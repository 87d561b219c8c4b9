"""What all commands print alike: findings, aligned tables, refusals, JSON."""

import json
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import click

from jixiao.book.finding import Finding
from jixiao.book.finding_text import also_of, repair_of
from jixiao.book.verdict import SEVERITIES
from jixiao.cli.wrapping import line_width, padded, width_of, wrapped

_COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}
_NUMBERED = re.compile(r" *[0-9]+\. ")
MOST_OF_RULE = 20  # findings shown on the terminal
_INDENT = 5
_ROOM_FOR_TEXT = 20  # a last column narrower than this is not wrapped
_GAP = 2
_SAME_FOR_RULE = ("依据", "怎么办")


def print_table(header: Sequence[str], *, rows: Iterable[Sequence[str]], numbers: Collection[int] = ()) -> None:
    """Print rows under a header, columns aligned by their width on the terminal; a long last cell is wrapped.

    Args:
        header: The words above the columns.
        rows: The rows, as long as the header.
        numbers: The columns that hold numbers and stand at the right.
    """
    lines = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(width_of(line[column]) for line in lines) for column in range(len(header))]
    indent = sum(widths[:-1]) + _GAP * (len(widths) - 1)
    room = line_width() - indent
    for number, line in enumerate(lines):
        *cells, last = (
            padded(cell, width=width, to_right=column in numbers)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        is_text = room >= _ROOM_FOR_TEXT and len(widths) - 1 not in numbers
        texts = wrapped(last.rstrip(), width=room) if is_text else [last]
        first = (" " * _GAP).join([*cells, texts[0]]).rstrip()
        click.echo(click.style(first, bold=True) if number == 0 else first)
        for text in texts[1:]:
            click.echo(" " * indent + text)


def print_text(text: str, *, head: str = "", is_error: bool = False) -> None:
    """Print a text after its head, wrapped to the terminal; the other lines begin where the first one does."""
    indent = width_of(head)
    first, *rest = wrapped(text, width=max(line_width() - indent, 0))
    click.echo(head + first, err=is_error)
    for line in rest:
        click.echo(" " * indent + line, err=is_error)


def print_error(error: object) -> None:
    """Print a refusal, the same in every command; a list in it keeps its lines."""
    first, *rest = str(error).splitlines()
    print_text(first, head="错误：", is_error=True)
    for line in rest:
        number = _NUMBERED.match(line)
        head = number[0] if number else ""
        print_text(line.removeprefix(head), head=head, is_error=True)


def print_notices(notices: Iterable[str]) -> None:
    """Print what the reader should know beside the result, each notice once."""
    for notice in dict.fromkeys(notices):
        print_text(notice, head="提示：", is_error=True)


def print_json(content: Any) -> None:  # noqa: ANN401 - whatever json can write
    """Print an object as JSON, Chinese as it is."""
    click.echo(json.dumps(content, ensure_ascii=False, indent=1))


def print_findings(findings: Iterable[Finding], *, file: str = "") -> None:
    """Print findings grouped by severity, the parts of each on lines of their own.

    All are counted; of one rule the first are shown, the rest is in the files. Basis and remedy are the same for all
    findings of a rule; after the first of them a line refers back to it.

    Args:
        findings: The findings.
        file: The file named above them, which their places need not repeat.
    """
    by_severity: dict[str, list[Finding]] = {severity: [] for severity in SEVERITIES}
    for finding in findings:
        by_severity[finding.shown_severity].append(finding)
    for severity, group in by_severity.items():
        if group:
            click.echo()
            title = f"{SEVERITIES[severity]} {len(group)} 条"
            click.echo(click.style(title, fg=_COLOURS[severity], bold=True))
            _print_group(group, file=file)


def _print_group(group: Sequence[Finding], *, file: str) -> None:
    first = 1
    for rule, members in groupby(group, key=lambda finding: finding.rule):
        findings = list(members)
        for number, finding in enumerate(findings[:MOST_OF_RULE], start=first):
            head = f"{number:>3}. "
            for word, text in _told(finding, first=first if first < number else 0, file=file):
                print_text(text, head=head + word)
                head = " " * len(head)
        left = len(findings) - MOST_OF_RULE
        if left > 0:
            told = f"【{rule}】另有 {left} 条没有列在这里，全部在检查结果文件里：jixiao check --format html"
            print_text(told, head=" " * _INDENT)
        first += len(findings)


def _told(finding: Finding, *, first: int, file: str) -> Iterator[tuple[str, str]]:
    """Yield the lines of a finding, each with the word before it.

    Args:
        finding: The finding.
        first: The number of the first finding of its rule, 0 if it is that one.
        file: The file that its place need not repeat.
    """
    for word, text in finding.parts or (("", finding.message),):
        if not word:
            yield "", f"{text.removesuffix('。')}。"
            yield from (("", told) for told in [repair_of(finding)] if told)
        elif not (first and word in _SAME_FOR_RULE):
            yield f"{word}：", text.removeprefix(f"{file}，")
    if finding.also:
        yield "同一原因：", also_of(finding)
    if first and finding.parts:
        yield f"{'、'.join(_SAME_FOR_RULE)}：", f"同第 {first} 条"
