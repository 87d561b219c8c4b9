"""`jixiao entry`: the figures of a workbook in the order of the integrated budget system."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jixiao.cli.option import FILE, RULEBOOK
from jixiao.cli.terminal import print_json, print_notices, print_table
from jixiao.cli.usage import Command

if TYPE_CHECKING:
    from jixiao.exchange.entry_sheet.line import EntryLine

_STYLES = ("xlsx", "text", "json")
_NOT_FILLED = {"missing": "（账里没有）", "blank": "（没有填）"}


@click.command("entry", cls=Command)
@FILE
@click.option(
    "--out", metavar="文件夹", type=click.Path(path_type=Path), default=Path(), help="写到哪个文件夹，默认当前文件夹"
)
@click.option("--format", "style", type=click.Choice(_STYLES), default="xlsx", help="输出格式，默认 xlsx，写成文件")
@RULEBOOK
def command(file: Path, out: Path, style: str, rulebook: Path | None) -> None:
    """列出预算管理一体化逐页要填的数，金额以元为单位，照着复制粘贴。

    例：jixiao entry 2024年度绩效账.xlsx
    """
    from jixiao.exchange.entry_sheet.line import entry_sheet_to_json
    from jixiao.pipelines.import_book import read_book
    from jixiao.pipelines.write_entry_sheet import entry_sheet_of, save_entry_sheet

    sheet = entry_sheet_of(read_book(file, folder=rulebook), folder=rulebook)
    if style == "json":
        print_json({"schema": "jixiao.entry/1", **entry_sheet_to_json(sheet)})
        return
    if style == "xlsx":
        click.echo(f"已写出 {save_entry_sheet(sheet, out=out)}")
    else:
        print_table(("页面", "栏目", "填写项", "内容", "单位"), rows=map(_row, sheet.lines), numbers=(3,))
    if sheet.missing:
        print_notices((f"共 {len(sheet.lines)} 项，账里没有的 {len(sheet.missing)} 项。",))
    if not sheet.is_verified:
        print_notices((f"录入次序未经核实（{sheet.citation}）；与所用系统不同的，改规则库的 forms/entry_sheet.toml。",))


def _row(line: "EntryLine") -> tuple[str, ...]:
    return line.page, line.section, line.label, line.text or _NOT_FILLED.get(line.state, ""), line.unit
