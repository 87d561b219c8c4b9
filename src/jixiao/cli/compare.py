"""`jixiao compare`: compare a report that was edited by hand with its workbook."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jixiao.cli.option import RULEBOOK
from jixiao.cli.terminal import print_json, print_notices, print_table, print_text
from jixiao.cli.usage import Command, WrongUsageError

if TYPE_CHECKING:
    from jixiao.pipelines.compare_report import Returned
    from jixiao.pipelines.settle_comparison import Settled
    from jixiao.writing.comparison.comparison import Comparison, Item

_DIFFERS = 1
_FILES = ("html", "docx")
_NONE = "—"


@click.command("compare", cls=Command)
@click.argument("report", metavar="报告", type=click.Path(path_type=Path))
@click.option("--book", metavar="工作簿", type=click.Path(path_type=Path), help="写出这份报告的工作簿，必写")
@click.option("--kind", metavar="种类", default="", help="报告种类；不写则按内容认定")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", *_FILES]),
    default="text",
    help="输出格式，默认 text；html、docx 写成比对结果文件",
)
@click.option(
    "--accept", metavar="编号…", default="", help="采纳文件里的数，写成新的工作簿；all 为全部，编号之间用逗号隔开"
)
@click.option(
    "--revert", metavar="编号…", default="", help="把文件里的数恢复成台账的数，写成新的 .docx；写法同 --accept"
)
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="新文件写到哪个文件夹，默认与原文件同处")
@RULEBOOK
def command(
    report: Path,
    book: Path | None,
    kind: str,
    style: str,
    accept: str,
    revert: str,
    out: Path | None,
    rulebook: Path | None,
) -> None:
    """把改过的报告与工作簿逐个数字比对。

    例：jixiao compare 部门绩效评价报告.docx --book 2023年度绩效账.xlsx

    退出码：0 没有与台账不符的数，1 有，2 用法不对，3 没有可比对的内容。
    """
    from jixiao.pipelines.compare_report import compare_returned, open_returned
    from jixiao.pipelines.settle_comparison import UnknownItemError, Wishes, settle

    if book is None:
        raise WrongUsageError("没有写 --book。", remedy="在 --book 后面写出这份报告的工作簿。")
    returned = open_returned(report, book=book, kind=kind, folder=rulebook)
    _check_kind(returned)
    comparison = compare_returned(returned)
    try:
        settled = settle(returned, comparison=comparison, wishes=Wishes(accept, revert, book, out))
    except UnknownItemError as error:
        raise WrongUsageError(error.problem, remedy=error.remedy) from error
    _show(comparison, style=style, settled=settled, out=out or report.parent)
    sys.exit(_DIFFERS if settled.comparison.is_different else 0)


def _check_kind(returned: "Returned") -> None:
    """Refuse a kind of report that is not there.

    Raises:
        WrongUsageError: If there is none of this name.
    """
    from jixiao.pipelines.write_report import known_kinds

    known = known_kinds(returned.book, folder=returned.folder)
    if returned.kind not in known:
        raise WrongUsageError(f"没有叫“{returned.kind}”的报告。", remedy=f"可用的种类：{'、'.join(known)}。")


def _show(comparison: "Comparison", *, style: str, settled: "Settled", out: Path) -> None:
    from jixiao.pipelines.settle_comparison import settled_to_json
    from jixiao.writing.comparison.comparison import comparison_to_json

    if style == "json":
        print_json(comparison_to_json(comparison) | settled_to_json(settled))
        return
    if style in _FILES:
        from jixiao.pipelines.write_comparison import write_comparison

        click.echo(f"已写出 {write_comparison(comparison, folder=out, style=style)}")
    else:
        _print_comparison(comparison)
    _print_settled(settled)


def _print_comparison(comparison: "Comparison") -> None:
    head = f"{comparison.name}　{comparison.unit} {comparison.year}年度{comparison.kind}"
    click.echo(click.style(head, bold=True))
    print_text(comparison.describe())
    if comparison.shown:
        click.echo()
        rows = [_row(item) for item in comparison.shown]
        print_table(("编号", "状态", "台账", "文件", "名称和位置"), rows=rows, numbers=(0, 2, 3))


def _row(item: "Item") -> tuple[str, ...]:
    told = "　".join(part for part in (item.name, item.where, item.note) if part)
    return str(item.number), item.state.value, item.book or _NONE, item.file or _NONE, told


def _print_settled(settled: "Settled") -> None:
    for path in settled.paths:
        click.echo(f"已写出 {path}")
    print_notices(settled.notices)
    if settled.paths:
        print_text(settled.comparison.describe(), head="改后再比对：")
