"""`jixiao score`: the scores of the bureau, and where every point comes from."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from jixiao.book.figure import BLANK
from jixiao.pipelines.new_workbook import workbook_of
from tests.cli.running import Jixiao
from tests.pipelines.sample import bureau

NOTHING = 3
PARTS = {"履职效能": "15", "预算管理": "25", "财务管理": "9", "资产管理": "8", "采购管理": "6"}


def test_the_department_scores_95_and_is_excellent(jixiao: Jixiao, workbooks: Path) -> None:
    ran = jixiao("score", workbooks / "2023更正后.xlsx")
    department = ran.out.partition("\n\n")[0]
    assert (ran.code, ran.err) == (0, "")
    assert department.startswith("部门整体　四川部门整体支出绩效评价\n评分项")
    assert "\n合计 95 分，等级 优" in department


def test_the_scores_as_json_are_texts(jixiao: Jixiao, workbooks: Path) -> None:
    found = jixiao("score", workbooks / "2023更正后.xlsx", "--format", "json").json
    assert (found["schema"], found["unit"], found["year"]) == ("jixiao.score/1", "示例县经济信息科学技术局", 2023)
    department, *projects = found["evaluations"]
    assert (department["subject"], department["total"], department["grade"]) == ("部门整体", "95", "优")
    assert PARTS.items() <= {item["label"]: item["score"] for item in department["items"]}.items()
    assert len(projects) == 23
    assert all(project["total"] for project in projects)


def test_the_points_of_the_department_add_up(jixiao: Jixiao, workbooks: Path) -> None:
    department = jixiao("score", workbooks / "2023更正后.xlsx", "--format", "json").json["evaluations"][0]
    blocks = [int(item["score"]) for item in department["items"] if item["subject"].startswith("score_item/")]
    indicators = [int(item["score"]) for item in department["items"] if item["subject"].startswith("indicator/")]
    assert sum(indicators) == 5 + 5 + 5 + 5 + 9 + 10 + 8 + 10 + 10 + 8 + 10 + 10 == 95
    assert sum(blocks) == 15 + 25 + 9 + 8 + 6 + 11 + 11 + 10 == 95


def test_the_trace_names_formula_cell_and_basis_of_every_point(jixiao: Jixiao, workbooks: Path) -> None:
    out = jixiao("score", workbooks / "2023更正后.xlsx", "--trace").out
    assert "  聘请法律顾问：2 ≥ 1，达到指标值，记满分 5\n" in out
    assert "      实际完成值 2人　工作表「绩效指标」J6，“2”\n" in out
    assert "财预〔2020〕10号" in out
    assert "      满分 不涉及　工作表「评分项目」E4，“不涉及”\n" in out  # what is no number has no unit


def test_a_workbook_without_evaluations_says_what_to_do(jixiao: Jixiao, workbooks: Path) -> None:
    ran = jixiao("score", workbooks / "2024更正后.xlsx")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "这个工作簿里没有评价。在工作表「评价」中填一行，再打分。\n"


def test_without_evaluations_the_json_is_an_empty_list(jixiao: Jixiao, workbooks: Path) -> None:
    assert jixiao("score", workbooks / "2024更正后.xlsx", "--format", "json").json["evaluations"] == []


def test_a_scheme_that_is_not_there_is_refused_with_those_that_are(jixiao: Jixiao, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    first, *rest = book.evaluations
    file = tmp_path / "账.xlsx"
    file.write_bytes(workbook_of(replace(book, evaluations=(replace(first, scheme="SELF-XX"), *rest))))
    ran = jixiao("score", file)
    assert (ran.code, ran.out) == (NOTHING, "")
    assert "「评价」D4：评分方案：“SELF-XX”不在评分方案的列表里。怎么办：从下拉列表中选：" in ran.err
    assert "四川部门预算项目自评表" in ran.err


@pytest.mark.parametrize("command", ["score", "report"])
def test_a_file_that_is_not_there_is_told_as_everywhere(jixiao: Jixiao, tmp_path: Path, command: str) -> None:
    ran = jixiao(command, tmp_path / "没有.xlsx")
    assert (ran.code, ran.out) == (NOTHING, "")
    assert ran.err == f"错误：没有这个文件。位置：{tmp_path / '没有.xlsx'}。怎么办：核对文件名和所在文件夹。\n"


def test_what_has_no_score_is_told_with_its_points(jixiao: Jixiao, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    monthly = next(row for row in book.indicators if row.name == "发布运行监测月报")
    unknown = tuple(replace(row, actual=BLANK, score=BLANK) if row is monthly else row for row in book.indicators)
    file = tmp_path / "账.xlsx"
    file.write_bytes(workbook_of(replace(book, indicators=unknown)))
    project = jixiao("score", file).out.split("\n\n")[1]
    row = next(line for line in project.splitlines() if line.startswith("发布运行监测月报"))
    assert row.split()[1:3] == ["30", "—"]
    assert "\n合计 70 分" in project
    assert "\n  未计分：发布运行监测月报（30）" in project


def test_an_evaluation_without_a_scheme_says_where_to_choose_one(jixiao: Jixiao, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=True)
    unit = replace(book.unit, region="")  # the nation has no scheme for a department
    file = tmp_path / "账.xlsx"
    file.write_bytes(workbook_of(replace(book, unit=unit, evaluations=(replace(book.evaluations[0], scheme=""),))))
    assert jixiao("score", file).out == "部门整体：没有适用的评分方案。在工作表「评价」的“评分方案”中选一个。\n"
