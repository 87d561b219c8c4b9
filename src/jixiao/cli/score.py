"""`jixiao score`: score the evaluations of a workbook, with the trace of every point."""

from pathlib import Path

import click
from msgspec.structs import replace

from jixiao.book.finding import Operand
from jixiao.cli.option import FILE, RULEBOOK, STYLE
from jixiao.cli.terminal import print_json, print_table, print_text
from jixiao.cli.usage import Command
from jixiao.pipelines.score_book import SCHEMA, Scored, points, score_book, scored_to_json
from jixiao.scoring.scorecard import Scorecard
from jixiao.scoring.trace import Trace


@click.command("score", cls=Command)
@FILE
@click.option("--trace", "shows_trace", is_flag=True, help="列出每一分的算式、取数和依据")
@RULEBOOK
@STYLE
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
    for number, scored in enumerate(results):
        if number:
            click.echo()
        _show(scored, shows_trace=shows_trace)


def _show(scored: Scored, *, shows_trace: bool) -> None:
    card = scored.card
    if card is None:
        print_text(f"{scored.subject}：没有适用的评分方案。在工作表「评价」的“评分方案”中选一个。")
        return
    click.echo(click.style(f"{scored.subject}　{card.scheme.label}", bold=True))
    print_table(("评分项", "满分", "得分", "说明"), rows=[_row(trace) for trace in card.traces], numbers=(1, 2))
    click.echo(_total(card))
    for item in card.unscored:
        print_text(f"未计分：{item.label}（{points(item.weight) or '满分不明'}）{item.problem}", head="  ")
    for flag in card.flags:
        print_text(flag.note, head="  ")
    if shows_trace:
        click.echo()
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
    print_text(f"{trace.label}：{trace.formula or trace.problem}　{trace.rounding}".rstrip(), head="  ")
    for operand in trace.inputs:
        where = replace(operand.place, file="").describe()
        print_text(f"{_printed(operand)}{f'　{where}' if where else ''}", head="      ")
    for basis in trace.basis:
        print_text(f"{basis.parameter} = {basis.value}（{basis.source}，{basis.verified_text}）", head="      依据 ")


def _printed(operand: Operand) -> str:
    """Return what a score was made of; only a number has a unit."""
    unit = operand.unit if operand.printed[-1:].isdigit() else ""
    return f"{operand.label} {operand.printed}{unit}"
