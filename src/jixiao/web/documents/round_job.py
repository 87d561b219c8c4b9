"""The work of making the documents of all units of a round: one archive with an index."""

import io
import zipfile
from dataclasses import dataclass, field

from jixiao.errors import JixiaoError
from jixiao.pipelines.write_publication import STYLES
from jixiao.pipelines.write_report import kinds_for
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible, visible
from jixiao.web.documents.pieces import make_reports, make_workbook
from jixiao.web.documents.round_index import NAME, UnitLine, write_index
from jixiao.web.documents.source import WORKING, source_book, working_folder
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import Outcome
from jixiao.web.rounds.models import Assignment, Round
from jixiao.web.rounds.state import State

FINANCE = frozenset({Role.FINANCE})


@dataclass
class _Bundle:
    """The archive as it grows, and its index."""

    target: io.BytesIO = field(default_factory=io.BytesIO)
    lines: list[UnitLine] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def run_round(run: JobRun) -> Outcome:
    """Make the documents of each unit: of the newest version it handed in, else of what it has so far."""
    asked = run.job.payload
    item = find_visible(Round, actor=run.actor, pk=int(asked["round"]), roles=FINANCE)
    rows = list(visible(Assignment, actor=run.actor, roles=FINANCE).filter(round=item).select_related("unit", "round"))
    styles = [style for style in STYLES if style in asked.get("styles", [])] or ["docx"]
    bundle = _Bundle()
    with zipfile.ZipFile(bundle.target, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, row in enumerate(rows):
            run.tell(row.unit.name, done=number, total=len(rows))
            bundle.lines.append(_unit(run, row=row, styles=styles, archive=archive, bundle=bundle))
        archive.writestr(NAME, write_index(item.title, lines=bundle.lines))
    run.keep(f"{item.title}文件.zip", content=bundle.target.getvalue())
    lacking = [f"{line.unit}：{line.missing}" for line in bundle.lines if line.missing]
    made = sum(bool(line.files) for line in bundle.lines)
    message = f"{len(rows)} 个单位中 {made} 个已生成文件，{len(rows) - made} 个没有，缘由见下和压缩包中的“{NAME}”。"
    return Outcome(message, {"told": [*lacking, *dict.fromkeys(bundle.notices)]})


def _unit(run: JobRun, *, row: Assignment, styles: list[str], archive: zipfile.ZipFile, bundle: _Bundle) -> UnitLine:
    """Make the documents of one unit; what stops one unit stops no other."""
    newest = row.submissions.last()
    source = f"报送第 {newest.number} 版" if newest else "填报中的底稿"
    head = UnitLine(row.unit.code, row.unit.name, str(State(row.state).label), source)
    try:
        files, missing = _files(run, row=row, styles=styles, archive=archive, bundle=bundle)
    except JixiaoError as error:
        return UnitLine(head.code, head.unit, head.state, source, missing=_reason(error))
    return UnitLine(head.code, head.unit, head.state, source, files, missing)


def _files(
    run: JobRun, *, row: Assignment, styles: list[str], archive: zipfile.ZipFile, bundle: _Bundle
) -> tuple[tuple[str, ...], str]:
    newest = row.submissions.last()
    number = newest.pk if newest else WORKING
    book = source_book(run.actor, unit_id=row.unit_id, year=row.round.year, submission=number)
    kinds = kinds_for(book)
    asked = [kind for kind in row.round.reports if kind in kinds] if row.round.reports else list(kinds)
    names: list[str] = []
    with working_folder() as folder:
        for made in [*make_reports(book, kinds=asked, styles=styles, out=folder), make_workbook(book, out=folder)]:
            bundle.notices += made.notices
            for path in made.paths:
                archive.write(path, arcname=f"{row.unit.code}-{row.unit.name}/{path.name}")
                names.append(path.name)
    lacking = [kind for kind in row.round.reports if kind not in kinds]
    if not asked and not lacking:
        return tuple(names), "账里还没有可以成文的数据，只导出了工作簿。"
    return tuple(names), f"账里的数据还写不成：{'、'.join(lacking)}。" if lacking else ""


def _reason(error: JixiaoError) -> str:
    return "还没有开始填报。" if getattr(error, "code", "") == "not_found" else str(error)
