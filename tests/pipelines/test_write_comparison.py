"""What a comparison found, as a document."""

from pathlib import Path

from jixiao.pipelines.write_comparison import comparison_publication, write_comparison
from jixiao.writing.publication import Heading, Paragraph, Span
from tests.pipelines.word_text import word_tables, word_text
from tests.writing.comparison import edited as do
from tests.writing.comparison.edited import SCORE, TOTAL, compared, edited


def test_each_change_has_a_row_and_what_to_look_at_a_sentence(tmp_path: Path) -> None:
    comparison = compared(edited(do.typed(TOTAL, "3793.40"), do.removed(SCORE)))
    path = write_comparison(comparison, folder=tmp_path, style="docx")
    assert path.name == "报告比对结果.docx"
    summary, items = word_tables(path)
    assert summary[:4] == [["状态", "处数"], ["未改", "6"], ["改动且与台账一致", "0"], ["改动且与台账不符", "1"]]
    assert summary[-1] == ["文字改动（不作判断）", "1"]
    assert items[0] == ["编号", "位置", "名称", "台账", "文件", "状态"]
    assert items[1][2:] == ["expenditure/total/amount", "3793.43万元", "3793.40万元", "改动且与台账不符"]
    assert items[2][3:] == ["9.5", "—", "找不到"]
    assert "第1条：同一个数在另外 1 处没有改，仍为 3793.43" in word_text(path)


def test_where_nothing_was_changed_that_is_said() -> None:
    blocks = comparison_publication(compared(edited())).blocks
    assert blocks[-1] == Paragraph((Span("没有数字被改动。"),))
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["比对情况", "逐条列示"]
