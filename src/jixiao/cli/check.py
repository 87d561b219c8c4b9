"""`jixiao check`: check workbooks and print what is wrong."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

import click

from jixiao.cli.main import NOTHING_EVALUATED
from jixiao.cli.option import RULEBOOK
from jixiao.cli.progress import show_progress
from jixiao.cli.terminal import print_error, print_findings, print_json
from jixiao.cli.usage import Command, WrongUsageError
from jixiao.errors import JixiaoError
from jixiao.pipelines.check_book import CheckResult, result_to_json
from jixiao.pipelines.check_file import check_file

_FOUND_ERRORS = 1
_FILES = ("html", "docx")


@dataclass
class _Run:
    """What the files of one call came to; `refused` holds each refusal once, with the number of its files."""

    results: list[CheckResult] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        if any(result.has_errors for result in self.results):
            return _FOUND_ERRORS
        is_whole = self.results and not self.refused and all(result.has_verdict for result in self.results)
        return 0 if is_whole else NOTHING_EVALUATED


@click.command("check", cls=Command)
@click.argument("files", metavar="文件…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", *_FILES]),
    default="text",
    help="输出格式，默认 text；html、docx 写成检查结果文件",
)
@click.option(
    "--out", metavar="文件夹", type=click.Path(path_type=Path), help="html、docx 写到哪个文件夹，默认与原文件同处"
)
@RULEBOOK
def command(files: tuple[Path, ...], style: str, out: Path | None, rulebook: Path | None) -> None:
    """检查一个或多个工作簿。

    例：jixiao check 2023年度绩效账.xlsx

    退出码：0 没有确定的错误，1 有确定的错误，2 用法不对，3 没有可检查的内容。
    """
    if out is not None and style not in _FILES:
        raise WrongUsageError("--out 只用于写文件的格式。", remedy="加 --format html 或 docx，或去掉 --out。")
    run = _Run()
    with show_progress(len(files), is_wanted=style != "json") as start:
        for file in files:
            start(f"检查 {file.name}")
            _check(file, run=run, style=style, out=out, rulebook=rulebook)
    _show(run, style=style, is_one=len(files) == 1)
    for refusal in run.refused:
        print_error(refusal)
    if style != "json" and len(files) > 1:
        click.echo(f"\n{_summary(run, count=len(files))}" if style == "text" else _summary(run, count=len(files)))
    sys.exit(run.exit_code)


def _check(file: Path, *, run: _Run, style: str, out: Path | None, rulebook: Path | None) -> None:
    """Check one file; what stops it does not stop the others."""
    try:
        result = check_file(file, folder=rulebook)
        run.results.append(result)
        if style in _FILES:
            from jixiao.pipelines.write_findings import write_findings

            run.written.append(write_findings(result, folder=out or file.parent, style=style, taken=run.written))
    except JixiaoError as error:
        run.refused[str(error)] = run.refused.get(str(error), 0) + 1


def _show(run: _Run, *, style: str, is_one: bool) -> None:
    if style == "json":
        contents = [result_to_json(result) for result in run.results]
        if contents:
            print_json(contents[0] if is_one else contents)
    elif style == "text":
        for number, result in enumerate(run.results):
            if number:
                click.echo()
            _print_result(result)
    for path in run.written:
        click.echo(f"已写出 {path}")


def _print_result(result: CheckResult) -> None:
    unit = result.book.unit.name or "（没有填单位名称）"
    click.echo(click.style(f"{result.name}　{unit} {result.book.year}年度", bold=True))
    click.echo(result.coverage.describe())
    print_findings(result.findings, file=result.name)
    if not result.has_verdict:
        click.echo("没有可检查的内容：工作簿里还没有填数。")
    elif not result.findings:
        click.echo("没有发现问题。无法判断的不等于通过。")


def _summary(run: _Run, *, count: int) -> str:
    with_errors = sum(result.has_errors for result in run.results)
    empty = sum(not result.has_verdict for result in run.results)
    parts = (
        (with_errors, "有确定的错误"),
        (len(run.results) - with_errors - empty, "没有确定的错误"),
        (empty, "没有可检查的内容"),
        (sum(run.refused.values()), "没有检查成"),
    )
    return f"共 {count} 个文件：{'，'.join(f'{number} 个{word}' for number, word in parts if number)}。"
