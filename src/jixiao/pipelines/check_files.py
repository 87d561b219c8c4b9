"""Check many files at once, on all cores; what stops one of them stops no other."""

import os
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from jixiao.errors import RefusalError
from jixiao.pipelines.check_task import CheckedFile, CheckTask, report_task
from jixiao.rules.file_report import FileReport

MOST_SECONDS = 240  # the reader has limits of its own, which come first
_POOL = "jixiao.pipelines.worker_pool"  # imported for several files: one is checked sooner without it
_ALONE = "单独检查这个文件，看它停在哪里；内容特别多的，拆成几个文件。"


def check_files(
    tasks: Sequence[CheckTask],
    *,
    run: Callable[[CheckTask], CheckedFile] = report_task,
    on_start: Callable[[CheckTask], None] = lambda _task: None,
    workers: int = 0,
    seconds: float = MOST_SECONDS,
) -> Iterator[tuple[int, CheckedFile]]:
    """Yield the number of each file, from 0, with what came of it, as they are done.

    A single file is checked in this process, which is quicker.

    Args:
        tasks: The files.
        run: What is done with each; a function of a module, which other processes can import.
        on_start: Called with each before it begins.
        workers: How many processes run at once; 0 for one a core.
        seconds: How long one file may take.
    """
    if len(tasks) == 1:
        on_start(tasks[0])
        yield 0, run(tasks[0])
        return
    count = workers or os.cpu_count() or 1
    pool = import_module(_POOL)
    for number, answer in pool.run_jobs(tasks, run=run, workers=count, seconds=seconds, on_start=on_start):
        if isinstance(answer, CheckedFile):
            yield number, answer
        else:
            yield number, _failed(tasks[number], is_late=answer is pool.Failure.TOO_LONG, after=seconds)


def _failed(task: CheckTask, *, is_late: bool, after: float) -> CheckedFile:
    """Return why the process of a file gave no answer."""
    problem = f"检查超过 {after:g} 秒，已停止。" if is_late else "检查时程序异常退出。"
    refusal = RefusalError(problem, place=str(task.path), remedy=_ALONE)
    return CheckedFile(task.path, FileReport(task.path.name, refusal=str(refusal)), after if is_late else 0)
