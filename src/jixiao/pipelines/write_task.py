"""Check a file of a run and write its result at once, so that an interrupted run leaves what is done."""

from collections.abc import Iterable
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.check_task import CheckedFile, CheckTask, run_task
from jixiao.pipelines.write_result import annotated_path, write_result


def write_task(task: CheckTask) -> CheckedFile:
    """Return what came of a file; its result is written as html or docx."""

    def finish(checked: CheckedFile, result: CheckResult) -> CheckedFile:
        written = write_result(result, source=task.path, folder=task.folder, style=task.style, number=task.number)
        return replace(checked, written=written.path, notice=written.notice)

    return run_task(task, finish=finish)


def numbered_tasks(tasks: Iterable[CheckTask]) -> tuple[CheckTask, ...]:
    """Return the tasks with numbers, so that no two results of one run have one name.

    An annotated copy of an earlier run is somebody's work by now: it keeps its name too.
    """
    slots: dict[tuple[Path, str, int], CheckTask] = {}
    for task in tasks:
        numbered = (replace(task, number=number) for number in count(1))
        free = next(it for it in numbered if _slot(it) not in slots and not _has_copy(it))
        slots[_slot(free)] = free
    return tuple(slots.values())


def _slot(task: CheckTask) -> tuple[Path, str, int]:
    return task.folder, task.path.stem, task.number


def _has_copy(task: CheckTask) -> bool:
    return task.style == "docx" and annotated_path(task.path, folder=task.folder, number=task.number).exists()
