"""Tables are told from paragraphs, and the text around them stays in order."""

import time

import pytest

from jixiao.reading.text_line import Line, split_lines
from jixiao.reading.text_table.find import find_tables


def found(text: str) -> list[str]:
    return [
        item.text if isinstance(item, Line) else f"{len(item.rows)}×{max(map(len, item.rows))}"
        for item in find_tables(list(split_lines(text)))
    ]


def test_tables_of_every_form_are_found_between_paragraphs() -> None:
    text = (
        "甲\n项目\t数\n合计\t1\n乙\n项目|数\n合计|1\n丙\n项目|\n数|\n合计|\n1|\n丁\n\t项目\n\t数\n\n\t合计\n\t1\n\n戊"
    )
    assert found(text) == ["甲", "2×2", "乙", "2×2", "丙", "2×2", "丁", "2×2", "戊"]


def test_indented_paragraphs_are_no_table() -> None:
    line = "\t我局认真开展预算绩效管理工作，按时报送绩效目标和自评结果，资金使用规范，没有违规支出。\n"
    assert found(line * 4) == [line.rstrip("\n")] * 4
    assert found(f"{line}\n" * 4) == [line.rstrip("\n")] * 4
    assert len(found(f"{line}{line}\n{line}{line}\n")) == 4


def test_indented_paragraphs_in_front_of_a_form_stay_paragraphs() -> None:
    prose = "\t我局认真开展预算绩效管理工作，按时报送绩效目标和自评结果，资金使用规范。\n"
    form = "\t项目\n\t数\n\n\t合计\n\t1\n"
    for text in (f"{prose}\n{form}", f"{prose}{prose}\n{form}", f"{prose}\n\t说明\n\n\t收入表\n\n{form}"):
        assert found(text)[-1] == "2×2"
        assert len(found(text)) == text.count("我局") + text.count("说明") + 1


@pytest.mark.parametrize(
    "text",
    [
        "\t甲\n" + "乙\n" * 20_000 + "\t丙\n",
        "\t段落\n" * 20_000,
        "\t段落\n\n" * 20_000,
        "一、概况\t1\n" * 20_000,
        "甲 |\n" * 20_001,
        "甲\n|\n" * 20_001,
        "甲 | 乙\n\n" * 20_000,
        "|\n" * 20_000,
        "\t甲\n\t乙\n\n" * 20_000,
        "\t甲\n\t乙\n\n" * 5 + "\t甲\n" * 20_000,
    ],
)
def test_no_text_takes_longer_than_its_length_asks_for(text: str) -> None:
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 5


def test_values_with_blanks_between_stay_paragraphs() -> None:
    rows = ["三级指标 年度指标值 实际完成值 分值 得分", "居民健康档案 38508人 37442人 3 3"]
    assert found("\n".join(rows)) == rows


def test_a_trail_of_links_and_a_signature_stay_paragraphs() -> None:
    lines = ["首页 | 政府信息公开 | 财政预决算", "负责人：张三\t填表人：李四", "11.科技人才工作股\t"]
    assert found("\n\n".join(lines)) == lines
