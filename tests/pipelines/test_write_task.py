"""A file that is checked and its result written at once; no result takes the name of another."""

from pathlib import Path

from msgspec.structs import replace

from jixiao.pipelines.check_task import CheckTask
from jixiao.pipelines.write_task import numbered_tasks, write_task
from tests.pipelines.papers import text_file, word_file


def test_the_result_is_written(tmp_path: Path) -> None:
    checked = write_task(CheckTask(text_file(tmp_path / "甲.txt"), "html", tmp_path))
    assert checked.written == tmp_path / "甲检查结果.html"
    assert checked.report.has_errors


def test_a_result_that_cannot_be_written_leaves_what_was_found(tmp_path: Path) -> None:
    taken = text_file(tmp_path / "结果")
    checked = write_task(CheckTask(text_file(tmp_path / "甲.txt"), "html", taken))
    assert checked.report.refusal.startswith("文件写不进去。")
    assert checked.report.has_errors


def test_files_of_one_name_are_numbered(tmp_path: Path) -> None:
    paths = (tmp_path / "a/甲.txt", tmp_path / "b/甲.docx", tmp_path / "乙.txt")
    assert [task.number for task in numbered_tasks(CheckTask(path, "html", tmp_path) for path in paths)] == [1, 2, 1]
    beside = [task.number for task in numbered_tasks(CheckTask(path, "html", path.parent) for path in paths)]
    assert beside == [1, 1, 1]


def test_an_annotated_copy_in_which_somebody_works_is_kept(tmp_path: Path) -> None:
    task = CheckTask(word_file(tmp_path / "甲.docx"), "docx", tmp_path)
    first = write_task(*numbered_tasks([task]))
    second = write_task(*numbered_tasks([task]))
    assert (first.written, second.written) == (tmp_path / "甲（带批注）.docx", tmp_path / "甲（带批注）（2）.docx")
    assert numbered_tasks([replace(task, style="html")])[0].number == 1
