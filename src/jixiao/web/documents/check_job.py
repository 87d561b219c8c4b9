"""The work of checking files: each is read behind the gate, judged, and shown with what was found."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jixiao.errors import JixiaoError
from jixiao.exchange.problem_list.write import write_problem_list
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.annotate_document import annotate_document
from jixiao.pipelines.check_book import CheckResult, result_to_json
from jixiao.pipelines.check_file import check_file
from jixiao.pipelines.report_of import report_of
from jixiao.pipelines.write_publication import write_publication
from jixiao.reading.document import Document
from jixiao.reading.gate import admit
from jixiao.rules.file_report import FileReport
from jixiao.web.documents.source import working_folder
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import Outcome
from jixiao.writing.check_page.document_view import document_html
from jixiao.writing.check_page.panel import panel_html
from jixiao.writing.check_page.place_marks import place_marks
from jixiao.writing.check_page.sheet import CheckSheet
from jixiao.writing.check_page.slip import slip_html
from jixiao.writing.letters.return_letter import is_sent_back, return_letter
from jixiao.writing.letters.wording import return_wording

_MOST_NAME = 80  # signs; three bytes each still fit into a file system
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('<>:"|?*', "_"))
_BOOK = "这是年度绩效账的工作簿，没有原文可标；各条问题的工作表和单元格写在检查结果里。"


@dataclass(frozen=True, slots=True)
class _Checked:
    """One file with what was found in it."""

    name: str
    result: CheckResult
    report: FileReport


def run_check(run: JobRun) -> Outcome:
    """Check each file that was sent; what stops one stops no other."""
    sent = list(run.sent())
    lines, reports = [], []
    for number, (name, path) in enumerate(sent):
        run.tell(f"检查 {name}", done=number, total=len(sent))
        try:
            checked = _check(path, name=name)
        except JixiaoError as error:
            reports.append(FileReport(name, refusal=str(error)))
            lines.append({"name": name, "refusal": str(error)})
            continue
        reports.append(checked.report)
        lines.append(_line(run, checked=checked, path=path))
    together = _together(run, reports=reports) if len(sent) > 1 else []
    refused = sum("refusal" in line for line in lines)
    message = f"检查了 {len(sent) - refused} 个文件" + (f"，{refused} 个读不了。" if refused else "。")
    return Outcome(message, {"lines": lines, "together": together})


def placed_copy(path: Path, *, name: str, folder: Path) -> Path:
    """Return a copy of a file under its own name, as far as a file can be called that."""
    front, dot, ending = name.translate(_NOT_IN_NAMES).rpartition(".")
    short = f"{front[:_MOST_NAME]}{dot}{ending[:_MOST_NAME]}"
    return Path(shutil.copyfile(path, folder / short))


def _check(path: Path, *, name: str) -> _Checked:
    admit(path.read_bytes(), name=name)
    with working_folder() as folder:
        result = check_file(placed_copy(path, name=name, folder=folder))
    return _Checked(name, result, report_of(result))


def _line(run: JobRun, *, checked: _Checked, path: Path) -> dict[str, Any]:
    """Keep what the page of one file shows and offers, and return its line."""
    report = checked.report
    counts = {severity: len(report.of_severity(severity)) for severity in ("error", "warning", "note")}
    whose = " ".join(word for word in (report.unit, f"{report.year}年度" if report.year else "", report.kind) if word)
    return {
        "name": checked.name,
        "whose": whose,
        "counts": counts,
        "slip": report.coverage.describe(),
        "view": run.keep(f"{checked.name}.json", content=json.dumps(_view(checked), ensure_ascii=False).encode()),
        "files": _files(run, checked=checked, path=path),
    }


def _view(checked: _Checked) -> dict[str, str]:
    """Return the document with its marks, the findings, and the slip, as HTML; every text in it is escaped."""
    result, report = checked.result, checked.report
    manuscript = result.manuscript
    document = manuscript.document if manuscript else Document(checked.name, "xlsx", ())
    sheet = CheckSheet(report, document, manuscript.relations if manuscript else ())
    marks = place_marks(sheet)
    return {
        "slip": slip_html(report, document=document),
        "document": document_html(document, marks=marks) if manuscript else f"<p>{_BOOK}</p>",
        "panel": panel_html(sheet, unplaced=marks.unplaced),
    }


def _files(run: JobRun, *, checked: _Checked, path: Path) -> list[dict[str, Any]]:
    """Keep the files that can be taken away, and return their labels and numbers."""
    report, stem = checked.report, Path(checked.name).stem
    manuscript = checked.result.manuscript
    found = []
    if report.findings and manuscript is not None and manuscript.document.format == "docx":
        content = annotate_document(path.read_bytes(), findings=report.findings, stamp=run.job.created)
        found.append(_kept(run, label="带批注的 Word", name=f"{stem}（带批注）.docx", content=content))
    found.append(_kept(run, label="问题清单", name=f"{stem}问题清单.xlsx", content=write_problem_list([report])))
    found += _letter(run, reports=[report], name=f"{report.unit or stem}退回意见")
    data = json.dumps(result_to_json(checked.result), ensure_ascii=False, indent=1)
    found.append(_kept(run, label="JSON", name=f"{stem}检查结果.json", content=data.encode()))
    return found


def _together(run: JobRun, *, reports: list[FileReport]) -> list[dict[str, Any]]:
    """Keep the list of problems of all files."""
    return [_kept(run, label="全部问题清单", name="问题清单.xlsx", content=write_problem_list(reports))]


def _letter(run: JobRun, *, reports: list[FileReport], name: str) -> list[dict[str, Any]]:
    if not any(is_sent_back(report) for report in reports):
        return []
    letter = return_letter(reports, wording=return_wording(Rulebook.shipped(), region=reports[0].region))
    with working_folder() as folder:
        written = write_publication(letter, folder=folder, name="letter", styles=("docx",))
        content = written.paths[0].read_bytes()
    return [_kept(run, label="退回意见", name=f"{name}.docx", content=content)]


def _kept(run: JobRun, *, label: str, name: str, content: bytes) -> dict[str, Any]:
    return {"label": label, "number": run.keep(name, content=content)}
