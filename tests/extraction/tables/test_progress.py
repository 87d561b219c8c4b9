"""The progress of indicators in a monitoring form."""

import pytest

from jixiao.extraction.draft import Draft
from jixiao.extraction.tables.progress import ProgressTable
from tests.extraction.sample import numbers, source_of, texts

HEAD = "三级指标\t年度指标值\t1-8月完成情况\t全年预计完成情况\t经费保障\t其他\t原因说明\t完成目标可能性\t备注"
ROWS = "扶持企业数\t≥15户\t9户\t15户\t\t\t—\t确定能\t—\n办公水平\t优\t满足需要\t优\t\t√\t工期顺延\t有可能\t抓紧"


def taken(text: str) -> Draft:
    """Return what is taken from a form."""
    source, draft = source_of(text, kind="绩效运行监控表", year=2024), Draft()
    (table,) = source.manuscript.document.tables
    ProgressTable(source, draft=draft, project="p1").read(table)
    return draft


def test_each_indicator_has_its_progress() -> None:
    draft = taken(f"{HEAD}\n{ROWS}")
    assert numbers(draft) == {
        "indicator_progress/k1/target": 15,
        "indicator_progress/k1/progress": 9,
        "indicator_progress/k1/expected": 15,
    }
    assert texts(draft, below="indicator_progress/k1/") == {"indicator": "d1", "likelihood": "确定能"}
    assert texts(draft, below="indicator_progress/k2/") == {
        "indicator": "d2",
        "progress_text": "满足需要",
        "likelihood": "有可能",
        "has_other_cause": True,
        "reason": "工期顺延",
    }
    assert texts(draft, below="indicator/d2/") == {"name": "办公水平", "project": "p1"}


@pytest.mark.parametrize("head", ["三级指标", "1-8月完成情况", "完成目标可能性"])
def test_a_table_without_one_of_its_heads_is_another_table(head: str) -> None:
    assert taken(f"{HEAD}\n{ROWS}".replace(head, "栏目")).contents == {}
