"""`jixiao demo`: the sample county, checked, scored and reported in one go."""

from pathlib import Path

import click

from jixiao.cli.terminal import print_findings, print_table
from jixiao.pipelines.demo import DemoStep, run_demo


@click.command("demo")
@click.option("--out", type=click.Path(path_type=Path), default=Path("out"), help="写到哪个文件夹，默认 out")
@click.option("--no-serve", is_flag=True, help="不打开网页系统，写完文件就结束")
def command(out: Path, no_serve: bool) -> None:  # noqa: ARG001 - there is no web system to leave out yet
    """用示例县走一遍：检查、打分、生成报告。

    例：jixiao demo --no-serve --out out
    """
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    steps: list[DemoStep] = []
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("准备示例县", total=16)
        for step in run_demo(out, on_start=lambda title: progress.update(task, description=title)):
            steps.append(step)
            progress.advance(task)
    _summarise(steps, out=out)


def _summarise(steps: list[DemoStep], *, out: Path) -> None:
    for step in steps:
        if step.result is not None and step.result.has_errors:
            click.echo(click.style(step.title, bold=True))
            print_findings(step.result.findings)
            click.echo()
    rows = [(step.title, step.result.coverage.describe()) for step in steps if step.result is not None]
    print_table(("检查", "覆盖情况"), rows=rows)
    click.echo()
    for step in steps:
        if step.result is None:
            for path in step.paths:
                click.echo(f"{step.title} → {path}")
    for notice in dict.fromkeys(notice for step in steps for notice in step.notices):
        click.echo(f"提示：{notice}", err=True)
    click.echo(f"全部文件在 {out.resolve()}")
