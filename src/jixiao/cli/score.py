"""`jixiao score`: score the evaluations of a workbook, with the trace of every point."""

from pathlib import Path

import click

from jixiao.cli.terminal import print_json, print_table
from jixiao.pipelines.score_book import SCHEMA, Scored, points, score_book, scored_to_json
from jixiao.scoring.scorecard import Scorecard
from jixiao.scoring.trace import Trace


@click.command("score")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--trace", "shows_trace", is_flag=True, help="列出每一分的算式、取数和依据")
@click.option("--rulebook", type=click.Path(path_type=Path, exists=True, file_okay=False), help="追加的规则库文件夹")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出格式")
def command(file: Path, shows_trace: bool, rulebook: Path | None, style: str) -> None:
    """按评分方案给工作簿里的每份评价打分。

    例：jixiao score 2023年度绩效账.xlsx --trace
    """
    from jixiao.pipelines.import_book import read_book

    book = read_book(file, folder=rulebook)
    results = list(score_book(book, folder=rulebook))
    if style == "json":
        unit = {"unit": book.unit.name, "year": book.year}
        print_json({"schema": SCHEMA, **unit, "evaluations": [scored_to_json(scored) for scored in results]})
        return
    if not results:
        click.echo("这个工作簿里没有评价。在工作表「评价」中填一行，再打分。")
    for scored in results:
        _show(scored, shows_trace=shows_trace)


def _show(scored: Scored, *, shows_trace: bool) -> None:
    card = scored.card
    click.echo()
    if card is None:
        click.echo(f"{scored.subject}：没有适用的评分方案。在工作表「评价」的“评分方案”中选一个。")
        return
    click.echo(click.style(f"{scored.subject}　{card.scheme.label}", bold=True))
    rows = [_row(trace) for trace in card.traces]
    print_table(("评分项", "满分", "得分", "说明"), rows=rows)
    click.echo(_total(card))
    for item in card.unscored:
        click.echo(f"  未计分：{item.label}（{points(item.weight) or '满分不明'}）{item.problem}")
    for flag in card.flags:
        click.echo(f"  {flag.note}")
    if shows_trace:
        for trace in card.traces:
            _show_trace(trace)


def _total(card: Scorecard) -> str:
    if card.total is None:
        return "合计：没有可计的得分"
    grade = f"，等级 {card.grade}" if card.grade else "，等级待定"
    return f"合计 {points(card.total)} 分{grade}"


def _row(trace: Trace) -> tuple[str, ...]:
    return (
        trace.label,
        points(trace.weight) or "不明",
        points(trace.score) or "—",
        trace.problem or trace.explanation or "；".join(flag.note for flag in trace.open_flags),
    )


def _show_trace(trace: Trace) -> None:
    click.echo(f"  {trace.label}：{trace.formula or trace.problem}　{trace.rounding}".rstrip())
    for operand in trace.inputs:
        where = operand.place.describe()
        click.echo(f"      {operand.label} {operand.printed}{operand.unit}{f'　{where}' if where else ''}")
    for basis in trace.basis:
        click.echo(f"      依据 {basis.parameter} = {basis.value}（{basis.source}，{basis.verified_text}）")
