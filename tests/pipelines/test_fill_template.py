"""A bureau's own form is filled once for the unit, or once for each project."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.fill_template import fill_for, fill_form_file
from jixiao.reading.docx.read import read_docx
from jixiao.reading.refusal import RefusedFileError
from tests.pipelines.sample import NAME, bureau
from tests.writing.template.blank_forms import INDICATORS, SELF_EVALUATION, docx

BOOK = bureau(2023, is_mended=True)
PROJECT = "科技特派员工作经费"


def test_a_form_of_the_unit_is_filled_once(tmp_path: Path) -> None:
    template = tmp_path / "自评表.docx"
    template.write_bytes(docx(INDICATORS))
    (written,) = fill_form_file(template, book=BOOK, out=tmp_path / "出")
    assert written.path.name == f"自评表-{NAME}.docx"
    table = read_docx(written.path.read_bytes(), name="").tables[0]
    assert table.rows == 15  # two rows of labels, twelve indicators, the total
    assert [cell.text for cell in table.row(15)] == ["合计", "100", "", "95"]
    with pytest.raises(RefusalError, match="没有覆盖"):
        fill_form_file(template, book=BOOK, out=tmp_path / "出")


def test_a_form_of_projects_is_filled_for_each_or_for_one() -> None:
    projects = {item.project for item in BOOK.evaluations if item.project}
    assert len(fill_for(docx(SELF_EVALUATION), book=BOOK)) == len(projects)
    ((name, filled),) = fill_for(docx(SELF_EVALUATION), book=BOOK, project=PROJECT)
    assert name == PROJECT
    table = read_docx(filled.content, name="").tables[0]
    assert [cell.text for cell in table.row(4)][1:5] == ["年度资金总额", "21.61", "21.61", "21.61"]
    assert filled.figures


def test_what_cannot_be_filled_is_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="不能只为") as refusal:
        fill_for(docx(SELF_EVALUATION), book=BOOK, project="没有的项目")
    assert PROJECT in refusal.value.remedy
    with pytest.raises(RefusalError, match="还没有要填进去的评价"):
        fill_for(docx(SELF_EVALUATION), book=bureau(2024, is_mended=True))
    text = tmp_path / "表.txt"
    text.write_text("空表", encoding="utf-8")
    with pytest.raises(RefusedFileError, match="不是 Word 文档"):
        fill_form_file(text, book=BOOK, out=tmp_path)
