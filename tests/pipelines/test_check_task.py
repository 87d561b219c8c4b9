"""One file of a run, and what came of it."""

import json
from multiprocessing import Pipe
from pathlib import Path

from jixiao.pipelines.check_task import CheckTask, json_task, report_task
from tests.pipelines.papers import WRONG, text_file


def task_of(path: Path, *, style: str = "text") -> CheckTask:
    """Return the task to check a file."""
    return CheckTask(path, style, path.parent)


def test_what_was_found_is_reported(tmp_path: Path) -> None:
    checked = report_task(task_of(text_file(tmp_path / "甲.txt")))
    assert WRONG in {rule for finding in checked.report.findings for rule in (finding.rule, *finding.also)}
    assert checked.seconds > 0
    assert (checked.content, checked.written, checked.notice) == ("", None, "")


def test_a_report_goes_from_one_process_to_another(tmp_path: Path) -> None:
    checked = report_task(task_of(text_file(tmp_path / "甲.txt")))
    here, there = Pipe()
    with here, there:
        there.send(checked)
        assert here.recv() == checked


def test_the_contract_is_made_where_it_is_asked_for(tmp_path: Path) -> None:
    checked = json_task(task_of(text_file(tmp_path / "甲.txt"), style="json"))
    assert json.loads(checked.content)["schema"] == "jixiao.check/1"


def test_a_file_that_is_refused_says_why(tmp_path: Path) -> None:
    checked = report_task(task_of(tmp_path / "没有.txt"))
    assert checked.report.name == "没有.txt"
    assert checked.report.refusal.startswith("没有这个文件。")


def test_last_year_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    task = CheckTask(text_file(tmp_path / "甲.txt"), "text", tmp_path, last_year=tmp_path / "没有.txt")
    assert "没有这个文件。" in report_task(task).report.refusal
