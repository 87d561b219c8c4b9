"""`jixiao report`: write the official reports of a workbook."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jixiao.book.book import Book
from jixiao.cli.option import FILE, RULEBOOK
from jixiao.cli.progress import show_progress
from jixiao.cli.terminal import print_json, print_notices, print_text
from jixiao.cli.usage import Command, WrongUsageError
from jixiao.errors import JixiaoError, RefusalError

if TYPE_CHECKING:
    from jixiao.pipelines.write_report import WrittenReport


@click.command("report", cls=Command)
@FILE
@click.option("--kind", "kinds", metavar="种类", multiple=True, help="报告种类，可重复；不写则写出所有有内容的")
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="写到哪个文件夹，默认与工作簿同处")
@click.option(
    "--style",
    "styles",
    multiple=True,
    type=click.Choice(["docx", "html", "pdf"]),
    help="文件种类，可重复；默认三种都写",
)
@click.option(
    "--date", metavar="日期", type=click.DateTime(["%Y-%m-%d"]), help="成文日期，如 2024-03-29；不写则留空待填"
)
@RULEBOOK
@click.option("--format", "shown", type=click.Choice(["text", "json"]), default="text", help="输出格式，默认 text")
def command(
    file: Path,
    kinds: tuple[str, ...],
    out: Path | None,
    styles: tuple[str, ...],
    date: dt.datetime | None,
    rulebook: Path | None,
    shown: str,
) -> None:
    """由一个工作簿生成官方报告。

    例：jixiao report 2023年度绩效账.xlsx --out 报告
    """
    from jixiao.pipelines.import_book import read_book
    from jixiao.pipelines.write_publication import STYLES
    from jixiao.pipelines.write_report import write_reports

    book = read_book(file, folder=rulebook)
    wanted, left_out = _kinds(book, asked=kinds, rulebook=rulebook)
    reports: list[WrittenReport] = []
    try:
        with show_progress(len(wanted), is_wanted=shown != "json") as start:
            reports.extend(
                write_reports(
                    book,
                    out=out or file.parent,
                    kinds=wanted,
                    styles=styles or STYLES,
                    date=None if date is None else date.date(),
                    folder=rulebook,
                    on_start=lambda kind: start(f"生成{kind}"),
                )
            )
    except JixiaoError:
        if reports:  # what was written before is told too
            _show(reports, left_out=(), style=shown)
        raise
    _show(reports, left_out=left_out, style=shown)


def _show(reports: Sequence["WrittenReport"], *, left_out: Sequence[str], style: str) -> None:
    if style == "json":
        _show_json(reports)
    else:
        _show_text(reports, left_out=left_out)


def _show_json(reports: Sequence["WrittenReport"]) -> None:
    print_json(
        [
            {"kind": report.kind, "files": [str(path) for path in report.files.paths], "notices": report.files.notices}
            for report in reports
        ]
    )


def _show_text(reports: Sequence["WrittenReport"], *, left_out: Sequence[str]) -> None:
    for report in reports:
        for path in report.files.paths:
            click.echo(f"已写出 {path}")
    for kind in left_out:
        print_text(f"没有写{kind}：工作簿里还没有它要写的内容。仍要写的，加 --kind {kind}")
    print_notices(notice for report in reports for notice in report.files.notices)


def _kinds(book: Book, *, asked: Sequence[str], rulebook: Path | None) -> tuple[Sequence[str], Sequence[str]]:
    """Return the kinds to write and, where none was asked for, those that have nothing to say.

    Raises:
        WrongUsageError: If a kind asked for is not there.
        RefusalError: If there is nothing to write.
    """
    from jixiao.pipelines.write_report import kinds_for, known_kinds

    known = known_kinds(book, folder=rulebook)
    unknown = [kind for kind in asked if kind not in known]
    if unknown:
        raise WrongUsageError(f"没有叫“{'”“'.join(unknown)}”的报告。", remedy=f"可用的种类：{'、'.join(known)}。")
    if asked:
        return tuple(dict.fromkeys(asked)), ()
    wanted = kinds_for(book, folder=rulebook)
    if not wanted:
        remedy = f"先填评价、监控或决算数；要写出留空待填的报告，用 --kind 指明：{'、'.join(known)}。"
        raise RefusalError("工作簿里还没有可以写成报告的内容。", remedy=remedy)
    return wanted, [kind for kind in known if kind not in wanted]
