"""`jixiao export`: open data, the disclosure of a unit, the public site of a county."""

import datetime as dt
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypedDict, Unpack

import click

from jixiao.book.book import Book
from jixiao.cli.option import FILE, RULEBOOK, STYLE
from jixiao.cli.progress import show_progress
from jixiao.cli.terminal import print_error, print_json, print_notices
from jixiao.cli.usage import Group, WrongUsageError

if TYPE_CHECKING:
    from jixiao.exchange.screening.hit import Acknowledgement, Hit, Screening
    from jixiao.pipelines.disclose_unit import UnitDisclosure
    from jixiao.pipelines.screen_files import UnscreenedError

_STOPPED = 1
_OUT = click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), help="写到哪个文件夹，默认与工作簿同处")
_KINDS = click.option("--kind", "kinds", metavar="种类", multiple=True, help="报告种类，可重复；不写则为所有有内容的")
_STYLES = click.option(
    "--style",
    "styles",
    multiple=True,
    type=click.Choice(["docx", "html", "pdf"]),
    help="文件种类，可重复；默认三种都有",
)
_DATE = click.option("--date", metavar="日期", type=click.DateTime(["%Y-%m-%d"]), help="成文日期，如 2024-03-29")
_ACKNOWLEDGED = click.option(
    "--acknowledge",
    "acknowledged",
    metavar="编号=理由",
    multiple=True,
    help="查出的内容可以公开的，写明理由，可重复",
)


@click.group("export", cls=Group)
def command() -> None:
    """导出开放数据、单位的公开文件包、县的公开网站。

    例：jixiao export disclosure 2023年度绩效账.xlsx --date 2024-09-20 --out 公开

    退出码：0 已写出，1 查出不宜公开的内容、没有写出，2 用法不对，3 没有可以导出的内容。
    """


@command.command("open-data")
@FILE
@_OUT
@_ACKNOWLEDGED
@RULEBOOK
@STYLE
def open_data(file: Path, out: Path | None, acknowledged: tuple[str, ...], rulebook: Path | None, style: str) -> None:
    """把一个工作簿导出为开放数据：每张表一个 CSV，另有 JSON 和说明文件。

    例：jixiao export open-data 2023年度绩效账.xlsx --out 开放数据
    """
    from jixiao.pipelines.export_open_data import export_open_data, write_open_data
    from jixiao.pipelines.import_book import read_book
    from jixiao.pipelines.screen_files import UnscreenedError

    words = _acknowledged(acknowledged)
    export = export_open_data(read_book(file, folder=rulebook), acknowledged=words, folder=rulebook)
    try:
        root = write_open_data(export, out=out or file.parent)
    except UnscreenedError as stopped:
        _stop(stopped, style=style)
    _show((root,), screenings=[export.screening], notices=(), style=style)


class _Wishes(TypedDict):
    """The options that say what is disclosed, as click passes them."""

    kinds: tuple[str, ...]
    styles: tuple[str, ...]
    date: dt.datetime | None
    acknowledged: tuple[str, ...]
    rulebook: Path | None


@command.command("disclosure")
@FILE
@_OUT
@_KINDS
@_STYLES
@_DATE
@click.option(
    "--attach",
    "attached",
    metavar="文件",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="一起公开的其他文件，如签章后的扫描件，可重复",
)
@_ACKNOWLEDGED
@RULEBOOK
@STYLE
def disclosure(file: Path, out: Path | None, attached: tuple[Path, ...], style: str, **wishes: Unpack[_Wishes]) -> None:
    """由一个工作簿生成单位的公开文件包：文件、表格、开放数据，一个文件夹和一个 ZIP。

    例：jixiao export disclosure 2023年度绩效账.xlsx --date 2024-09-20 --out 公开
    """
    from jixiao.pipelines.disclose_unit import write_disclosure
    from jixiao.pipelines.screen_files import UnscreenedError

    attachments = {path.name: path.read_bytes() for path in attached}
    (made,) = _prepared((file,), wishes=wishes, attachments=attachments, is_shown=style != "json")
    try:
        written = write_disclosure(made, out=out or file.parent)
    except UnscreenedError as stopped:
        _stop(stopped, style=style)
    _show((written.folder, written.archive), screenings=[made.screening], notices=made.notices, style=style)


