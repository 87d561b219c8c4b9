"""The kinds of files a Book can be filled from: each reads a file into a proposal.

A new kind is one entry of `SOURCES`: the name of its page, what it takes, and how it is read against a Book.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.errors import RefusalError
from jixiao.exchange.workbook.problem import Problem, WorkbookError
from jixiao.pipelines.check_file import check_file
from jixiao.pipelines.import_book import read_book
from jixiao.reading.refusal import RefusedFileError
from jixiao.web.action_error import ActionError
from jixiao.web.books.imports.knowledge import NOTHING, Knowledge
from jixiao.web.books.imports.match_rows import matched
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.books.imports.treasury import read_export

Read = Callable[[Path, Book, Knowledge], Proposal]
_SAFE_SUFFIXES = frozenset({".xlsx", ".xls", ".docx", ".doc", ".pdf", ".txt", ".html", ".wps", ".et", ".csv"})


@dataclass(frozen=True, slots=True)
class Source:
    """One kind of file.

    Unit:
        accept: the endings of its files, for the dialog of the browser; what a file is, its content says.
        read: reads a file of this kind against the Book as it is.
    """

    name: str
    label: str
    hint: str
    accept: str
    read: Read


class UnreadableError(ActionError):
    """A file cannot be taken over; every problem is told."""

    code = "unreadable"

    def __init__(self, message: str, *, problems: tuple[Problem, ...] = ()) -> None:
        """Keep the problems with their cells."""
        self.problems = problems
        listed = [{"sheet": it.sheet, "cell": it.cell, "problem": it.problem, "remedy": it.remedy} for it in problems]
        super().__init__(message, detail={"problems": listed})


def propose(source: Source, *, content: bytes, name: str, current: Book, known: Knowledge = NOTHING) -> Proposal:
    """Return what a file would change.

    Args:
        source: The kind of file.
        content: Its bytes.
        name: Its name, for places and messages.
        current: The Book as it is.
        known: What earlier files taught and what a person says.

    Raises:
        UnreadableError: If it cannot be read; every problem of a workbook is named.
    """
    try:
        with _as_file(content, name=name) as path:
            return source.read(path, current, known)
    except WorkbookError as error:
        message = f"工作簿“{name}”有 {len(error.problems)} 个问题，没有读入任何内容。请逐条改正后重新上传。"
        raise UnreadableError(message, problems=error.problems) from error
    except (RefusalError, RefusedFileError) as error:
        raise UnreadableError(str(error)) from error


@contextmanager
def _as_file(content: bytes, *, name: str) -> Iterator[Path]:
    """Give a content as a file in a folder of its own, under its name as far as that is safe."""
    plain = name.replace("\\", "/").rpartition("/")[2].strip(". ")
    suffix = Path(plain).suffix.lower()
    stem = "".join(sign for sign in Path(plain).stem if sign.isprintable() and sign not in '<>:"|?*')[:80] or "文件"
    with tempfile.TemporaryDirectory(prefix="jixiao-import-") as folder:
        path = Path(folder) / f"{stem}{suffix if suffix in _SAFE_SUFFIXES else ''}"
        path.write_bytes(content)
        yield path


def _workbook(path: Path, current: Book, _known: Knowledge) -> Proposal:
    new = read_book(path)
    if new.year != current.year:
        message = f"这个工作簿是 {new.year} 年度的，这里是 {current.year} 年度。请选对年度后再导入。"
        raise UnreadableError(message)
    remarks = _other_unit(new.unit.name, current=current)
    return Proposal(current, replace(new, prior=None), is_whole=True, remarks=remarks)


def _report(path: Path, current: Book, _known: Knowledge) -> Proposal:
    found = check_file(path)
    if found.catalogue is None:
        raise UnreadableError("没有从这份文件里认出可以填入的数。请确认它是本单位的绩效报告。")
    new = found.book
    if new.year != current.year:
        raise UnreadableError(f"这份报告是 {new.year} 年度的，这里是 {current.year} 年度。请选对年度后再导入。")
    new = replace(new, places={key: replace(place, file=path.name) for key, place in new.places.items()})
    remarks = _other_unit(new.unit.name, current=current)
    return Proposal(current, matched(new, current=current), is_whole=False, remarks=remarks)


def _treasury(path: Path, current: Book, known: Knowledge) -> Proposal:
    return read_export(path, current=current, known=known)


def _other_unit(name: str, *, current: Book) -> tuple[str, ...]:
    if not name or not current.unit.name or name == current.unit.name:
        return ()
    return (f"文件里的单位是“{name}”，这里是“{current.unit.name}”。请确认没有选错文件。",)


SOURCES: Mapping[str, Source] = {
    source.name: source
    for source in (
        Source("workbook", "年度绩效账工作簿", "整本替换当前内容，确认前先列出每一处变化。", ".xlsx", _workbook),
        Source("report", "已有的报告", "从报告里认出数字，逐条勾选后填入。", ".docx,.doc,.pdf,.txt,.xlsx", _report),
        Source(
            "treasury",
            "国库或一体化系统导出的表",
            "支付明细或指标执行表。先试算，认不准的列会问您，记住后下次不再问。",
            ".xlsx,.xls,.csv,.txt",
            _treasury,
        ),
    )
}
