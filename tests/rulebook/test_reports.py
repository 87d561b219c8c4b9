"""The reports that ship: what they print of the figures of a real county bureau, and what they must not print."""

import re
from pathlib import Path

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import load_catalogue
from jixiao.writing.grid import place_cells
from jixiao.writing.publication import Chart, Paragraph, Publication
from jixiao.writing.reports.library import load_skeleton, report_kinds
from tests.writing.reports.sample import (
    EVALUATION_2023,
    MONITORING_2024,
    PRIOR_2022,
    PROJECTS_2023,
    cell_texts,
    headings,
    paragraphs,
    report,
    tables,
)

EVALUATION, MONITORING, PROJECT = "部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表"
FILES = sorted((Path(__file__).parents[2] / "src" / "jixiao" / "rulebook").glob("*/reports/*.toml"))


@pytest.fixture(scope="module")
def evaluation() -> Publication:
    """Return the report of 2023."""
    return report(EVALUATION, EVALUATION_2023, year=2023, prior=PRIOR_2022)


@pytest.fixture(scope="module")
def monitoring() -> Publication:
    """Return the report of 2024."""
    return report(MONITORING, MONITORING_2024, year=2024)


@pytest.fixture(scope="module")
def projects() -> Publication:
    """Return the forms of 2023."""
    return report(PROJECT, PROJECTS_2023, year=2023)


def text_of(publication: Publication) -> str:
    """Return the paragraphs as one text."""
    return "\n".join(paragraphs(publication))


@pytest.mark.parametrize("year", range(2020, 2027))
@pytest.mark.parametrize("region", ["", "110101", "510521"])
def test_every_report_can_be_read_everywhere(region: str, year: int) -> None:
    rules = load_catalogue(Rulebook.shipped(), region=region, year=year)
    for kind in report_kinds(rules.law):
        assert load_skeleton(kind, law=rules.law, vocabulary=rules.vocabulary).blocks


def test_the_evaluation_has_the_sections_of_the_county(evaluation: Publication) -> None:
    assert headings(evaluation) == [
        "一、部门概况",
        "（一）机构组成",
        "（二）机构职能",
        "（三）人员概况",
        "二、部门资金收支情况",
        "（一）收入情况",
        "（二）支出情况",
        "（三）结余分配和结转结余情况",
        "三、部门预算绩效分析",
        "（一）部门预算总体绩效分析",
        "（二）部门预算项目绩效分析",
        "（三）重点领域绩效分析",
        "（四）绩效结果应用情况",
        "四、评价结论及建议",
        "（一）评价结论",
        "（二）存在问题",
        "（三）改进建议",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "下属单位2个，分别是示例县企业管理服务中心（事业单位）、示例县行政监察大队（参公管理事业单位）。",
        "核定总编制41名，其中：行政编制23名，参公编制7名，事业编制10名，工勤编制1名。在职人员总数37人，",
        "工勤人员比编制多1人，原因是【待填：超编说明】。",
        "决算数为2752.93万元，比2022年收入决算数2935.11万元减少182.18万元，原因是企业补助经费减少。",
        "另有年初结转和结余1040.50万元。",
        "决算数为3793.43万元，比2022年支出决算数3385.61万元增加407.82万元，原因是【待填：支出增减原因】。",
        "基本支出775.44万元，占支出决算数的20.44%；项目支出3017.99万元，占支出决算数的79.56%。",
        "6月末为58.8%、9月末为68.8%、11月末为86.4%；执行进度标准6月末为40%、9月末为67.5%、11月末为82.5%，各时点都不低于标准。",
        "本部门不涉及结余分配。2023年年末结转和结余0.00万元，比2022年年末1040.50万元减少1040.50万元。",
        "1.履职效能。履职效能情况良好。自评得分15分。",
        "常年项目9个，涉及预算总金额930.55万元，1—12月执行数为预算总金额的100%，其中预算结余率大于10%的项目0个。",
        "包含在系统中作为项目管理的人员经费和公用经费，即基本支出775.44万元；",
        "3.项目决策。项目决策情况良好。自评得分11分。",
        "本部门2023年度不涉及政府性基金预算。本部门2023年度不涉及国有资本经营预算。",
        "自评得分95分（部门自评满分100分），评价等级为“优”。其中：履职效能15分、预算管理25分、",
        "与满分相比扣5分。按附表指标：“会议质量”扣1分，原因是一次会议材料印发不及时；",
        "2.针对“评价结果应用不够”，把评价结果作为安排预算的依据。",
        "1.针对“年中追加项目的绩效目标不够细化”，追加项目与目标同时申报，由财务股负责，2024年6月30日前完成。",
    ],
)
def test_the_evaluation_says_what_the_figures_say(evaluation: Publication, sentence: str) -> None:
    assert sentence in text_of(evaluation)


def test_equal_years_are_level_and_not_a_decrease_by_nothing() -> None:
    level = {**PRIOR_2022, "收入合计": "2752.93", "年末结转和结余": "0"}
    text = text_of(report(EVALUATION, EVALUATION_2023, prior=level))
    assert "，与2022年收入决算数2752.93万元持平。" in text
    assert "2023年年末结转和结余0.00万元，与2022年年末持平。" in text


