"""Many files at once: what stops one of them stops no other."""

from pathlib import Path

import pytest

from jixiao.pipelines.check_files import check_files
from jixiao.pipelines.check_task import CheckTask
from tests.pipelines.papers import text_file, word_file
from tests.pipelines.strange_job import CRASH, HANG, strange_check

SECONDS = 25  # enough for a small file on a busy machine


def tasks_of(*paths: Path) -> list[CheckTask]:
    """Return the tasks to check some files."""
    return [CheckTask(path, "text", path.parent) for path in paths]


def test_a_single_file_is_checked_here(tmp_path: Path) -> None:
    started: list[str] = []
    tasks = tasks_of(text_file(tmp_path / "甲.txt"))
    ((number, checked),) = check_files(tasks, on_start=lambda task: started.append(task.path.name))
    assert (number, checked.report.name, started) == (0, "甲.txt", ["甲.txt"])


def test_a_file_that_hangs_crashes_or_is_refused_is_told_and_the_rest_go_on(tmp_path: Path) -> None:
    paths = [text_file(tmp_path / f"{name}.txt") for name in (HANG, CRASH, "甲", "乙")]
    tasks = tasks_of(*paths, tmp_path / "没有.txt")
    checked = dict(check_files(tasks, run=strange_check, workers=2, seconds=SECONDS))
    refusals = [checked[number].report.refusal for number in range(5)]
    assert refusals[0].startswith(f"检查超过 {SECONDS} 秒，已停止。位置：{paths[0]}。怎么办：")
    assert refusals[1].startswith(f"检查时程序异常退出。位置：{paths[1]}。怎么办：")
    assert refusals[2:4] == ["", ""]
    assert refusals[4].startswith("没有这个文件。")


@pytest.mark.slow
def test_sixty_files_some_of_them_broken(tmp_path: Path) -> None:
    paths = [text_file(tmp_path / f"{number:02}.txt") for number in range(45)]
    paths += [word_file(tmp_path / f"{number:02}.docx") for number in range(45, 55)]
    for number, content in enumerate((b"", b"PK\x03\x04", b"%PDF-1.7", b"\x00" * 99, b"\xd0\xcf\x11\xe0"), start=55):
        path = tmp_path / f"{number:02}.docx"
        path.write_bytes(content)
        paths.append(path)
    checked = dict(check_files(tasks_of(*paths), seconds=120))
    assert sorted(checked) == list(range(60))
    assert [number for number in range(60) if checked[number].report.refusal] == list(range(55, 60))
