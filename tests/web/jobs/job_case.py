"""Jobs for tests: kinds that do what a test asks of them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from jixiao.web.accounts.role import Role
from jixiao.web.action import perform
from jixiao.web.files.sent_file import SentFile
from jixiao.web.jobs.actions import StartJob
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import KINDS, JobKind, Outcome, register_kind
from jixiao.web.jobs.models import Job
from tests.web.conftest import County

KIND = "test.work"
ROLES = frozenset({Role.PREPARER, Role.FINANCE})


def copy_files(run: JobRun) -> Outcome:
    """Give back what was sent."""
    sent = list(run.sent())
    for number, (name, path) in enumerate(sent, start=1):
        run.tell(f"抄写 {name}", done=number, total=len(sent))
        run.keep(name, content=path.read_bytes())
    return Outcome(f"抄写了 {len(sent)} 个文件。")


@contextmanager
def kind_that(run: Callable[[JobRun], Outcome], *, is_quick: bool = False) -> Iterator[None]:
    """Have a kind of work for a while."""
    register_kind(JobKind(KIND, "测试", "document.generate", ROLES, run, is_quick=is_quick))
    try:
        yield
    finally:
        del KINDS[KIND]


def start(county: County, *, who: str = "preparer", files: tuple[tuple[str, bytes], ...] = ()) -> Job:
    """Ask for work at the unit."""
    sent = [SentFile(name, len(content), (content,)) for name, content in files]
    unit = county.region if who == "finance" else county.unit
    return perform(StartJob(KIND, unit.pk, "抄写", year=2023, sent=sent), actor=county.actor(who))
