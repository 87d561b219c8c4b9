"""The head of the page."""

from msgspec.structs import replace

from jixiao.reading.document import Remark
from jixiao.writing.check_page.slip import slip_html
from tests.book.found import FOUND, NOTE
from tests.writing.check_page.sample import DOCUMENT, sheet_of


def test_the_document_and_its_coverage_are_told() -> None:
    page = slip_html(sheet_of(FOUND).report, document=DOCUMENT)
    assert "<h1>报告.txt</h1><p>示例局 2023年度 部门绩效评价报告</p>" in page
    assert "4 条适用：3 通过 · 1 未通过" in page  # 3 + 1
    assert "details" not in page


def test_what_is_not_known_is_left_out() -> None:
    unknown = replace(sheet_of().report, unit="", year=0)
    assert "<p>部门绩效评价报告</p>" in slip_html(unknown, document=DOCUMENT)


def test_each_severity_that_occurs_can_be_hidden() -> None:
    page = slip_html(sheet_of(FOUND, NOTE, NOTE).report, document=DOCUMENT)
    assert 'data-filter="error" aria-pressed="true"><span class="shape">✕</span>错误 1</button>' in page
    assert "提示 2</button>" in page
    assert "须说明" not in page


def test_what_happened_while_reading_is_told() -> None:
    remarks = (Remark("residue", "略去了<残留>。"),)
    page = slip_html(sheet_of().report, document=replace(DOCUMENT, remarks=remarks))
    assert "<summary>读取说明 1 条</summary><ul><li>略去了&lt;残留&gt;。</li></ul>" in page
