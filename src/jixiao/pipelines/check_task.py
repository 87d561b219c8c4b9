"""One file of a run: what is asked for, and what came of it; both can go from one process to another."""

import json
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from msgspec import Struct
from msgspec.structs import replace

from jixiao.errors import JixiaoError
from jixiao.pipelines.check_book import CheckResult, result_to_json
from jixiao.pipelines.check_file import check_file
from jixiao.pipelines.report_of import report_of
from jixiao.rules.file_report import FileReport


class CheckTask(Struct, frozen=True):
    """A file to be checked.

    Unit:
        folder: where a result goes that is written.
        number: tells files of one name in one run apart.
        rulebook: a folder with further layers of the rulebook.
        last_year: the same unit's document of the year before.
    """

    path: Path
    style: str
    folder: Path
    number: int = 1
    rulebook: Path | None = None
    last_year: Path | None = None


class CheckedFile(Struct, frozen=True):
    """What came of a file.

    Unit:
        seconds: how long it took.
        written: the file that was written, None without one.
        notice: what its reader should know.
        content: the object of the contract `jixiao.check/1` as text, empty unless it was asked for.
    """

    path: Path
    report: FileReport
    seconds: float = 0
    written: Path | None = None
    notice: str = ""
    content: str = ""


Finish = Callable[[CheckedFile, CheckResult], CheckedFile]


def report_task(task: CheckTask) -> CheckedFile:
    """Return what was found in a file, which is what most outputs are made from."""
    return run_task(task, finish=lambda checked, _: checked)


def json_task(task: CheckTask) -> CheckedFile:
    """Return what was found in a file, with the contract as text."""
    return run_task(
        task,
        finish=lambda checked, result: replace(
            checked, content=json.dumps(result_to_json(result), ensure_ascii=False, indent=1)
        ),
    )


def run_task(task: CheckTask, *, finish: Finish) -> CheckedFile:
    """Return what came of a file; one that is refused, or whose result cannot be written, says why.

    Args:
        task: The file.
        finish: Adds to what was found what else is wanted of the check.
    """
    start = perf_counter()
    checked = CheckedFile(task.path, FileReport(task.path.name))
    try:
        result = check_file(task.path, folder=task.rulebook, last_year=task.last_year)
        checked = replace(checked, report=report_of(result))
        checked = finish(checked, result)
    except JixiaoError as error:
        checked = replace(checked, report=replace(checked.report, refusal=str(error)))
    return replace(checked, seconds=perf_counter() - start)
