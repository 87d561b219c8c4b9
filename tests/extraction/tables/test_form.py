"""Which form a table is, and that a second one of the same subject is left out."""

from jixiao.extraction.tables.form import project_name, read_forms
from tests.extraction.sample import read, source_of, texts

HEAD = "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\t实际完成指标值\t得分"
ROW = "产出指标\t数量指标\t{}\t≥\t120\t次\t100\t132\t100"


def form(name: str, *, project: str = "") -> str:
    """Return a form of one indicator."""
    return "\n".join((*([f"项目名称\t{project}"] if project else []), HEAD, ROW.format(name)))


def test_the_first_form_without_a_project_is_that_of_the_unit() -> None:
    draft = read(read_forms, f"{form('甲')}\n\n正文\n{form('乙')}")
    assert texts(draft, below="indicator/d1/")["name"] == "甲"
    assert draft.rows("indicator") == ["d1"]
    assert draft.rows("evaluation") == ["whole"]


def test_each_project_has_a_form_of_its_own() -> None:
    draft = read(read_forms, f"{form('甲', project='甲项目')}\n正文\n{form('乙', project='乙项目')}")
    assert [draft.contents[f"project/{key}/name"] for key in draft.rows("project")] == ["甲项目", "乙项目"]
    assert [draft.contents[f"indicator/{key}/project"] for key in draft.rows("indicator")] == ["p1", "p2"]
    assert draft.contents["evaluation/p2/project_name"] == "乙项目"


def test_a_form_names_its_project() -> None:
    tables = source_of(
        f"{form('甲', project='甲项目')}\n正文\n项目名称\t\n正文\n{form('甲')}"
    ).manuscript.document.tables
    cells = [project_name(table) for table in tables]
    assert [cell.text if cell else None for cell in cells] == ["甲项目", None, None]


def test_other_tables_are_no_forms() -> None:
    assert read(read_forms, "项目名称\t甲项目\n预算\t3").contents == {}
