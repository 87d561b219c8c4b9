"""Wait a moment for a job that is probably done at once, so that its result is the next page."""

import time

from jixiao.web.jobs.models import UNFINISHED, Job

MOST_SECONDS = 2.5
_STEP_SECONDS = 0.1


def wait_briefly(job: Job, *, seconds: float = MOST_SECONDS) -> Job:
    """Return a job as it stands when it is finished or the moment is over."""
    until = time.monotonic() + seconds
    while job.state in UNFINISHED and time.monotonic() < until:
        time.sleep(_STEP_SECONDS)
        job.refresh_from_db()
    return job
