"""The work of filling a bureau's own empty Word form."""

from jixiao.pipelines.fill_template import fill_form_file
from jixiao.web.documents.check_job import placed_copy
from jixiao.web.documents.source import WORKING, source_book, working_folder
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import Outcome


def run_template(run: JobRun) -> Outcome:
    """Fill the form that was sent, once for the unit or once for each project, and say what fits."""
    asked = run.job.payload
    submission = int(asked.get("submission", WORKING))
    book = source_book(run.actor, unit_id=run.job.unit_id, year=run.job.year, submission=submission)
    name, path = next(run.sent())
    run.tell(f"读取 {name}", done=0, total=1)
    with working_folder() as folder:
        template = placed_copy(path, name=name, folder=folder)
        forms = fill_form_file(template, book=book, out=folder / "filled", project=str(asked.get("project", "")))
        for form in forms:
            run.keep(form.path.name, content=form.path.read_bytes())
    told = [sentence for form in forms for sentence in form.filled.told]
    message = f"这份空表按“{forms[0].filled.form}”填写，写出 {len(forms)} 份。"
    return Outcome(message, {"told": list(dict.fromkeys(told))})
