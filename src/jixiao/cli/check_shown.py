"""Print what a run of checks came to: the findings, one table of all files, the last line."""

from collections.abc import Iterator, Sequence

import click

from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.cli.check_run import CheckRun
from jixiao.cli.terminal import print_findings, print_table, print_text
from jixiao.cli.wrapping import line_width, shortened
from jixiao.pipelines.check_task import CheckedFile
from jixiao.rules.file_report import FileReport

MOST_SHOWN = 10  # files whose findings are all printed; of more than these the table is shown
_HEADER = ("文件", "种类", "单位", "年度", *SEVERITIES.values(), "适用", "通过", "秒", "说明")
_NUMBERS = range(3, len(_HEADER) - 1)
_WIDEST, _LEAST = (40, 20, 24), (18, 10, 12)
_ROOM_FOR_NUMBERS = 64


def print_reports(run: CheckRun, *, style: str) -> None:
    """Print the objects of the contract, or the findings of each file, and the files that were written."""
    if style == "json":
        contents = [file.content for file in run.checked if file.content]
        if contents:
            listed = ",\n".join(contents)
            click.echo(listed if run.asked == 1 else f"[\n{listed}\n]")
    elif style == "text" and run.asked <= MOST_SHOWN:
        shown = [report for report in run.reports if not report.refusal]
        for number, report in enumerate(shown):
            if number:
                click.echo()
            _print_report(report)
    for path in run.written:
        click.echo(f"已写出 {path}")


def print_outcome(run: CheckRun, *, style: str, passed_over: int) -> None:
    """Print the table of several files and how many came to what; nothing for a program.

    Args:
        run: The run.
        style: The format asked for.
        passed_over: How many results of earlier checks were found in folders.
    """
    if style == "json":
        return
    if run.asked > 1 and run.checked:
        click.echo()
        print_table(_HEADER, rows=_rows(run.checked), numbers=_NUMBERS)
        click.echo()
    if passed_over:
        told = "个以前写出的结果（检查结果、带批注、问题清单、退回意见）没有检查；要检查的，单独写出文件名。"
        print_text(f"文件夹里有 {passed_over} {told}")
    if run.asked > MOST_SHOWN and style == "text":
        print_text("逐条看：写出一个文件名；全部写进一张表：加 --format xlsx。")
    if run.is_interrupted:
        click.echo(f"已中断：检查了 {len(run.checked)} 个文件，还有 {run.asked - len(run.checked)} 个没有检查。")
    if run.asked > 1:
        click.echo(_summary(run))


def _print_report(report: FileReport) -> None:
    unit = report.unit or ("（没有认出单位）" if report.is_document else "（没有填单位名称）")
    year = f" {report.year}年度" if report.year else ""
    click.echo(click.style(f"{report.name}　{unit}{year}", bold=True))
    click.echo(report.coverage.describe())
    print_findings(report.findings, file=report.name)
    if not report.has_verdict:
        why = "文件里没有认出可以核对的文字和数字。" if report.is_document else "工作簿里还没有填数。"
        click.echo(f"没有可检查的内容：{why}")
    elif not report.findings:
        click.echo("没有发现问题。无法判断的不等于通过。")


def _rows(checked: Sequence[CheckedFile]) -> Iterator[tuple[str, ...]]:
    widths = _text_widths()
    for file in checked:
        report = file.report
        texts = zip((report.name, report.kind or "—", report.unit or "—"), widths, strict=True)
        first = tuple(shortened(text, width=width) for text, width in texts)
        counts = (len(report.of_severity(severity)) for severity in SEVERITIES)
        numbers = (*counts, report.coverage.applicable, report.coverage.count(Verdict.PASS))
        shown = tuple("—" if report.refusal else str(number) for number in numbers)
        yield (*first, str(report.year or "—"), *shown, f"{file.seconds:.1f}", _reason(report))


def _text_widths() -> tuple[int, ...]:
    """Return how wide the first columns may be, so that a line fits the window where it can."""
    room = line_width() - _ROOM_FOR_NUMBERS
    wanted = sum(_WIDEST)
    if not line_width() or room >= wanted:
        return _WIDEST
    return tuple(max(least, widest * room // wanted) for widest, least in zip(_WIDEST, _LEAST, strict=True))


def _reason(report: FileReport) -> str:
    """Return the first sentence of why a file was not checked; all of it is told below the findings."""
    return report.refusal.partition("。")[0]


def _summary(run: CheckRun) -> str:
    with_errors = sum(report.has_errors for report in run.reports)
    refused = sum(bool(report.refusal) for report in run.reports)
    empty = sum(not report.has_verdict and not report.refusal for report in run.reports)
    parts = (
        (with_errors, "有确定的错误"),
        (len(run.reports) - with_errors - empty - refused, "没有确定的错误"),
        (empty, "没有可检查的内容"),
        (refused, "没有检查成"),
    )
    return f"共 {run.asked} 个文件：{'，'.join(f'{number} 个{word}' for number, word in parts if number)}。"
