"""Run the checks of one call: the bar, the interruption, and what it came to."""

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct, field

from jixiao.cli.main import NOTHING_EVALUATED
from jixiao.cli.progress import show_progress
from jixiao.pipelines.check_files import check_files
from jixiao.pipelines.check_task import CheckedFile, CheckTask, json_task, report_task
from jixiao.rules.file_report import FileReport

_FOUND_ERRORS = 1


class CheckRun(Struct):
    """What the files of one call came to.

    Unit:
        checked: in the order of the command line; those that an interruption prevented are not among them.
        asked: how many files there were to check.
        written: what was written, besides what each file names itself.
    """

    checked: Sequence[CheckedFile]
    asked: int
    written: list[Path] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def reports(self) -> list[FileReport]:
        """The reports of the files."""
        return [file.report for file in self.checked]

    @property
    def refusals(self) -> list[str]:
        """Why files were not checked, each reason once."""
        return list(dict.fromkeys(report.refusal for report in self.reports if report.refusal))

    @property
    def is_interrupted(self) -> bool:
        """Whether some files were not reached."""
        return len(self.checked) < self.asked

    @property
    def exit_code(self) -> int:
        """1 where there is a certain error, 0 where every file was judged, 3 otherwise."""
        if any(report.has_errors for report in self.reports):
            return _FOUND_ERRORS
        is_whole = self.reports and not self.refusals and not self.is_interrupted
        return 0 if is_whole and all(report.has_verdict for report in self.reports) else NOTHING_EVALUATED


def run_checks(tasks: Sequence[CheckTask], *, style: str) -> CheckRun:
    """Check the files and return what they came to; Ctrl-C ends the work and keeps what is done.

    Args:
        tasks: The files.
        style: The format asked for.
    """
    checked: dict[int, CheckedFile] = {}
    try:
        with show_progress(len(tasks), is_wanted=style != "json") as start:
            checks = check_files(tasks, run=_runner(style), on_start=lambda task: start(f"检查 {task.path.name}"))
            checked.update(checks)  # one by one, so that those before an interruption are there
    except KeyboardInterrupt:
        pass  # told at the end, with the number of files that were not reached
    done = [checked[number] for number in sorted(checked)]
    run = CheckRun(done, len(tasks))
    run.written += [file.written for file in done if file.written is not None]
    run.notices += [file.notice for file in done if file.notice]
    return run


def _runner(style: str) -> Callable[[CheckTask], CheckedFile]:
    if style == "json":
        return json_task
    if style in ("html", "docx"):
        from jixiao.pipelines.write_task import write_task

        return write_task
    return report_task
