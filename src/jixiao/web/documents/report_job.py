"""The work of making the documents of one unit and year."""

from collections.abc import Sequence

from jixiao.web.action_error import ActionError
from jixiao.web.documents.pieces import EXTRAS, Made, make_reports
from jixiao.web.documents.source import WORKING, source_book, working_folder
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import Outcome


def run_reports(run: JobRun) -> Outcome:
    """Make what was asked for, one document after the other.

    Raises:
        ActionError: If nothing was asked for.
    """
    asked = run.job.payload
    kinds, styles, extras = (_texts(asked.get(name)) for name in ("kinds", "styles", "extras"))
    chosen = [name for name in EXTRAS if name in extras]
    total = len(kinds) + len(chosen)
    if not total or (kinds and not styles):
        raise ActionError("没有选择要生成的文件。请选择文件和格式后再生成。")
    submission = int(asked.get("submission", WORKING))
    book = source_book(run.actor, unit_id=run.job.unit_id, year=run.job.year, submission=submission)
    notices: list[str] = []
    with working_folder() as folder:
        for number, kind in enumerate(kinds):
            run.tell(kind, done=number, total=total)
            for made in make_reports(book, kinds=[kind], styles=styles, out=folder):
                notices += keep_made(run, made=made)
        for number, name in enumerate(chosen, start=len(kinds)):
            label, make = EXTRAS[name]
            run.tell(label, done=number, total=total)
            notices += keep_made(run, made=make(book, out=folder))
    told = list(dict.fromkeys(notices))
    return Outcome(f"{total} 项已办完，生成 {len(run.files)} 个文件。", {"told": told})


def keep_made(run: JobRun, *, made: Made, folder: str = "") -> list[str]:
    """Keep the files that were made, and return what their reader should know."""
    for path in made.paths:
        run.keep(f"{folder}{path.name}", content=path.read_bytes())
    return list(made.notices)


def _texts(listed: object) -> Sequence[str]:
    return [str(item) for item in listed] if isinstance(listed, list) else []
