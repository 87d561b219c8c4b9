"""Jobs that do not end as they should, for processes to run."""

import os
import time

from jixiao.pipelines.check_task import CheckedFile, CheckTask, report_task

CRASH, HANG = "crash", "hang"


def strange(job: str) -> str:
    """Return a job in capitals, unless it says that it crashes or hangs."""
    if job == CRASH:
        os._exit(7)
    if job == HANG:
        time.sleep(600)
    return job.upper()


def strange_check(task: CheckTask) -> CheckedFile:
    """Check a file, unless its name says that it crashes or hangs."""
    strange(task.path.stem)
    return report_task(task)
