"""What stands in each column."""

from msgspec.structs import replace

from jixiao.book.finding import Repair
from jixiao.exchange.problem_list.column import COLUMNS
from tests.book.found import FOUND
from tests.exchange.problem_list.reading_back import REPORT


def test_each_column_says_its_part_of_the_finding() -> None:
    finding = replace(FOUND, also=("R015",), repairs=(Repair("a", "12", "5", "0.97"),))
    assert {column.label: column.text(REPORT, finding) for column in COLUMNS} == {
        "序号": "",
        "文件": "报告.docx",
        "编号": "R103",
        "程度": "错误",
        "问题": "得分 12 超过权重 5。同一原因：R015 也不成立。",
        "位置": "第2行，“12”",
        "所写": "12",
        "应为": "5",
        "算式": "12 > 5",
        "依据": "评分规则",
        "建议": "疑为 12 → 5。更正得分。",
        "状态": "",
        "说明": "",
    }
