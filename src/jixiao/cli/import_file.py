"""`jixiao import`: figures from the exports of other systems, tried first and then taken over."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jixiao.cli.option import RULEBOOK, STYLE
from jixiao.cli.terminal import print_json, print_notices, print_table, print_text
from jixiao.cli.usage import Command, Group, WrongUsageError

if TYPE_CHECKING:
    from jixiao.exchange.treasury.dry_run import DryRun, FigureChange, ProjectSum
    from jixiao.exchange.treasury.question import Question
    from jixiao.pipelines.import_treasury import Imported

_LEFT = 1
_MOST_SHOWN = 20
_KINDS = {"new": "新增", "changed": "改动"}
_NONE = "—"


@click.group("import", cls=Group)
def command() -> None:
    """从别的系统导出的文件导入数字。

    例：jixiao import treasury 支付明细.xlsx --book 2024年度绩效账.xlsx --dry-run
    """


@command.command("treasury", cls=Command)
@click.argument("file", metavar="文件", type=click.Path(path_type=Path))
@click.option("--book", metavar="工作簿", type=click.Path(path_type=Path), help="导入到哪个工作簿，必写")
@click.option("--mapping", metavar="文件", type=click.Path(path_type=Path), help="列名对照：读以前记下的，记下这次的")
@click.option("--answer", "answers", metavar="问题=回答", multiple=True, help="回答一个问题，可以写几次")
@click.option("--dry-run", "is_dry", is_flag=True, help="只试算，说出会改什么，不写文件")
@click.option(
    "--out", metavar="文件", type=click.Path(path_type=Path), help="新工作簿的文件名，默认在原文件名后加“（已导入）”"
)
@RULEBOOK
@STYLE
def treasury(
    file: Path,
    book: Path | None,
    mapping: Path | None,
    answers: tuple[str, ...],
    is_dry: bool,
    out: Path | None,
    rulebook: Path | None,
    style: str,
) -> None:
    """导入国库支付明细或指标执行表（.xlsx、.xls、.csv、.txt）。

    例：jixiao import treasury 支付明细.xlsx --book 2024年度绩效账.xlsx --dry-run

    退出码：0 全部对上，1 有没对上的行、不能读的格或要回答的问题，2 用法不对，3 文件不能读。
    """
    from jixiao.pipelines.import_treasury import import_treasury

    if book is None:
        raise WrongUsageError("没有写 --book。", remedy="在 --book 后面写出要导入的工作簿。")
    imported = import_treasury(
        file,
        workbook=book,
        out=out,
        mapping=mapping,
        answers=_read_answers(answers),
        folder=rulebook,
        is_dry=is_dry,
    )
    _show(imported, style=style)
    run = imported.run
    sys.exit(_LEFT if run.questions or run.refused or run.counts.unmatched else 0)


def _read_answers(answers: tuple[str, ...]) -> dict[str, str]:
    """Return the answers by question.

    Raises:
        WrongUsageError: If one has no equals sign.
    """
    for answer in answers:
        if "=" not in answer:
            raise WrongUsageError(f"“{answer}”不是“问题=回答”。", remedy="例：--answer unit=元")
    return {question: said for question, _, said in (answer.rpartition("=") for answer in answers)}


def _show(imported: "Imported", *, style: str) -> None:
    from jixiao.exchange.treasury.dry_run import dry_run_to_json

    run = imported.run
    if style == "json":
        done = {"applied": imported.applied is not None, "path": str(imported.path or "")}
        print_json({"schema": "jixiao.import/1", **dry_run_to_json(run), **done})
        return
    _show_run(run)
    if imported.applied is not None:
        print_text(imported.applied.summary)
    if imported.path is not None:
        click.echo(f"已写出 {imported.path}")


def _show_run(run: "DryRun") -> None:
    from jixiao.exchange.treasury.dry_run import KINDS

    learned = "，列名按以前记下的对照" if run.is_learned else ""
    click.echo(click.style(f"{run.name}　{KINDS[run.kind]}{learned}", bold=True))
    print_text(run.summary)
    shown = [change for change in run.changes if change.kind in _KINDS]
    if shown:
        click.echo()
        print_table(("", "账里（元）", "文件（元）", "数"), rows=map(_change, shown[:_MOST_SHOWN]), numbers=(1, 2))
        _tell_rest(len(shown))
    if run.sums:
        click.echo()
        print_table(("导入前（元）", "导入后（元）", "支付合计"), rows=map(_sum, run.sums), numbers=(0, 1))
    _show_problems(run)
    print_notices(run.notices)


def _show_problems(run: "DryRun") -> None:
    for problem in run.refused[:_MOST_SHOWN]:
        print_text(str(problem), head="不能读：")
    _tell_rest(len(run.refused))
    for question in run.questions:
        _show_question(question)


def _tell_rest(count: int) -> None:
    if count > _MOST_SHOWN:
        print_text(f"另有 {count - _MOST_SHOWN} 条没有列在这里；全部内容用 --format json 输出。")


def _show_question(question: "Question") -> None:
    print_text(question.text, head="问题：")
    for option in question.options:
        print_text(f"--answer {question.id}={option.value}　{option.label}", head="  ")


def _change(change: "FigureChange") -> tuple[str, ...]:
    from jixiao.exchange.treasury.read_rows import yuan_text

    old = _NONE if change.old is None else yuan_text(change.old)
    return _KINDS[change.kind], old, yuan_text(change.new), change.label


def _sum(total: "ProjectSum") -> tuple[str, ...]:
    from jixiao.exchange.treasury.read_rows import yuan_text

    return yuan_text(total.before), yuan_text(total.after), total.name
