"""A run of checks: its order, its exit code, and what an interruption leaves."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.verdict import Verdict
from jixiao.cli import check_run
from jixiao.cli.check_run import CheckRun, run_checks
from jixiao.pipelines.check_task import CheckedFile, CheckTask
from jixiao.rules.coverage import Coverage
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND

CLEAN = FileReport("甲.txt", coverage=Coverage({Verdict.PASS: 1}, ("R001",)))
WRONG = replace(CLEAN, findings=(FOUND,))
REFUSED = FileReport("空.txt", refusal="文件是空的。")
EMPTY = FileReport("乙.txt")
TASKS = [CheckTask(Path(f"{name}.txt"), "text", Path()) for name in "甲乙丙"]


def run_of(*reports: FileReport, asked: int = 0) -> CheckRun:
    """Return a run that came to some reports."""
    return CheckRun([CheckedFile(Path(report.name), report) for report in reports], asked or len(reports))


@pytest.mark.parametrize(
    ("run", "code"),
    [
        (run_of(CLEAN, CLEAN), 0),
        (run_of(CLEAN, WRONG, REFUSED), 1),
        (run_of(CLEAN, REFUSED), 3),
        (run_of(CLEAN, EMPTY), 3),
        (run_of(CLEAN, asked=2), 3),  # interrupted
        (run_of(WRONG, asked=2), 1),
        (run_of(asked=1), 3),
    ],
)
def test_the_exit_code_says_what_the_run_came_to(run: CheckRun, code: int) -> None:
    assert run.exit_code == code


def test_each_reason_for_a_refusal_is_told_once() -> None:
    assert run_of(REFUSED, CLEAN, REFUSED).refusals == ["文件是空的。"]


def test_the_files_keep_their_order_whichever_is_done_first(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(tasks: Sequence[CheckTask], **_: object) -> Iterator[tuple[int, CheckedFile]]:
        for number in (2, 0, 1):
            yield number, CheckedFile(tasks[number].path, CLEAN, written=tasks[number].path, notice=f"{number}")

    monkeypatch.setattr(check_run, "check_files", check)
    run = run_checks(TASKS, style="html")
    assert [file.path for file in run.checked] == run.written == [task.path for task in TASKS]
    assert run.notices == ["0", "1", "2"]


def test_an_interruption_keeps_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(tasks: Sequence[CheckTask], **_: object) -> Iterator[tuple[int, CheckedFile]]:
        yield 1, CheckedFile(tasks[1].path, CLEAN)
        raise KeyboardInterrupt

    monkeypatch.setattr(check_run, "check_files", check)
    run = run_checks(TASKS, style="text")
    assert [file.path.name for file in run.checked] == ["乙.txt"]
    assert run.is_interrupted
