"""`jixiao demo`: the sample county, checked, scored and reported in one go."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from jixiao.book.verdict import Verdict
from jixiao.cli.option import STYLE
from jixiao.cli.progress import show_progress
from jixiao.cli.terminal import print_findings, print_json, print_notices, print_table
from jixiao.cli.usage import Command
from jixiao.pipelines.check_book import CheckResult, coverage_to_json
from jixiao.pipelines.demo import STEPS, DemoStep, run_demo
from jixiao.pipelines.score_book import WHOLE_UNIT, Scored, points

_CHECKED = ("检查", "适用", "通过", "未通过", "已说明", "无法判断", "不适用")
_DATA = "网页数据"  # the folder of the web system, with the sample county inside
_SCORED = ("评分", "部门整体", "等级", "项目个数", "项目最低分")


@click.command("demo", cls=Command)
@click.option(
    "--out", metavar="文件夹", type=click.Path(path_type=Path), default=Path("out"), help="写到哪个文件夹，默认 out"
)
@click.option("--no-serve", is_flag=True, help="不打开网页系统，写完文件就结束")
@click.option("--port", metavar="端口", type=click.IntRange(1, 65535), default=8000, help="网页系统的端口，默认 8000")
@STYLE
def command(out: Path, no_serve: bool, port: int, style: str) -> None:
    """用示例县走一遍：检查、打分、生成报告，再打开网页系统。

    例：jixiao demo --no-serve --out out
    """
    with show_progress(STEPS, is_wanted=style != "json") as start:
        steps = list(run_demo(out, on_start=start))
    if style == "json":
        print_json([_step_to_json(step) for step in steps])
    else:
        _summarise(steps, out=out)
    if not no_serve and style != "json":
        from jixiao.cli.serve import start_server

        click.echo()
        start_server(out / _DATA, host="127.0.0.1", port=port, is_sample=True)


def _step_to_json(step: DemoStep) -> dict[str, Any]:
    result = step.result
    return {
        "title": step.title,
        "files": [str(path) for path in step.paths],
        "rules": [] if result is None else [finding.rule for finding in result.findings],
        "coverage": None if result is None else coverage_to_json(result.coverage),
        "scores": [_score_to_json(scored) for scored in step.scores],
        "notices": list(step.notices),
    }


def _score_to_json(scored: Scored) -> dict[str, str]:
    card = scored.card
    return {"subject": scored.subject, "total": points(card.total) if card else "", "grade": card.grade if card else ""}


def _summarise(steps: Sequence[DemoStep], *, out: Path) -> None:
    results = [step.result for step in steps if step.result is not None]
    for result in results:
        if result.has_errors:
            click.echo(click.style(_name(result), bold=True))
            print_findings(result.findings)
            click.echo()
    print_table(_CHECKED, rows=[_verdicts(result) for result in results], numbers=range(1, len(_CHECKED)))
    click.echo()
    scored = [_points(step.result, scores=step.scores) for step in steps if step.result is not None and step.scores]
    print_table(_SCORED, rows=scored, numbers=(1, 3, 4))
    click.echo()
    for step in steps:
        if step.result is None:
            click.echo(step.title)
            for path in step.paths:
                click.echo(f"  {path}")
    print_notices(notice for step in steps for notice in step.notices)
    click.echo(f"全部文件在 {out.resolve()}")


def _name(result: CheckResult) -> str:
    return Path(result.name).stem


def _verdicts(result: CheckResult) -> tuple[str, ...]:
    shown = (Verdict.PASS, Verdict.FAIL, Verdict.ACKNOWLEDGED, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE)
    counts = (result.coverage.applicable, *(result.coverage.count(verdict) for verdict in shown))
    return (_name(result), *(str(number) for number in counts))


def _points(result: CheckResult, *, scores: Sequence[Scored]) -> tuple[str, ...]:
    """Return the score and grade of the unit as a whole, the number of its projects and the lowest score of one."""
    whole = next((item.card for item in scores if item.subject == WHOLE_UNIT), None)
    totals = [item.card.total for item in scores if item.subject != WHOLE_UNIT and item.card is not None]
    known = [total for total in totals if total is not None]
    return (
        _name(result),
        (points(whole.total) if whole else "") or "—",
        (whole.grade if whole else "") or "—",
        str(len(totals)),
        points(min(known)) if known else "—",
    )
