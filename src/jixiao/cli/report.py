"""`jixiao report`: write the official reports of a workbook."""

import datetime as dt
from pathlib import Path

import click

from jixiao.cli.terminal import print_json
from jixiao.errors import RefusalError


@click.command("report")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--kind", "kinds", multiple=True, help="报告种类，可重复；不写则全部")
@click.option("--out", type=click.Path(path_type=Path), help="写到哪个文件夹，默认与工作簿同处")
@click.option(
    "--style",
    "styles",
    multiple=True,
    type=click.Choice(["docx", "html", "pdf"]),
    help="文件种类，可重复；默认三种都写",
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="成文日期，如 2024-03-29；不写则留空待填")
@click.option("--rulebook", type=click.Path(path_type=Path, exists=True, file_okay=False), help="追加的规则库文件夹")
@click.option("--format", "shown", type=click.Choice(["text", "json"]), default="text", help="输出格式")
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
    from jixiao.pipelines.write_report import kinds_for, write_reports

    book = read_book(file, folder=rulebook)
    known = kinds_for(book, folder=rulebook)
    unknown = [kind for kind in kinds if kind not in known]
    if unknown:
        raise RefusalError(f"没有叫“{'”“'.join(unknown)}”的报告。", remedy=f"可用的种类：{'、'.join(known)}。")
    reports = list(
        write_reports(
            book,
            out=out or file.parent,
            kinds=kinds or known,
            styles=styles or STYLES,
            date=None if date is None else date.date(),
            folder=rulebook,
        )
    )
    if shown == "json":
        files = [{"kind": report.kind, "files": [str(path) for path in report.files.paths]} for report in reports]
        print_json(files)
        return
    for report in reports:
        for path in report.files.paths:
            click.echo(f"已写出 {path}")
    for notice in dict.fromkeys(notice for report in reports for notice in report.files.notices):
        click.echo(f"提示：{notice}", err=True)