def test_without_last_year_nothing_is_compared_and_a_notice_says_so() -> None:
    made = report(EVALUATION, EVALUATION_2023)
    assert "比2022年" not in text_of(made)
    assert any("少写了一句，因为没有填写：收入合计（上年决算）" in notice for notice in made.notices)


def test_points_lost_by_item_are_said_where_the_maximum_is_known() -> None:
    items = [
        {
            "所属评价": "e1",
            "评分板块": "部门预算总体绩效",
            "评分项": "履职效能",
            "评分": "14",
            "满分": "15",
            "扣分原因": "一项目标未完成",
        }
    ]
    text = text_of(report(EVALUATION, {**EVALUATION_2023, "评分项目": items}))
    assert "自评得分14分（满分15分），扣1分，原因是一项目标未完成。" in text
    assert "按评分项：履职效能扣1分，原因是一项目标未完成。" in text


def test_a_total_that_nobody_stated_is_added_up_and_graded() -> None:
    book = {**EVALUATION_2023, "评价": [{"编号": "e1", "评价类型": "单位自评", "评分方案": "DEPT-SC-2023"}]}
    assert "自评得分95分（部门自评满分100分），评价等级为“优”。" in text_of(report(EVALUATION, book))


def test_nothing_is_called_an_estimate_in_a_final_report(evaluation: Publication) -> None:
    assert "预估" not in text_of(evaluation)
    for path in FILES:
        assert "预估" not in path.read_text(encoding="utf-8"), path.name


def test_the_annex_has_twelve_indicators_and_a_total_of_the_stated_score(evaluation: Publication) -> None:
    head, indicators = tables(evaluation)
    assert head.title == "部门整体支出绩效目标完成情况自评表"
    assert head.unit_line == "单位：万元"
    assert cell_texts(head)[2] == ["年初预算数", "768.15", "768.15", "0.00"]
    grid = place_cells(indicators)
    assert len(grid[0]) == 9
    assert indicators.header_rows == 2
    texts = cell_texts(indicators)
    assert texts[1][-1] == "得分"
    rows = [row for row in grid[2:] if row[8].cell.spans and row[2].column == 2]
    scores = [int(row[8].cell.spans[0].text) for row in rows]
    assert (len(scores), sum(scores)) == (12, 95)
    assert texts[-2] == ["合计", "100", "", "95"]
    assert texts[-1][0] == "扣分说明"
    assert indicators.rows[2][0].row_span == 6  # 产出指标
    assert indicators.rows[2][1].row_span == 4  # 数量指标


def test_a_blank_score_leaves_a_gap_and_no_wrong_total() -> None:
    rows = [{**row, "得分": ""} if row["三级指标"] == "会议质量" else row for row in EVALUATION_2023["绩效指标"]]
    texts = cell_texts(tables(report(EVALUATION, {**EVALUATION_2023, "绩效指标": rows}))[1])
    assert ["合计", "100", "", "【待填】"] in texts


def test_three_charts_show_structure_pace_and_scores(evaluation: Publication) -> None:
    charts = [block for block in evaluation.blocks if isinstance(block, Chart)]
    assert [chart.title for chart in charts] == [
        "图1　2023年支出决算构成",
        "图2　2023年累计支出进度与执行进度标准",
        "图3　2023年部门整体绩效自评各评分项得分",
    ]
    assert [series.values for series in charts[1].series] == [("58.8", "68.8", "86.4"), ("40", "67.5", "82.5")]
    assert all(chart.note.endswith("。") for chart in charts)


def test_the_state_of_the_program_is_told_and_never_printed(evaluation: Publication) -> None:
    assert any("未经核实" in notice for notice in evaluation.notices)
    assert "核实" not in text_of(evaluation)


@pytest.mark.parametrize(
    "sentence",
    [
        "按照《关于开展2024年预算绩效运行监控工作的通知》（示例财监绩效〔2024〕7号）的工作安排，",
        "2024年年初预算811.72万元，其中：人员经费614.48万元，公用经费195.24万元，项目支出2.00万元。",
        "调整预算数为1556.61万元，比年初预算增加744.89万元。",
        "部门支出合计【待填：支出合计（执行）】万元。同期时间进度为66.67%。",
        "公用经费执行130.71万元，为公用经费调整预算数195.24万元的66.95%。",
        "设备购置经费执行0.60万元，为该项目调整预算数2.00万元的30.00%。",
        "年初安排项目1个，资金2.00万元；年中追加项目6个，资金744.89万元；项目资金共计746.89万元。",
        "（2）配电线路改造工程经费。年中追加，资金来源为政府性基金，调整预算数294.63万元，",
        "全年预计执行1556.61万元，为调整预算数1556.61万元的100%。",
        "一般公共预算支出预计执行1261.98万元，为该项资金调整预算数1261.98万元的100%，其中：基本支出预计执行809.72万元，项目支出预计执行452.26万元。",
        "政府性基金支出预计执行294.63万元，为该项资金调整预算数294.63万元的100%。",
        "单位资金：本年度不涉及。",
        "确定能完成1个，有可能完成1个，完全不可能完成0个，",
        "执行率低于时间进度66.67%的项目：设备购置经费30.00%",
        "设备购置经费的偏差原因是采购计划下达较晚。",
        "绩效指标“购置设备”：十月底前完成采购。",
        "【待填：存在问题（逐条写明监控发现的问题，并在问题整改表中填写对应的措施）】",
    ],
)
def test_the_monitoring_says_what_the_figures_say(monitoring: Publication, sentence: str) -> None:
    assert sentence in text_of(monitoring)


