"""The filled file is a whole Word file: it opens, keeps its other parts, and knows its figures."""

import pytest

from jixiao.reading.docx.package import open_package
from jixiao.reading.docx.read import read_docx
from jixiao.reading.refusal import RefusedFileError
from jixiao.writing.binding import read_bindings
from jixiao.writing.template.write import best_fit, fill_template
from tests.reading.docx.making import made, packed, unpacked
from tests.writing.template.blank_forms import INDICATORS, LABELS, content, docx, line, root_of, value

COLUMNS = ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "得分")
FORM = content(
    columns=COLUMNS, rows=(("产出", "数量", "甲", "≥", "5", "1"),), values=[value("部门名称", "示例县科技局")]
)
OTHER = content(columns=("甲", "乙", "丙"), rows=(("1", "2", "3"),), name="别的表")


def test_a_filled_form_is_read_back_with_its_bindings() -> None:
    filled = fill_template(docx(line("自评表"), INDICATORS), forms=(OTHER, FORM), labels=LABELS)
    assert filled.form == "试表"
    document = read_docx(filled.content, name="表.docx")
    assert "示例县科技局" in [cell.text for cell in document.tables[0].cells]
    assert [control.text for control in document.controls][:2] == ["示例县科技局", "产出"]
    parts = unpacked(filled.content)
    name = next(name for name in parts if name.startswith("customXml/"))
    assert {binding.figure for binding in read_bindings(parts[name])} == set(filled.figures)
    targets = {relation.target for relation in open_package(filled.content).relations.values()}
    assert name in targets
    assert name.encode() in parts["[Content_Types].xml"]


def test_other_parts_keep_their_bytes() -> None:
    content_in = packed(made(INDICATORS, parts={"styles": ""}, more={"customXml/item1.xml": b"<own/>"}))
    before = unpacked(content_in)
    after = unpacked(fill_template(content_in, forms=(FORM,), labels=LABELS).content)
    assert after["word/styles.xml"] == before["word/styles.xml"]
    assert after["customXml/item1.xml"] == b"<own/>"
    assert "customXml/item2.xml" in after


def test_each_control_has_a_number_of_its_own() -> None:
    filled = fill_template(docx(INDICATORS), forms=(FORM,), labels=LABELS)
    root = open_package(filled.content).main_root()
    numbers = [item.get(item.keys()[0]) for item in root.iter("{*}id")]
    assert len(numbers) == len(set(numbers)) == len(filled.figures)


def test_a_file_without_tables_and_one_that_fits_nothing_are_refused() -> None:
    with pytest.raises(RefusedFileError, match="没有表格"):
        fill_template(docx(line("甲")), forms=(FORM,), labels=LABELS)
    with pytest.raises(RefusedFileError, match="对不上") as refusal:
        best_fit(root_of(INDICATORS), forms=(OTHER,), labels=LABELS)
    assert "“别的表”" in refusal.value.remedy


def test_a_form_that_leaves_most_of_a_template_blank_is_not_taken() -> None:
    few = content(columns=("三级指标", "权重", "得分"), rows=(("甲", "1", "1"),))
    with pytest.raises(RefusedFileError, match="对不上"):
        best_fit(root_of(INDICATORS), forms=(few,), labels=LABELS)
