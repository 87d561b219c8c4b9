"""Write what a check says beside the file: the page of a document, its annotated copy, or the list of problems."""

import datetime as dt
from pathlib import Path

from msgspec import Struct

from jixiao.pipelines.annotate_document import annotate_document
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.report_of import report_of
from jixiao.pipelines.write_findings import numbered_name, write_findings
from jixiao.pipelines.write_publication import save_file
from jixiao.reading.open_file import file_content
from jixiao.writing.check_page.sheet import CheckSheet
from jixiao.writing.check_page.write import write_check_page

_ANNOTATED = "（带批注）"


class WrittenResult(Struct, frozen=True):
    """The file that was written, None where there was nothing to write, and what its reader should know."""

    path: Path | None
    notice: str = ""


def write_result(result: CheckResult, *, source: Path, folder: Path, style: str, number: int = 1) -> WrittenResult:
    """Write the result of a check: as html the page of a document, as docx the user's own file with comments.

    A file that is no Word file cannot carry comments; its result is a document of its own, and the notice says so.

    Args:
        result: The check.
        source: The file that was checked; it stays as it is.
        folder: Where the result goes.
        style: html or docx.
        number: Tells files of one name in one run apart.

    Raises:
        RefusalError: If the file cannot be read again or the folder cannot be written to.
    """
    manuscript = result.manuscript
    if manuscript is not None and style == "html":
        sheet = CheckSheet(report_of(result), manuscript.document, manuscript.relations)
        name = numbered_name(f"{source.stem}检查结果", number=number)
        return WrittenResult(save_file(write_check_page(sheet).encode(), path=folder / f"{name}.html"))
    if manuscript is not None and style == "docx" and manuscript.document.format == "docx":
        return _write_annotated(result, source=source, path=annotated_path(source, folder=folder, number=number))
    path = write_findings(result, folder=folder, style=style, number=number)
    is_other = style == "docx" and manuscript is not None
    return WrittenResult(path, f"{source.name} 不是 .docx，不能带批注返回，检查结果另写成文档。" if is_other else "")


def annotated_path(source: Path, *, folder: Path, number: int) -> Path:
    """Return where the annotated copy of a file goes."""
    return folder / f"{numbered_name(f'{source.stem}{_ANNOTATED}', number=number)}.docx"


def _write_annotated(result: CheckResult, *, source: Path, path: Path) -> WrittenResult:
    findings = report_of(result).findings
    if not findings:
        return WrittenResult(None, f"{source.name} 没有发现问题，没有另写带批注的副本。")
    stamp = dt.datetime.now().astimezone()
    return WrittenResult(save_file(annotate_document(file_content(source), findings=findings, stamp=stamp), path=path))
