"""A document is known by its own words: its title, its labels and its first sentences."""

import pytest

from jixiao.proofreading.identify import identify, with_identity
from jixiao.proofreading.manuscript import Identity
from jixiao.reading.document import Document
from tests.proofreading.sample import manuscript, shipped_law, shipped_words


@pytest.mark.parametrize(
    ("text", "kind", "year", "is_final", "end_month"),
    [
        ("2023年示例县部门绩效评价报告", "部门绩效评价报告", 2023, True, 12),
        (" 2024年度部门事中绩效监控报告\n开展2024年1月至8月的监控。", "部门事中绩效监控报告", 2024, False, 8),
        ("部门事中绩效监控报告\n2024年1—7月，按照要求开展。", "部门事中绩效监控报告", 2024, False, 7),
        ("（2023年度）\n部门整体支出绩效目标完成情况自评表", "部门整体支出绩效自评表", 2023, True, 12),
        ("项目支出绩效自评表（2021年度）", "项目支出绩效自评表", 2021, True, 12),
        ("第二部分 2022年度单位决算说明", "部门决算公开", 2022, True, 12),
        ("2024年部门预算编制说明", "部门预算公开", 2024, False, 0),
        ("一、2020年“三公”经费支出预算表", "三公经费说明", 2020, False, 0),
        ("关于放假的通知\n2024年放假。", "其他", 2024, False, 0),
        ("关于放假的通知", "其他", 0, False, 0),
    ],
)
def test_kind_year_and_period(text: str, kind: str, year: int, *, is_final: bool, end_month: int) -> None:
    found = manuscript(text).identity
    assert (found.kind, found.year, found.is_final, found.end_month) == (kind, year, is_final, end_month)


def test_the_first_line_that_names_a_kind_decides() -> None:
    text = "2023年度部门决算说明\n附件：部门绩效评价报告"
    assert manuscript(text).identity.kind == "部门决算公开"


def test_a_sentence_is_no_title() -> None:
    sentence = "按照要求，" * 12 + "编制部门绩效评价报告。"  # 12 × 5 + 11 = 71 characters
    assert manuscript(sentence).identity.kind == "其他"


@pytest.mark.parametrize(
    "text",
    [
        "2023年部门绩效评价报告\n部门名称\t示例县经济局",
        "2023年部门绩效评价报告\n填报单位：示例县经济局",
        "示例县经济局2023年部门绩效评价报告",
        "2023年部门绩效评价报告\n示例县经济局是一级预算单位，属行政单位。",
    ],
)
def test_the_unit_is_labelled_or_in_the_title_or_in_the_first_sentence(text: str) -> None:
    assert manuscript(text).identity.unit == "示例县经济局"


def test_what_is_no_name_of_a_unit_is_passed_over() -> None:
    assert manuscript("2023年部门绩效评价报告\n部门名称\t年度预算").identity.unit == ""


def test_an_empty_document_says_nothing() -> None:
    found = identify(Document("a", "txt", ()), kinds=shipped_law().code_list("document_kind"), words=shipped_words())
    assert found == Identity(kind="其他")


def test_what_somebody_says_goes_before_what_the_document_says() -> None:
    found = with_identity(manuscript("2023年部门绩效评价报告"), kind="部门事中绩效监控报告", year=2022).identity
    assert (found.kind, found.year, found.is_final) == ("部门事中绩效监控报告", 2022, False)
    assert with_identity(manuscript("说明"), kind="部门决算公开").identity.end_month == 12


def test_the_first_part_names_the_unit() -> None:
    text = "示例县社会工作部2024年度\n部门决算\n第一部分 中共示例县委社会工作部概况\n一、主要职能"
    assert manuscript(text).identity.unit == "中共示例县委社会工作部"
