"""`jixiao workbook`: make a new workbook, read one back."""

from pathlib import Path

import click

from jixiao.cli.option import FILE, REGION, STYLE, YEAR
from jixiao.cli.terminal import print_json, print_table
from jixiao.cli.usage import Group, WrongUsageError
from jixiao.errors import RefusalError

_ENDING = ".xlsx"


@click.group("workbook", cls=Group)
def command() -> None:
    """新建或读取工作簿。

    例：jixiao workbook new --year 2024 --out 2024年度绩效账.xlsx
    """


@command.command("new")
@YEAR
@REGION
@click.option("--unit", "unit_name", metavar="名称", default="", help="单位名称")
@click.option(
    "--from",
    "previous",
    metavar="文件",
    type=click.Path(path_type=Path),
    help="上年的工作簿：单位、人员、项目等结转到新年度",
)
@click.option("--sample", is_flag=True, help="填好示例县的数，供参考")
@click.option("--yuan", is_flag=True, help="金额以元为单位，默认万元")
@click.option("--out", metavar="文件", type=click.Path(path_type=Path), help="文件名，默认如 2024年度绩效账.xlsx")
def new(
    year: int | None,
    region: str,
    unit_name: str,
    previous: Path | None,
    sample: bool,
    yuan: bool,
    out: Path | None,
) -> None:
    """新建一个工作簿。

    例：jixiao workbook new --from 2023年度绩效账.xlsx
    """
    from jixiao.pipelines.new_workbook import new_book, workbook_of
    from jixiao.pipelines.write_publication import save_file

    _check_source(year=year, has_unit=bool(unit_name or region), has_previous=previous is not None, has_sample=sample)
    book = new_book(year=year, region=region, unit_name=unit_name, previous=previous, has_sample=sample)
    path = _path(out, default=f"{book.year}年度绩效账{_ENDING}")
    if path.exists():
        raise RefusalError("同名文件已经存在，没有覆盖。", place=str(path), remedy="换一个文件名，或先移走原文件。")
    content = workbook_of(book, money_unit="元" if yuan else "万元", is_form=not sample)
    click.echo(f"已写出 {save_file(content, path=path)}")


@command.command("read")
@FILE
@STYLE
def read(file: Path, style: str) -> None:
    """读取一个工作簿，说出读到了什么。

    例：jixiao workbook read 2023年度绩效账.xlsx
    """
    from jixiao.book.schema import TABLES
    from jixiao.exchange.book_json import book_to_json
    from jixiao.pipelines.import_book import read_book

    book = read_book(file)
    if style == "json":
        print_json(book_to_json(book))
        return
    click.echo(click.style(f"{book.unit.name or '（没有填单位名称）'} {book.year}年度", bold=True))
    counts = [(table.label, str(len(book.rows(table.name)))) for table in TABLES if table.attribute]
    print_table(("表", "行数"), rows=[row for row in counts if row[1] != "0"], numbers=(1,))
    click.echo(f"金额 {len(book.amounts)} 个")


def _check_source(*, year: int | None, has_unit: bool, has_previous: bool, has_sample: bool) -> None:
    """Refuse options that would be ignored.

    Raises:
        WrongUsageError: If two sources of data are named, or a year that the sample does not have.
    """
    if has_previous and has_sample:
        raise WrongUsageError("--from 和 --sample 不能一起用。", remedy="只留一个。")
    if has_unit and (has_previous or has_sample):
        raise WrongUsageError(
            "--unit、--region 取自上年的工作簿或示例县，不能另写。", remedy="去掉这两个选项，需要时在新工作簿里改。"
        )
    if has_sample and year is not None:
        from jixiao.pipelines.sample_county import FIRST_YEAR, LAST_YEAR

        if not FIRST_YEAR <= year <= LAST_YEAR:
            problem = f"示例县没有 {year} 年度的数。"
            raise WrongUsageError(problem, remedy=f"--year 写 {FIRST_YEAR} 到 {LAST_YEAR}，或不写。")


def _path(out: Path | None, *, default: str) -> Path:
    """Return where the workbook goes; a folder takes it under its usual name, a name without ending gets one."""
    if out is None:
        return Path(default)
    if out.is_dir():
        return out / default
    return out if out.suffix.lower() == _ENDING else out.with_name(out.name + _ENDING)
