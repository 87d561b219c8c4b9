"""The columns of a scoring table are found by their heads."""

from decimal import Decimal

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.score_table import has_total_row, score_rows
from tests.proofreading.sample import shipped_words

FORM = (
    "项目名称\t示例项目\n资金\t全年预算数\t分值\t执行率\t得分\n总额\t10\t10\t100%\t10\n"
    "三级指标\t年度指标值\t实际完成值\t分值\t得 分\n培训人数\t≥10人\t12人\t5\t4\n短行"
)


def test_each_header_begins_new_columns() -> None:
    [table] = example_document(FORM + "\t").tables
    rows = list(score_rows(table, words=shipped_words()))
    assert [(row.text("name"), row.number("weight"), row.number("score")) for row in rows] == [
        ("", Decimal(10), Decimal(10)),
        ("培训人数", Decimal(5), Decimal(4)),
        ("短行", None, None),
    ]
    assert (rows[1].text("target"), rows[1].number("actual"), rows[1].text("reason")) == ("≥10人", Decimal(12), "")


def test_a_total_row_is_known_by_its_name() -> None:
    words = shipped_words()
    assert has_total_row(example_document("合 计\t100").tables[0], words=words)
    assert not has_total_row(example_document("合计得分情况\t100").tables[0], words=words)
