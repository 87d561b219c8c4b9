"""Options that several commands have, each with one wording."""

from pathlib import Path

import click

FIRST_YEAR, LAST_YEAR = 1900, 2099  # what a workbook is recognised by

FILE = click.argument("file", metavar="文件", type=click.Path(path_type=Path))
REGION = click.option("--region", metavar="代码", default="", help="行政区划代码，6位；不写为全国")
YEAR = click.option("--year", metavar="年份", type=click.IntRange(FIRST_YEAR, LAST_YEAR), help="年度，默认今年")
RULEBOOK = click.option(
    "--rulebook",
    metavar="文件夹",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="追加的规则库文件夹",
)
STYLE = click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出格式，默认 text"
)
