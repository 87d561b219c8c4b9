"""Many submissions are sent back at once, or none."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.county.review import ChosenFinding, Review
from jixiao.errors import RefusalError
from jixiao.pipelines.write_reviews import write_reviews
from jixiao.rules.file_report import FileReport
from tests.book.found import FOUND

DAY = dt.date(2025, 9, 1)


def review(unit: str, *, is_empty: bool = False) -> Review:
    chosen = () if is_empty else (ChosenFinding(FOUND),)
    return Review(FileReport("报告.docx", "部门绩效评价报告", unit, year=2024, findings=(FOUND,)), chosen)


def test_each_unit_gets_its_letter_and_its_line(tmp_path: Path) -> None:
    written = write_reviews([review("甲局"), review("乙局"), review("甲局")], out=tmp_path, on=DAY, sender="财政局")
    assert [it.unit for it in written] == ["甲局", "乙局", "甲局"]
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["乙局退回意见.docx", "甲局退回意见.docx", "甲局退回意见（2）.docx"]
    assert written[0].message.endswith("请于2025年9月8日前重新报送。")


def test_an_empty_review_sends_nothing_back(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="乙局"):
        write_reviews([review("甲局"), review("乙局", is_empty=True)], out=tmp_path, on=DAY)
    assert list(tmp_path.iterdir()) == []
