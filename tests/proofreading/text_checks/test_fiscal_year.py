"""Another year is right where it is compared with, not where the document speaks of its own."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.proofreading.text_rule import CHECKS
from jixiao.reading.document import Table
from tests.proofreading.sample import hits, manuscript, quotes


@pytest.mark.parametrize("cell", ["保障2022年度工作", "完成2024年任务", "一是确保2022年稳定"])
def test_a_task_of_another_year_in_a_cell_is_certain(cell: str) -> None:
    [hit] = hits("fiscal_year", text=f"任务\t{cell}", year=2023)
    assert hit.certainty == ""
    assert (hit.stated in cell, hit.computed) == (True, "2023")


@pytest.mark.parametrize(
    "cell", ["保障2023年度工作", "2022年度决算数", "比2022年完成2022年", "完成2021—2025年规划", "完成2022年结转项目"]
)
def test_own_years_and_comparisons_in_a_cell(cell: str) -> None:
    assert quotes("fiscal_year", text=f"任务\t{cell}", year=2023) == []


def test_running_text_is_only_asked_about() -> None:
    found = hits("fiscal_year", text="2022年我部门开展了自评。我局2024年无重点项目。", year=2023)
    assert [(hit.place.quote, hit.certainty, hit.severity) for hit in found] == [
        ("2022年我部门", "arguable", "warning"),
        ("我局2024年", "arguable", "warning"),
    ]


@pytest.mark.parametrize(
    "text", ["比2022年我部门减少", "示财〔2022〕7号", "2022年的决算数", "2023年我部门", "截至2022年我局"]
)
def test_years_of_comparison_in_running_text(text: str) -> None:
    assert quotes("fiscal_year", text=text, year=2023) == []


def test_the_year_over_a_table() -> None:
    assert quotes("fiscal_year", text="（2022年度）\n任务\t内容", year=2023) == ["（2022年度）"]
    assert quotes("fiscal_year", text="（2023年度）\n任务\t内容", year=2023) == []


def test_a_cell_whose_lines_break_inside_the_words() -> None:
    whole = manuscript("任务\t保障\n任务\t2022年度工作", year=2023)
    [table] = whole.document.tables
    assert isinstance(table, Table)
    broken = structs.replace(table.cells[1], lines=(*table.cells[1].lines, *table.cells[3].lines))
    document = structs.replace(whole.document, blocks=(replace(table, cells=(broken,)),))
    [hit] = CHECKS["fiscal_year"](replace(whole, document=document))
    assert (hit.stated, hit.computed, hit.place.quote) == ("2022", "2023", "2022年度")
