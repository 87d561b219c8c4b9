"""Indicators of a form: nature, target, unit and points, and what a form says of execution."""

import pytest

from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.extraction.draft import Draft
from jixiao.extraction.tables.indicators import IndicatorTable
from tests.extraction.sample import numbers, source_of, texts

HEAD = "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重\t实际完成指标值\t得分"
NATIONAL = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施"
ROW = "产出指标\t数量指标\t检查次数\t≥\t120\t次\t60\t132\t60"


def taken(*rows: str, head: str = HEAD, project: str = "") -> Draft:
    """Return what is taken from a form."""
    source, draft = source_of("\n".join((head, *rows))), Draft()
    (table,) = source.manuscript.document.tables
    IndicatorTable(source, draft=draft, evaluation="whole", project=project).read(table)
    return draft


def test_a_quantity_has_its_target_and_points() -> None:
    draft = taken(ROW)
    assert numbers(draft, below="indicator/") == {
        "indicator/d1/target": 120,
        "indicator/d1/actual": 132,
        "indicator/d1/weight": 60,
        "indicator/d1/score": 60,
    }
    assert texts(draft, below="indicator/d1/") == {
        "name": "检查次数",
        "level1": "产出指标",
        "level2": "数量指标",
        "nature": "≥",
        "unit": "次",
    }


def test_a_quality_is_told_in_words() -> None:
    told = texts(taken("效益指标\t社会效益指标\t影响\t定性\t优\t\t40\t良\t30"), below="indicator/d1/")
    assert (told["nature"], told["target_level"], told["actual_level"]) == ("定性", "优", "良")


def test_an_empty_score_has_a_place_and_no_figure() -> None:
    draft = taken("效益指标\t社会效益指标\t影响\t定性\t优\t\t40\t优\t")
    assert draft.figure("indicator/d1/score") is None
    assert draft.places["indicator/d1/score"].column == 9


@pytest.mark.parametrize(
    ("target", "actual", "nature"),
    [("≥95%", "97%", "≥"), ("95", "97", ""), ("≥95%", "已完成", ""), ("按时完成", "优", "")],
)
def test_a_form_without_a_column_for_signs_has_them_in_its_values(target: str, actual: str, nature: str) -> None:
    draft = taken(f"产出指标\t质量指标\t合格率\t{target}\t{actual}\t50\t50\t无", head=NATIONAL)
    told = texts(draft, below="indicator/d1/")
    assert told.get("nature", "") == nature
    assert told["reason"] == "无"
    is_number = target.strip("≥%").isdigit() and actual.strip("%").isdigit()
    assert ("indicator/d1/actual" in draft.contents) is is_number
    assert ("actual_level" in told) is not is_number


def test_a_value_in_another_unit_says_so() -> None:
    draft = taken("产出指标\t数量指标\t面积\t≥\t3\t亩\t60\t2000平方米\t60")
    assert draft.contents["indicator/d1/actual_unit"] == "平方米"


def test_the_total_of_a_form_is_no_indicator() -> None:
    draft = taken(ROW, "合计\t\t\t\t\t\t100\t\t98")
    assert draft.figure("evaluation/whole/table_total") == Figure.plain("98")
    assert draft.rows("indicator") == ["d1"]


@pytest.mark.parametrize(
    ("rows", "weight"),
    [
        ((ROW.replace("60", "100"),), NOT_APPLICABLE),
        ((ROW.replace("60", "90"),), None),
        ((ROW.replace("60", "90"), "预算执行率\t\t执行率\t\t\t\t10\t100%\t10"), None),
    ],
)
def test_a_form_of_all_points_does_not_score_execution(rows: tuple[str, ...], weight: Figure | None) -> None:
    """A form whose weights make 90 leaves 10 for execution elsewhere."""
    assert taken(*rows).figure("evaluation/whole/execution_weight") is weight


def test_indicators_of_a_project_name_it() -> None:
    draft = taken(ROW, project="p1")
    assert draft.contents["indicator/d1/project"] == "p1"
    assert draft.contents["evaluation/whole/project"] == "p1"


def test_a_table_without_scores_has_no_indicators() -> None:
    assert taken("甲\t乙", head="名称\t内容").contents == {}


@pytest.mark.parametrize(
    ("rows", "is_blank"),
    [
        ((ROW,), True),  # the document ends within the form
        ((ROW, "合计\t\t\t\t\t\t60\t\t60"), False),
        ((ROW, ROW.replace("60", "40").replace("检查", "抽查")), False),
    ],
)
def test_a_form_that_is_cut_off_does_not_tell_what_its_points_come_to(rows: tuple[str, ...], *, is_blank: bool) -> None:
    weight = taken(*rows).figure("evaluation/whole/execution_weight")
    assert (weight is None or weight == BLANK) is is_blank
