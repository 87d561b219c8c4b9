"""`jixiao check`: check documents and workbooks, and print or write what is wrong."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click
from msgspec import Struct

from jixiao.cli.check_run import CheckRun, run_checks
from jixiao.cli.check_shown import print_outcome, print_reports
from jixiao.cli.option import RULEBOOK
from jixiao.cli.terminal import print_error, print_notices
from jixiao.cli.usage import Command, WrongUsageError
from jixiao.errors import RefusalError
from jixiao.pipelines.check_task import CheckTask
from jixiao.pipelines.find_files import FoundFiles, find_files

_PRINTED = ("text", "json")
_BESIDE = ("html", "docx")  # one result a file, beside it
_TOGETHER = ("xlsx", "letter")  # made of all files together
_MOST_DAYS = 365


class _Asked(Struct, frozen=True):
    """What the command line asks for."""

    paths: tuple[Path, ...]
    style: str
    out: Path | None
    last_year: Path | None
    days: int | None
    rulebook: Path | None


@click.command("check", cls=Command)
@click.argument("paths", metavar="文件…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice([*_PRINTED, *_BESIDE, *_TOGETHER]),
    default="text",
    help="输出格式，默认 text",
)
@click.option(
    "--out", metavar="文件夹", type=click.Path(path_type=Path), help="写文件的格式写到哪个文件夹，默认与原文件同处"
)
@click.option("--last-year", metavar="文件", type=click.Path(path_type=Path), help="同一单位上年的文件，用来核对上年数")
@click.option(
    "--days", metavar="天数", type=click.IntRange(1, _MOST_DAYS), help="退回意见里的办理天数（工作日）；不写则留空待填"
)
@RULEBOOK
def command(  # the options of one command
    paths: tuple[Path, ...],
    style: str,
    out: Path | None,
    last_year: Path | None,
    days: int | None,
    rulebook: Path | None,
) -> None:
    """检查文件：Word、PDF、Excel、文本、网页和年度绩效账的工作簿，也可以是整个文件夹。

    例：jixiao check 评价报告.docx

    text 在屏幕上逐条列出；json 供程序读取：评价报告.docx --format json

    html 网页，左边原文，右边逐条：评价报告.pdf --format html

    docx 原文带批注返回，别的文件另写检查结果：评价报告.docx --format docx

    xlsx 问题清单，几个文件一张表：报送材料 --format xlsx --out 结果

    letter 退回意见，一个单位一份：报送材料 --format letter --days 5

    退出码：0 没有确定的错误，1 有确定的错误，2 用法不对，3 没有可检查的内容。
    """
    asked = _Asked(paths, style, out, last_year, days, rulebook)
    found = find_files(paths)
    _refuse_wrong_use(asked, found=found)
    run = run_checks(_tasks(asked, files=found.files), style=style)
    _write_together(asked, run=run)
    print_reports(run, style=style)
    for refusal in run.refusals:
        print_error(refusal)
    print_notices(run.notices)
    print_outcome(run, style=style, passed_over=len(found.results))
    sys.exit(run.exit_code)


def _refuse_wrong_use(asked: _Asked, *, found: FoundFiles) -> None:
    """Refuse options that do not fit together, and folders without anything to check.

    Raises:
        WrongUsageError: If an option means nothing here.
        RefusalError: If a folder holds no file that can be checked.
    """
    if asked.out is not None and asked.style in _PRINTED:
        remedy = f"加 --format {'、'.join((*_BESIDE, *_TOGETHER))} 之一，或去掉 --out。"
        raise WrongUsageError("--out 只用于写文件的格式。", remedy=remedy)
    if asked.days is not None and asked.style != "letter":
        raise WrongUsageError("--days 只用于退回意见。", remedy="加 --format letter，或去掉 --days。")
    if asked.last_year is not None and len(found.files) > 1:
        raise WrongUsageError("--last-year 只能用于检查一个文件。", remedy="每个文件各写一次命令。")
    if found.empty:
        remedy = "核对文件夹；能检查的是 .docx、.doc、.wps、.xlsx、.xls、.et、.pdf、.txt、.html 文件。"
        raise RefusalError("文件夹里没有能检查的文件。", place="、".join(map(str, found.empty)), remedy=remedy)


def _tasks(asked: _Asked, *, files: Sequence[Path]) -> tuple[CheckTask, ...]:
    tasks = tuple(
        CheckTask(file, asked.style, asked.out or file.parent, rulebook=asked.rulebook, last_year=asked.last_year)
        for file in files
    )
    if asked.style not in _BESIDE:
        return tasks
    from jixiao.pipelines.write_task import numbered_tasks

    return numbered_tasks(tasks)


def _write_together(asked: _Asked, *, run: CheckRun) -> None:
    """Write what is made of all files; after an interruption, of those that were checked."""
    if asked.style not in _TOGETHER or not run.reports:
        return
    from jixiao.pipelines.write_lists import write_letters, write_list

    first = asked.paths[0]
    folder = asked.out or (first if first.is_dir() else first.parent)
    if asked.style == "xlsx":
        run.written.append(write_list(run.reports, folder=folder))
        return
    letters = write_letters(run.reports, folder=folder, days=asked.days, rulebook=asked.rulebook)
    run.written += [path for letter in letters for path in letter.paths]
    run.notices += [notice for letter in letters for notice in letter.notices]
    if not letters:
        run.notices.append("没有需要更正或说明的问题，没有写退回意见。")