def test_the_monitoring_analyses_deviations_problems_and_measures(monitoring: Publication) -> None:
    assert headings(monitoring)[-6:] == [
        "四、运行监控分析",
        "（一）全年部门预算预计执行情况",
        "（二）全年绩效目标预计完成情况",
        "（三）偏差情况及原因分析",
        "（四）存在问题",
        "（五）纠偏措施和下一步工作",
    ]


def test_the_fund_table_has_a_rate_on_the_adjusted_budget_and_none_on_zero(monitoring: Publication) -> None:
    funds, indicators = tables(monitoring)
    texts = cell_texts(funds)
    assert texts[0] == ["项目", "年初预算数", "调整后预算数", "1-8月执行数", "执行率", "全年预计执行数", "预计执行率"]
    assert ["公用经费", "195.24", "195.24", "130.71", "66.95%", "【待填】", "【待填】"] in texts
    assert ["配电线路改造工程经费", "—", "294.63", "【待填】", "【待填】", "294.63", "100.00%"] in texts
    assert ["单位资金", "【待填】", "0.00", "【待填】", "【待填】", "0.00", "不涉及"] in texts
    assert len(place_cells(funds)[0]) == 8
    assert indicators.header_rows == 2
    assert cell_texts(indicators)[1] == ["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"]
    assert cell_texts(indicators)[3][:6] == ["设备购置经费", "购置设备", "≥2台", "0", "1", "√"]


def test_the_monitoring_has_two_charts(monitoring: Publication) -> None:
    first, second = (block for block in monitoring.blocks if isinstance(block, Chart))
    assert first.categories == ("公用经费", "项目支出", "设备购置经费")
    assert first.series[1].values == ("66.67", "66.67", "66.67")
    assert second.kind == "pie"
    assert len(second.categories) == 8


def test_the_county_s_form_and_the_nation_s_are_chosen_by_scheme(projects: Publication) -> None:
    titles = [table.title for table in tables(projects) if table.title]
    assert titles == ["部门预算项目支出绩效自评表", "项目支出绩效自评表"]
    national = report(PROJECT, {**PROJECTS_2023, "评价": [{"评价项目": "p1", "评价类型": "单位自评"}]})
    assert tables(national)[0].title == "部门预算项目支出绩效自评表"  # this county's, where no scheme is named


def test_the_county_s_form_is_filled(projects: Publication) -> None:
    head, indicators, foot = tables(projects)[:3]
    texts = cell_texts(head)
    assert texts[0] == ["项目名称", "51052123T000000000017-科技特派员工作经费"]
    assert ["总额", "20.00", "20.00", "17.00", "85%", "10", "8.5"] in texts
    assert ["原因", "一名特派员中途离岗，相应经费没有支出。"] in texts
    assert cell_texts(indicators)[0] == ["绩效指标（90分）"]
    assert ["合计", "100", "92.88", ""] in cell_texts(indicators)
    assert [row[0] for row in cell_texts(foot)] == ["评价结论", "存在问题", "改进措施", "项目负责人"]


def test_the_nation_s_form_says_that_a_rate_on_zero_does_not_apply(projects: Publication) -> None:
    head, indicators = tables(projects)[3:]
    assert ["年度资金总额", "8.00", "0.00", "0.00", "10", "不涉及", "不涉及"] in cell_texts(head)
    assert ["产出指标", "数量指标", "开放天数", "≥200天", "0天", "90", "0", "【待填】"] in cell_texts(indicators)


@pytest.mark.parametrize("name", ["evaluation", "monitoring", "projects"])
def test_every_table_tiles_and_every_printed_amount_is_bound(name: str, request: pytest.FixtureRequest) -> None:
    publication: Publication = request.getfixturevalue(name)
    for table in tables(publication):
        place_cells(table)
    decimal = re.compile(r"\d+\.\d{2}")
    loose = [span.text for span in publication.spans() if not span.figure and decimal.search(span.text)]
    assert loose == []


def test_no_text_piles_up_marks_or_leaves_a_bare_unit(evaluation: Publication, monitoring: Publication) -> None:
    for publication in (evaluation, monitoring):
        for block in publication.blocks:
            if isinstance(block, Paragraph):
                text = block.lead + "".join(span.text for span in block.spans)
                assert not re.search(
                    r"[，。；、：]{2}|[^\d】]万元|^[，。；、]", text.replace("“", "").replace("”", "")
                ), text
