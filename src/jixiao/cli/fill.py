"""`jixiao fill`: a bureau's own empty Word form, filled from a workbook."""

from pathlib import Path

import click

from jixiao.cli.option import RULEBOOK, STYLE
from jixiao.cli.terminal import print_json, print_notices
from jixiao.cli.usage import Command, WrongUsageError


@click.command("fill", cls=Command)
@click.argument("template", metavar="空表", type=click.Path(path_type=Path))
@click.option("--book", metavar="工作簿", type=click.Path(path_type=Path), help="从哪个工作簿取数，必写")
@click.option("--project", metavar="项目", default="", help="只填这个项目，写名称或代码；不写则每个项目填一份")
@click.option(
    "--out", metavar="文件夹", type=click.Path(path_type=Path), default=Path(), help="写到哪个文件夹，默认当前文件夹"
)
@RULEBOOK
@STYLE
def command(template: Path, book: Path | None, project: str, out: Path, rulebook: Path | None, style: str) -> None:
    """按单位自己的空白 Word 表填数，保留表的样式；说出哪些栏对上了，哪些没有。

    例：jixiao fill 项目自评表.docx --book 2024年度绩效账.xlsx
    """
    from jixiao.pipelines.fill_template import fill_form_file
    from jixiao.pipelines.import_book import read_book

    if book is None:
        raise WrongUsageError("没有写 --book。", remedy="在 --book 后面写出取数的工作簿。")
    content = read_book(book, folder=rulebook)
    forms = fill_form_file(template, book=content, out=out, project=project, folder=rulebook)
    if style == "json":
        files = [
            {"path": str(form.path), "subject": form.subject, "figures": form.filled.figures, "told": form.filled.told}
            for form in forms
        ]
        print_json({"schema": "jixiao.fill/1", "form": forms[0].filled.form, "files": files})
        return
    click.echo(f"这份空表按“{forms[0].filled.form}”填写。")
    for form in forms:
        click.echo(f"已写出 {form.path}")
    print_notices(told for form in forms for told in form.filled.told)
