"""The index of a round: a line a unit, every cell a text."""

from jixiao.reading.read import read_content
from jixiao.web.documents.round_index import UnitLine, write_index

LINES = (
    UnitLine("001", "甲局", "已报送", "报送第 1 版", ("a.docx", "b.xlsx")),
    UnitLine("002", "=1+1", "未填", "填报中的底稿", missing="还没有开始填报。"),
)


def test_files_and_what_is_missing_stand_in_its_line() -> None:
    content = write_index("示例轮次", lines=LINES)
    table = read_content(content, name="目录.xlsx").tables[0]
    texts = [[cell.text for cell in table.row(number)] for number in range(1, table.rows + 1)]
    told = [row for row in texts if row[0] in ("001", "002")]
    assert [row[1] for row in told] == ["甲局", "=1+1"]
    assert "a.docx" in told[0][4]
    assert "b.xlsx" in told[0][4]
    assert told[1][-1] == "还没有开始填报。"
    assert content == write_index("示例轮次", lines=LINES)
