"""Lines over a table belong to it if they name it or say its unit."""

import pytest

from jixiao.book.place import Place
from jixiao.reading.document import Block, Paragraph, Table
from jixiao.reading.table_title import is_title, take_title


def paragraphs(*texts: str) -> list[Block]:
    return [Paragraph(text, Place(line=line)) for line, text in enumerate(texts, start=1)]


@pytest.mark.parametrize(
    "text",
    [
        "附表：部门整体支出绩效目标完成情况自评表",
        "项目支出绩效自评表（2021年度）",
        "一、2020年“三公”经费支出预算表",
        "（2023年度）",
        "二〇二三年度",
        "单位：万元",
        "金额单位:元",
        "填报单位（盖章）：示例县经济和信息化局",
        "公开02表",
        "表1-2 收入决算",
        "附件3",
        "编制部门：示例县卫生局　　　　单位：万元",
    ],
)
def test_what_belongs_to_a_table(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "具体情况见下表",
        "收支情况如下表：",
        "我局填写了自评表。",
        "（二）支出",
        "2023年完成120次",
        "代表",
        "单位2个",
        "",
    ],
)
def test_what_does_not(text: str) -> None:
    assert not is_title(text)


def test_lines_are_taken_from_the_end_in_their_order() -> None:
    blocks = paragraphs("收入情况表", "说明。", "收入表", "单位：万元")
    assert [line.text for line in take_title(blocks)] == ["收入表", "单位：万元"]
    assert len(blocks) == 2


def test_a_table_before_stops_the_search() -> None:
    blocks: list[Block] = [Table(1, 0, 0, (), Place())]
    assert take_title(blocks) == ()
    assert take_title([]) == ()
