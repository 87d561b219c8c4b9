"""Checking a file gives what checking its Book gives, with the file as the place."""

from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.check_file import check_file
from tests.pipelines.sample import bureau, bureau_workbook


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_workbook_is_judged_as_its_book_is(tmp_path: Path, year: int) -> None:
    path = tmp_path / "账.xlsx"
    path.write_bytes(bureau_workbook(year, is_mended=False))
    found, known = check_file(path), check_book(bureau(year, is_mended=False))
    assert found.name == "账.xlsx"
    assert [(item.rule, item.instance) for item in found.findings if item.severity == "error"] == [
        (item.rule, item.instance) for item in known.findings if item.severity == "error"
    ]
    assert {item.place.file for item in found.findings} == {"账.xlsx"}


def test_a_workbook_is_one_whatever_its_name_ends_in(tmp_path: Path) -> None:
    path = tmp_path / "账.XLSX.bak"
    path.write_bytes(bureau_workbook(2024, is_mended=True))
    assert check_file(path).has_verdict


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="没有这个文件。"):
        check_file(tmp_path / "没有.xlsx")


FORM = """项目支出绩效自评表
（2023年度）
项目名称	县道养护经费
主管部门	示例县交通运输局	实施单位	示例县公路中心
项目资金（万元）		年初预算数	全年预算数	全年执行数	分值	执行率	得分
年度资金总额	160	158.9	150.2	10	94.52%	9.45
其中：当年财政拨款	160	158.9	150.2	—	94.52%	—
上年结转资金
绩效指标	一级指标	二级指标	三级指标	年度指标值	实际完成值	分值	得分	偏差原因分析及改进措施
产出指标	数量指标	养护里程	≥50公里	50公里	25	25{tab}
质量指标	验收合格率	≥98%	100%	15	15{tab}
时效指标	按期完成率	100%	100%	10	10{tab}
效益指标	社会效益指标	通行能力	有效改善	有效改善	15	15{tab}
可持续影响指标	养护机制	健全	较健全	15	13	机制待完善
满意度指标	服务对象满意度指标	群众满意度	≥90%	93%	10	{score}{tab}
总分	100	97.45{tab}
"""


@pytest.mark.parametrize("tab", ["\t", ""])
def test_a_form_whose_merged_cells_were_lost_is_judged_as_it_was(tmp_path: Path, tab: str) -> None:
    path = tmp_path / "自评表.txt"
    path.write_text(FORM.format(tab=tab, score="10"), encoding="utf-8")
    assert [it.rule for it in check_file(path).findings if it.severity == "error"] == []
    path.write_text(FORM.format(tab=tab, score="12"), encoding="utf-8")
    found = [it for it in check_file(path).findings if it.severity == "error"]
    assert any("12" in it.message for it in found)
