"""`jixiao workbook`: make a new workbook, read one back."""

import datetime as dt
from pathlib import Path

import click

from jixiao.cli.terminal import print_json, print_table
from jixiao.errors import RefusalError


@click.group("workbook")
def command() -> None:
    """新建或读取工作簿。

    例：jixiao workbook new --year 2024 --out 2024年度绩效账.xlsx
    """


@command.command("new")
@click.option("--year", type=int, default=None, help="年度，默认今年")
@click.option("--region", default="", help="行政区划，6位；不填为全国")
@click.option("--unit", "unit_name", default="", help="单位名称")
@click.option("--from", "previous", type=click.Path(path_type=Path), help="上年的工作簿：结转为新年度")
@click.option("--sample", is_flag=True, help="填好示例县的数，供参考")
@click.option("--yuan", is_flag=True, help="金额以元为单位，默认万元")
@click.option("--out", type=click.Path(path_type=Path), help="文件名，默认 年度绩效账.xlsx")
def new(
    year: int | None,
    region: str,
    unit_name: str,
    previous: Path | None,
    sample: bool,
    yuan: bool,
    out: Path | None,
) -> None:
    """新建一个工作簿。"""
    from jixiao.pipelines.new_workbook import new_workbook_for
    from jixiao.pipelines.write_publication import save_file

    chosen = year or dt.datetime.now().astimezone().year
    content = new_workbook_for(
        year=chosen,
        region=region,
        unit_name=unit_name,
        previous=previous,
        has_sample=sample,
        money_unit="元" if yuan else "万元",
    )
    path = out or Path(f"{chosen}年度绩效账.xlsx")
    if path.exists():
        raise RefusalError("同名文件已经存在，没有覆盖。", place=str(path), remedy="换一个文件名，或先移走原文件。")
    click.echo(f"已写出 {save_file(content, path=path)}")


@command.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出格式")
def read(file: Path, style: str) -> None:
    """读取一个工作簿，说出读到了什么。"""
    from jixiao.book.schema import TABLES
    from jixiao.exchange.book_json import book_to_json
    from jixiao.pipelines.import_book import read_book

    book = read_book(file)
    if style == "json":
        print_json(book_to_json(book))
        return
    click.echo(click.style(f"{book.unit.name} {book.year}年度", bold=True))
    counts = [(table.label, str(len(book.rows(table.name)))) for table in TABLES if table.attribute]
    print_table(("表", "行数"), rows=[row for row in counts if row[1] != "0"])
    click.echo(f"金额 {len(book.amounts)} 个")
