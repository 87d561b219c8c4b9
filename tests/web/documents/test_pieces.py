"""What can be made of one Book, piece by piece."""

from pathlib import Path

import pytest

from jixiao.pipelines.sample_county import load_bureau
from jixiao.reading.read import read_document
from jixiao.web.documents.pieces import EXTRAS, make_letter, make_reports


@pytest.mark.parametrize("name", list(EXTRAS))
def test_each_piece_is_a_file_that_can_be_read(tmp_path: Path, name: str) -> None:
    label, make = EXTRAS[name]
    (path,) = make(load_bureau(2023, is_mended=False), out=tmp_path).paths
    assert path.suffix in label
    assert read_document(path).blocks


def test_the_letter_names_what_is_wrong(tmp_path: Path) -> None:
    made = make_letter(load_bureau(2023, is_mended=False), out=tmp_path)
    text = "".join(line.text for line in read_document(made.paths[0]).lines())
    assert "2023年度绩效账" in text


def test_a_report_is_written_in_the_styles_that_exist(tmp_path: Path) -> None:
    book = load_bureau(2023, is_mended=True)
    (made,) = make_reports(book, kinds=["部门绩效评价报告"], styles=["html", "exe"], out=tmp_path)
    assert [path.suffix for path in made.paths] == [".html"]
