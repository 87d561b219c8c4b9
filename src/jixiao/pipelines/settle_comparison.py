"""Settle what a comparison found: take numbers into a new workbook, or set them back in a new .docx."""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from jixiao.errors import RefusalError
from jixiao.pipelines.compare_report import Returned, compare_returned
from jixiao.pipelines.new_workbook import workbook_of
from jixiao.pipelines.write_publication import save_file
from jixiao.reading.read import read_content
from jixiao.writing.comparison.accept import Accepted, accept_figures
from jixiao.writing.comparison.comparison import Comparison, Item
from jixiao.writing.comparison.revert import Reverted, revert_figures
from jixiao.writing.comparison.state import State

ALL = "all"


_ACCEPTED = (State.DIFFERS,)
_REVERTED = (State.DIFFERS, State.OUTDATED)


class Wishes(Struct, frozen=True):
    """What a person wants done with a comparison.

    Unit:
        accept, revert: `all`, or numbers and figure ids with commas between; empty for nothing.
        book: the workbook that was compared, which gives a new one its name.
        out: the folder of new files, None for that of the old ones.
    """

    accept: str
    revert: str
    book: Path
    out: Path | None = None


class Settled(Struct, frozen=True):
    """What was done: the new files, what to know about them, and the comparison after it."""

    comparison: Comparison
    paths: tuple[Path, ...] = ()
    notices: tuple[str, ...] = ()


class UnknownItemError(RefusalError):
    """A number or figure id names nothing that a comparison lists."""


def settle(returned: Returned, *, comparison: Comparison, wishes: Wishes) -> Settled:
    """Do what a person wants with a comparison; neither the report nor the workbook that was compared is changed.

    Args:
        returned: The report and its Book.
        comparison: The comparison of both.
        wishes: What to do.

    Raises:
        UnknownItemError: If a wish names nothing that is there, or the same number is to be accepted and set back.
        RefusalError: If a new file is there already or cannot be written.
    """
    accepting = _wished(comparison, asked=wishes.accept, for_all=_ACCEPTED)
    reverting = _wished(comparison, asked=wishes.revert, for_all=_REVERTED)
    if both := [str(item.number) for item in accepting if item in reverting]:
        raise UnknownItemError(f"第 {'、'.join(both)} 条既要采纳又要恢复。", remedy="一个编号只写在一个选项里。")
    settled = Settled(comparison)
    if wishes.accept:
        settled, returned = _accept(settled, returned=returned, chosen=accepting, wishes=wishes)
    if wishes.revert:
        settled, returned = _revert(settled, returned=returned, chosen=reverting, wishes=wishes)
    return replace(settled, comparison=compare_returned(returned)) if settled.paths else settled


def settled_to_json(settled: Settled) -> dict[str, Any]:
    """Return what was done as an object of plain JSON values."""
    return {
        "written": [str(path) for path in settled.paths],
        "notices": list(settled.notices),
        "after": settled.comparison.describe(),
    }


def chosen_items(comparison: Comparison, *, asked: str, for_all: Collection[State]) -> tuple[Item, ...]:
    """Return the items that a person asked for.

    Args:
        comparison: The comparison.
        asked: `all`, or numbers and figure ids with commas between.
        for_all: The states that `all` means.

    Raises:
        UnknownItemError: If something asked for is not there.
    """
    if asked.strip().lower() == ALL:
        return tuple(item for item in comparison.items if item.state in for_all)
    words = [word.strip() for word in asked.replace("，", ",").split(",") if word.strip()]
    found = {word: [item for item in comparison.shown if word in (str(item.number), item.figure)] for word in words}
    unknown = [word for word, items in found.items() if not items]
    if unknown or not words:
        listed = "、".join(unknown) or "（空）"
        raise UnknownItemError(f"比对结果里没有 {listed}。", remedy="写结果表中的编号，几个之间用逗号隔开，或写 all。")
    return tuple({item.number: item for items in found.values() for item in items}.values())


def accept_changes(returned: Returned, *, comparison: Comparison, chosen: Iterable[Item], path: Path) -> Accepted:
    """Write a new workbook in which the chosen figures are those of the file; without one nothing is written.

    Args:
        returned: The report and its Book.
        comparison: The comparison of both.
        chosen: What to take over.
        path: The new workbook.

    Raises:
        RefusalError: If it is there already or cannot be written.
    """
    accepted = accept_figures(comparison, book=returned.book, chosen=chosen)
    if accepted.taken:
        _refuse_taken(path)
        save_file(workbook_of(accepted.book), path=path)
    return accepted


def revert_changes(returned: Returned, *, chosen: Iterable[Item], path: Path) -> tuple[Reverted, Returned]:
    """Write a new .docx in which the chosen numbers are the Book's, and return what was done and the new file, read.

    Args:
        returned: The report.
        chosen: What to set back; without one that can be, nothing is written.
        path: The new file.

    Raises:
        RefusalError: If the report is no .docx, or the new file is there already or cannot be written.
    """
    if returned.document.format != "docx":
        remedy = "在 WPS 或 Word 中另存为 .docx 后重试。"
        raise RefusalError("只能在 .docx 文件里恢复数字。", place=str(returned.path), remedy=remedy)
    reverted = revert_figures(returned.content, chosen=chosen)
    if reverted.done:
        _refuse_taken(path)
        save_file(reverted.content, path=path)
    document = read_content(reverted.content, name=path.name)
    return reverted, replace(returned, path=path, content=reverted.content, document=document)


def _accept(
    settled: Settled, *, returned: Returned, chosen: Iterable[Item], wishes: Wishes
) -> tuple[Settled, Returned]:
    path = (wishes.out or wishes.book.parent) / f"{wishes.book.stem}（采纳）.xlsx"
    accepted = accept_changes(returned, comparison=settled.comparison, chosen=chosen, path=path)
    told = (f"第 {it.item.number} 条“{it.item.name}”没有采纳：{it.reason}" for it in accepted.refused)
    return _with(settled, path=path if accepted.taken else None, told=told), replace(returned, book=accepted.book)


def _revert(
    settled: Settled, *, returned: Returned, chosen: Iterable[Item], wishes: Wishes
) -> tuple[Settled, Returned]:
    path = (wishes.out or returned.path.parent) / f"{returned.path.stem}（恢复）.docx"
    reverted, changed = revert_changes(returned, chosen=chosen, path=path)
    told = (f"第 {it.number} 条“{it.name}”不能恢复：{_why_left(it)}" for it in reverted.left)
    return _with(settled, path=path if reverted.done else None, told=told), changed


def _with(settled: Settled, *, path: Path | None, told: Iterable[str]) -> Settled:
    paths = settled.paths if path is None else (*settled.paths, path)
    return replace(settled, paths=paths, notices=(*settled.notices, *told))


def _wished(comparison: Comparison, *, asked: str, for_all: Collection[State]) -> tuple[Item, ...]:
    return chosen_items(comparison, asked=asked, for_all=for_all) if asked else ()


def _why_left(item: Item) -> str:
    if item.expected is None:
        return "这是文件里新增的数字，请在文件里删改。"
    return "文件里找不到这个数的位置，请在文件里补上。" if item.found is None else "它不是普通文字，请在文件里改。"


def _refuse_taken(path: Path) -> None:
    if path.exists():
        remedy = "先移走原文件，或用 --out 换一个文件夹。"
        raise RefusalError("同名文件已经存在，没有覆盖。", place=str(path), remedy=remedy)