@command.command("site")
@click.argument("workbooks", metavar="工作簿…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", metavar="文件夹", type=click.Path(path_type=Path), required=True, help="写到哪个空文件夹，必写")
@click.option("--county", metavar="名称", default="", help="县的名称，写在网站标题里")
@_KINDS
@_STYLES
@_DATE
@_ACKNOWLEDGED
@RULEBOOK
@STYLE
def site(workbooks: tuple[Path, ...], out: Path, county: str, style: str, **wishes: Unpack[_Wishes]) -> None:
    """由各单位各年度的工作簿生成一个县的公开网站：静态页面，不要服务器也能打开。

    例：jixiao export site 工作簿/*.xlsx --county 示例县 --out 网站
    """
    from jixiao.pipelines.build_site import build_site, write_site
    from jixiao.pipelines.screen_files import UnscreenedError

    made = _prepared(workbooks, wishes=wishes, attachments={}, is_shown=style != "json")
    try:
        index = write_site(build_site(made, county=county, folder=wishes["rulebook"]), out=out)
    except UnscreenedError as stopped:
        _stop(stopped, style=style)
    notices = [notice for one in made for notice in one.notices]
    _show((index,), screenings=[one.screening for one in made], notices=notices, style=style)


def _prepared(
    files: Sequence[Path], *, wishes: _Wishes, attachments: Mapping[str, bytes], is_shown: bool
) -> list["UnitDisclosure"]:
    from jixiao.pipelines.disclose_unit import prepare_disclosure
    from jixiao.pipelines.import_book import read_book
    from jixiao.pipelines.write_publication import STYLES

    made = []
    date, words = wishes["date"], _acknowledged(wishes["acknowledged"])
    with show_progress(len(files), is_wanted=is_shown) as start:
        for file in files:
            start(f"生成 {file.name} 的公开文件")
            book = read_book(file, folder=wishes["rulebook"])
            _check_kinds(book, asked=wishes["kinds"], rulebook=wishes["rulebook"])
            made.append(
                prepare_disclosure(
                    book,
                    kinds=wishes["kinds"],
                    styles=wishes["styles"] or STYLES,
                    date=None if date is None else date.date(),
                    attachments=attachments,
                    acknowledged=words,
                    folder=wishes["rulebook"],
                )
            )
    return made


def _check_kinds(book: Book, *, asked: Iterable[str], rulebook: Path | None) -> None:
    """Refuse a kind of report that is not there.

    Raises:
        WrongUsageError: If there is none of this name.
    """
    from jixiao.pipelines.write_report import known_kinds

    known = known_kinds(book, folder=rulebook)
    unknown = [kind for kind in asked if kind not in known]
    if unknown:
        raise WrongUsageError(f"没有叫“{'”“'.join(unknown)}”的报告。", remedy=f"可用的种类：{'、'.join(known)}。")


def _acknowledged(written: Iterable[str]) -> tuple["Acknowledgement", ...]:
    """Return what was acknowledged.

    Raises:
        WrongUsageError: If there is no reason.
    """
    from jixiao.exchange.screening.hit import Acknowledgement

    found = []
    for text in written:
        key, _, reason = text.partition("=")
        if not key.strip() or not reason.strip():
            remedy = "写成 --acknowledge 编号=理由，编号见查出的清单。"
            raise WrongUsageError(f"--acknowledge 后面的“{text}”没有写明理由。", remedy=remedy)
        found.append(Acknowledgement(key.strip(), reason.strip()))
    return tuple(found)


def _stop(stopped: "UnscreenedError", *, style: str) -> NoReturn:
    if style == "json":
        print_json({"files": [], "screening": screening_to_json([stopped.screening]), "notices": []})
    else:
        print_error(stopped)
    sys.exit(_STOPPED)


def _show(paths: Iterable[Path], *, screenings: Sequence["Screening"], notices: Iterable[str], style: str) -> None:
    unused = [f"没有用到的 --acknowledge：{word.key}" for one in screenings for word in one.unused]
    if style == "json":
        told = list(dict.fromkeys([*notices, *unused]))
        print_json(
            {"files": [str(path) for path in paths], "screening": screening_to_json(screenings), "notices": told}
        )
        return
    for path in paths:
        click.echo(f"已写出 {path}")
    print_notices([*notices, *unused])


def screening_to_json(screenings: Iterable["Screening"]) -> dict[str, Any]:
    """Return what screening found as an object of plain JSON values; personal data are masked."""
    listed = list(screenings)
    return {
        "open": [_hit(hit) for one in listed for hit in one.open],
        "acknowledged": [_hit(hit) | {"reason": word.reason} for one in listed for hit, word in one.settled],
    }


def _hit(hit: "Hit") -> dict[str, Any]:
    spots = [{"where": spot.where, "excerpt": spot.excerpt} for spot in hit.spots]
    return {"key": hit.key, "screen": hit.screen, "kind": hit.kind, "fix": hit.remedy, "places": spots}
