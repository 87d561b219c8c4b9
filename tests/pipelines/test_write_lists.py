"""What the files of a run have in common: one list, a letter a unit; what people wrote into them stays."""

from pathlib import Path

from msgspec.structs import replace

from jixiao.pipelines.write_lists import write_letters, write_list
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND, NOTE
from tests.pipelines.word_text import word_text

REPORT = FileReport("报告.docx", "部门绩效评价报告", "示例局", year=2023, findings=(FOUND,))


def letters_of(*reports: FileReport, folder: Path, days: int | None = None) -> list[str]:
    """Return the names of the letters to the units of some files."""
    return [path.name for letter in write_letters(reports, folder=folder, days=days) for path in letter.paths]


def test_a_list_of_one_file_is_named_after_it(tmp_path: Path) -> None:
    assert write_list([REPORT], folder=tmp_path).name == "报告问题清单.xlsx"
    assert write_list([REPORT, REPORT], folder=tmp_path).name == "问题清单.xlsx"


def test_a_list_that_somebody_works_off_is_kept(tmp_path: Path) -> None:
    first = write_list([REPORT], folder=tmp_path)
    first.write_bytes(b"worked off")
    assert write_list([REPORT], folder=tmp_path).name == "报告问题清单（2）.xlsx"
    assert first.read_bytes() == b"worked off"


def test_the_files_of_a_unit_are_in_one_letter(tmp_path: Path) -> None:
    second, other = replace(REPORT, name="监控.docx"), replace(REPORT, unit="另一局")
    assert letters_of(REPORT, other, second, folder=tmp_path) == ["示例局退回意见.docx", "另一局退回意见.docx"]
    assert "退回的文件：监控.docx。" in word_text(tmp_path / "示例局退回意见.docx")


def test_a_file_of_no_known_unit_has_a_letter_of_its_own(tmp_path: Path) -> None:
    nameless = [replace(REPORT, unit="", name=name) for name in ("甲.docx", "乙.docx")]
    assert letters_of(*nameless, folder=tmp_path, days=5) == ["甲退回意见.docx", "乙退回意见.docx"]
    assert "起5个工作日" in word_text(tmp_path / "甲退回意见.docx")


def test_what_needs_no_change_is_not_sent_back(tmp_path: Path) -> None:
    assert letters_of(replace(REPORT, findings=(NOTE,)), folder=tmp_path) == []
