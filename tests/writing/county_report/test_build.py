"""The report on a round."""

import datetime as dt

from jixiao.law.rulebook import Rulebook
from jixiao.writing.county_report.build import county_report
from jixiao.writing.publication import AnnexStart, Heading, Paragraph, Publication, Signature, Table
from tests.county.round import MONITORING, YEAR_END, summary


def report(*, is_monitoring: bool) -> Publication:
    round_ = MONITORING if is_monitoring else YEAR_END
    return county_report(summary(round_), rulebook=Rulebook.shipped(), region="510521", date=dt.date(2024, 9, 30))


def text_of(publication: Publication) -> str:
    return "\n".join(
        "".join(span.text for span in block.spans) for block in publication.blocks if isinstance(block, Paragraph)
    )


def test_the_sections_and_tables_of_a_monitoring_round() -> None:
    found = report(is_monitoring=True)
    heads = [f"{it.number}{it.text}" for it in found.blocks if isinstance(it, Heading)]
    assert heads == ["一、工作开展情况", "二、预算执行情况", "三、预警情况", "四、检查发现的问题", "五、下一步工作"]
    titles = [it.title for it in found.blocks if isinstance(it, Table)]
    assert titles == ["报送进度", "预算执行情况", "红黄绿灯预警", "检查发现的问题"]
    assert [it.is_landscape for it in found.blocks if isinstance(it, AnnexStart)] == [True]


def test_the_self_evaluation_has_scores() -> None:
    text = text_of(report(is_monitoring=False))
    assert "部门整体自评2个：优2个，良0个，中0个，差0个；平均96.50分。" in text
    assert "线索2个：乙局「部门整体」（5条）、甲局「部门整体」（2条）。" in text


def test_a_sentence_whose_words_are_not_there_is_left_out() -> None:
    text = text_of(report(is_monitoring=True))
    assert "{" not in text
    assert "红灯项目" not in text
    assert "迟报的1个：乙局（迟报2天）。" in text


def test_the_day_and_what_nobody_verified() -> None:
    found = report(is_monitoring=True)
    assert [it.date for it in found.blocks if isinstance(it, Signature)] == ["2024年9月30日"]
    assert "红灯序时比例 50%" in text_of(found)
    assert "未经核实" in found.notices[0]
