"""`jixiao check`: check workbooks and print what is wrong."""

import sys
from pathlib import Path

import click

from jixiao.cli.main import NOTHING_EVALUATED
from jixiao.cli.terminal import print_findings, print_json
from jixiao.errors import JixiaoError
from jixiao.pipelines.check_book import CheckResult, result_to_json
from jixiao.pipelines.check_file import check_file

_FOUND_ERRORS = 1


@click.command("check")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(["text", "json", "html", "docx"]), default="text", help="输出格式")
@click.option("--out", type=click.Path(path_type=Path), help="html、docx 写到哪个文件夹，默认与原文件同处")
@click.option("--rulebook", type=click.Path(path_type=Path, exists=True, file_okay=False), help="追加的规则库文件夹")
def command(files: tuple[Path, ...], style: str, out: Path | None, rulebook: Path | None) -> None:
    """检查一个或多个工作簿。

    例：jixiao check 2023年度绩效账.xlsx

    退出码：0 没有确定的错误，1 有确定的错误，2 用法不对，3 没有可检查的内容。
    """
    results, refused = [], False
    for file in files:
        try:
            result = check_file(file, folder=rulebook)
        except JixiaoError as error:
            click.echo(f"{file.name}：{error}", err=True)
            refused = True
        else:
            results.append(result)
            if style != "json":
                _show(result, file=file, style=style, out=out)
    if style == "json" and results:
        contents = [result_to_json(result) for result in results]
        print_json(contents[0] if len(files) == 1 else contents)
    sys.exit(_exit_code(results, refused=refused))


def _exit_code(results: list[CheckResult], *, refused: bool) -> int:
    if any(result.has_errors for result in results):
        return _FOUND_ERRORS
    return NOTHING_EVALUATED if refused or not results else 0


def _show(result: CheckResult, *, file: Path, style: str, out: Path | None) -> None:
    if style == "text":
        click.echo(click.style(f"{result.name}　{result.book.unit.name} {result.book.year}年度", bold=True))
        click.echo(result.coverage.describe())
        print_findings(result.findings)
        click.echo()
        return
    from jixiao.pipelines.write_findings import write_findings

    folder = out or file.parent
    click.echo(f"已写出 {write_findings(result, folder=folder, style=style)}")
