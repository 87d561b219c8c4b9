"""Books to make reports of: the figures of a real county bureau, mended, under the name of a fictional one."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from jixiao.formula.facts import Facts
from jixiao.formula.label_form import book_of_labels
from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of
from jixiao.writing.publication import Heading, Paragraph, Publication, Table
from jixiao.writing.reports.build import build_report

REGION = "510521"
NAME = "示例县经济信息科学技术局"
OFFICES = ("办公室（财务股）", "政策法规股", "工业股", "科技人才工作股")
UNIT: Mapping[str, Any] = {
    "单位名称": NAME,
    "单位性质": "行政单位",
    "预算级次": "一级预算单位",
    "主管部门": NAME,
    "主要职能": "负责推进全县工业结构调整，拟订全县新型工业化发展战略并组织实施。",
    "下属单位": [
        {"下属单位名称": "示例县企业管理服务中心", "下属单位性质": "事业单位", "核算方式": "与本级一同核算"},
        {"下属单位名称": "示例县行政监察大队", "下属单位性质": "参公管理事业单位", "核算方式": "与本级一同核算"},
    ],
    "内设机构": [{"股室名称": name} for name in OFFICES],
}


def staffing(authorised: tuple[str, ...], on_post: tuple[str, ...]) -> list[dict[str, str]]:
    """Return posts and staff of the four categories."""
    kinds = ("行政", "参公", "事业", "工勤")
    return [
        {"人员类别": kind, "编制数": posts, "在职人数": people}
        for kind, posts, people in zip(kinds, authorised, on_post, strict=True)
    ]


def indicator(levels: str, name: str, goal: tuple[str, str, str], points: tuple[str, str, str]) -> dict[str, str]:
    """Return an indicator: levels "一级/二级", goal (nature, target, unit), points (weight, actual, score)."""
    level1, level2 = levels.split("/")
    nature, target, unit = goal
    weight, actual, score = points
    row = {"一级指标": level1, "二级指标": level2, "三级指标": name, "指标性质": nature, "权重": weight, "得分": score}
    if nature == "定性":
        return {**row, "定性指标值": target, "定性完成值": actual}
    return {**row, "指标值": target, "度量单位": unit, "实际完成值": actual}


GOOD = ("定性", "优", "")
INDICATORS: tuple[dict[str, str], ...] = (
    indicator("产出指标/数量指标", "购买专家服务", ("≥", "1", "次"), ("5", "1", "5")),
    indicator("产出指标/数量指标", "开展安全环保检查", ("≥", "120", "次"), ("5", "132", "5")),
    indicator("产出指标/数量指标", "聘请法律顾问", ("≥", "1", "人"), ("5", "2", "5")),
    indicator("产出指标/数量指标", "选派科技特派员", ("≥", "10", "人"), ("5", "12", "5")),
    {
        **indicator("产出指标/质量指标", "会议质量", GOOD, ("10", "优", "9")),
        "偏差原因及改进措施": "一次会议材料印发不及时。",
    },
    indicator("产出指标/时效指标", "项目资金拨付时效", ("定性", "高", ""), ("10", "高", "10")),
    {
        **indicator("效益指标/经济效益指标", "促进工业经济发展", GOOD, ("10", "优", "8")),
        "偏差原因及改进措施": "两户企业停产",
    },
    indicator("效益指标/社会效益指标", "做好电力统筹规划", GOOD, ("10", "优", "10")),
    indicator("效益指标/生态效益指标", "守牢安全环保底线", GOOD, ("10", "优", "10")),
    {
        **indicator("效益指标/可持续发展指标", "经济可持续发展", GOOD, ("10", "优", "8")),
        "偏差原因及改进措施": "新增投资偏少",
    },
    indicator("满意度指标/服务对象满意度指标", "公众满意度", ("≥", "90", "%"), ("10", "92", "10")),
    indicator("成本指标/生态环境成本指标", "无重大环境污染", GOOD, ("10", "优", "10")),
)
SCORES = (
    ("部门预算总体绩效", "履职效能", "15"),
    ("部门预算总体绩效", "预算管理", "25"),
    ("部门预算总体绩效", "财务管理", "9"),
    ("部门预算总体绩效", "资产管理", "8"),
    ("部门预算总体绩效", "采购管理", "6"),
    ("部门预算项目绩效", "项目决策", "11"),
    ("部门预算项目绩效", "项目执行", "11"),
    ("部门预算项目绩效", "目标实现", "10"),
)
EVALUATION_2023: Mapping[str, Any] = {
    **UNIT,
    "核定总编制": "41",
    "在职人员总数": "37",
    "退休人数": "21",
    "人员编制": staffing(("23", "7", "10", "1"), ("18", "7", "10", "2")),
    "收入合计[年初预算]": "768.15",
    "收入合计[调整预算]": "2752.93",
    "收入合计[决算]": "2752.93",
    "财政拨款收入[决算]": "2752.93",
    "财政拨款收入[年初预算]": "768.15",
    "政府性基金预算财政拨款收入": "不涉及",
    "国有资本经营预算财政拨款收入": "0",
    "年初结转和结余": "1040.50",
    "支出合计[年初预算]": "768.15",
    "支出合计[调整预算]": "3793.43",
    "支出合计[决算]": "3793.43",
    "基本支出": "775.44",
    "项目支出": "3017.99",
    "结余分配": "不涉及",
    "年末结转和结余": "0",
    "常年项目数": "9",
    "常年项目预算总金额[调整预算]": "930.55",
    "常年项目执行进度": "100",
    "常年项目结余率超线个数": "0",
    "阶段项目数": "14",
    "阶段项目预算总金额[调整预算]": "2862.88",
    "阶段项目执行进度": "100",
    "阶段项目结余率超线个数": "0",
    "项目含基本支出": "是",
    "支出进度": [
        {"截止月份": "6", "累计支出进度": "58.8"},
        {"截止月份": "9", "累计支出进度": "68.8"},
        {"截止月份": "11", "累计支出进度": "86.4"},
    ],
    "所列增减": [{"本期数": "income/total/amount@final", "增减原因": "企业补助经费减少。"}],
    "绩效目标": [
        {"目标内容": "工业经济稳定运行。", "目标完成情况": "全年工业经济运行平稳。", "是否核心职能目标": "是"}
    ],
    "年度任务": [
        {"任务名称": "工业经济运行监测", "主要内容": "做好工业经济运行监测。"},
        {"任务名称": "保障日常办公", "主要内容": "保障2023年度各项工作顺利开展。"},
    ],
    "绩效指标": list(INDICATORS),
    "评价": [{"编号": "e1", "评价类型": "单位自评", "评分方案": "DEPT-SC-2023", "自评得分": "95", "评价等级": "优"}],
    "评分项目": [
        {
            "所属评价": "e1",
            "评分板块": block,
            "评分项": name,
            "评分": score,
            "满分": "不涉及",
            "评分说明": f"{name}情况良好。",
        }
        for block, name, score in SCORES
    ],
    "问题整改": [
        {
            "存在问题": "年中追加项目的绩效目标不够细化",
            "改进建议或整改措施": "追加项目与目标同时申报",
            "责任岗位": "财务股",
            "整改期限": "2024-06-30",
            "整改状态": "整改中",
        },
        {
            "存在问题": "评价结果应用不够。",
            "改进建议或整改措施": "把评价结果作为安排预算的依据。",
            "整改状态": "整改中",
        },
    ],
    "文字材料": [
        {"文字栏目": "重点领域", "文字内容": "本部门2023年没有重点领域绩效评价。"},
        {"文字栏目": "结果应用", "文字内容": "本部门对2023年预算绩效管理开展了自评。\n整体绩效目标随部门预算公开。"},
        {"文字栏目": "评价结论", "文字内容": "本年度完成了各项职能任务。"},
    ],
}
PRIOR_2022: Mapping[str, Any] = {"收入合计": "2935.11", "支出合计": "3385.61", "年末结转和结余": "1040.50"}
ADDED = (
    ("p2", "配电线路改造工程经费", "政府性基金", "294.63"),
    ("p3", "产业扶持项目资金", "一般公共预算", "150"),
    ("p4", "疫情防控财力补助资金", "一般公共预算", "93.5"),
    ("p5", "工业厂房震后维修工程", "一般公共预算", "150"),
    ("p6", "省级科技计划项目资金", "一般公共预算", "36.76"),
    ("p7", "省级科技服务业发展项目资金", "一般公共预算", "20"),
)
MONITORING_2024: Mapping[str, Any] = {
    **UNIT,
    "核定总编制": "40",
    "在职人员总数": "35",
    "退休人数": "21",
    "人员统计时点": "2024年8月31日",
    "人员编制": staffing(("20", "7", "12", "1"), ("18", "6", "10", "1")),
    "监控开始月": "1",
    "监控截止月": "8",
    "监控通知名称": "关于开展2024年预算绩效运行监控工作的通知",
    "监控通知文号": "示例财监绩效〔2024〕7号",
    "支出合计[年初预算]": "811.72",
    "人员经费[年初预算]": "614.48",
    "公用经费[年初预算]": "195.24",
    "项目支出[年初预算]": "2",
    "支出合计[调整预算]": "1556.61",
    "人员经费[调整预算]": "614.48",
    "公用经费[调整预算]": "195.24",
    "项目支出[调整预算]": "746.89",
    "公用经费[执行·8月]": "130.71",
    "项目支出[执行·8月]": "0.6",
    "支出合计[全年预计]": "1556.61",
    "基本支出[全年预计]": "809.72",
    "项目支出[全年预计]": "746.89",
    "支出合计[全年预计·一般公共预算]": "1261.98",
    "基本支出[全年预计·一般公共预算]": "809.72",
    "项目支出[全年预计·一般公共预算]": "452.26",
    "支出合计[调整预算·一般公共预算]": "1261.98",
    "支出合计[全年预计·政府性基金]": "294.63",
    "支出合计[调整预算·政府性基金]": "294.63",
    "支出合计[全年预计·单位资金]": "0",
    "支出合计[调整预算·单位资金]": "0",
    "年初安排项目数": "1",
    "追加项目数": "6",
    "项目总数": "7",
    "年初安排项目资金[调整预算]": "2",
    "追加项目资金[调整预算]": "744.89",
    "项目资金共计[调整预算]": "746.89",
    "项目": [
        {
            "编号": "p1",
            "项目名称": "设备购置经费",
            "安排方式": "年初安排",
            "主要资金来源": "一般公共预算",
            "项目用途": "用于购置办公设备。",
            "项目金额[年初预算]": "2",
            "项目金额[调整预算]": "2",
            "项目金额[执行·8月]": "0.6",
            "项目金额[全年预计]": "2",
        },
        *(
            {
                "编号": key,
                "项目名称": name,
                "安排方式": "年中追加",
                "主要资金来源": fund,
                "项目用途": f"用于{name[:4]}",
                "项目金额[调整预算]": amount,
                "项目金额[全年预计]": amount,
            }
            for key, name, fund, amount in ADDED
        ),
    ],
    "绩效指标": [
        {**indicator("产出指标/数量指标", "检查次数", ("≥", "120", "次"), ("5", "", "")), "编号": "k1"},
        {**indicator("产出指标/数量指标", "购置设备", ("≥", "2", "台"), ("5", "", "")), "编号": "k2", "所属项目": "p1"},
    ],
    "指标监控": [
        {"监控指标": "k1", "截止月完成值": "90", "全年预计完成值": "125", "完成目标可能性": "确定能"},
        {
            "监控指标": "k2",
            "截止月完成值": "0",
            "全年预计完成值": "1",
            "完成目标可能性": "有可能",
            "经费保障原因": "是",
            "原因说明": "采购计划下达较晚",
            "整改措施": "十月底前完成采购",
        },
    ],
    "监控记录": [
        {
            "监控项目": "p1",
            "监控对象": "项目支出",
            "记录截止月": "8",
            "是否预警": "是",
            "偏差原因": "采购计划下达较晚",
            "纠偏措施": "加快采购",
            "处置决定": "继续执行",
        }
    ],
    "文字材料": [{"文字栏目": "公用经费管理", "文字内容": "公用经费按制度使用，公务接待凭公函报销。"}],
}


PROJECTS_2023: Mapping[str, Any] = {
    **UNIT,
    "项目": [
        {
            "编号": "p1",
            "项目代码": "51052123T000000000017",
            "项目名称": "科技特派员工作经费",
            "项目年度目标": "选派科技特派员十名以上，服务全县农业企业。",
            "项目完成情况": "选派科技特派员十二名，服务企业三十户。",
            "项目用途": "选派科技特派员到乡镇和企业开展技术服务。",
            "项目金额[年初预算]": "20",
            "项目金额[调整预算]": "20",
            "项目金额[决算]": "17",
        },
        {
            "编号": "p2",
            "项目名称": "展厅运行经费",
            "项目金额[调整预算]": "0",
            "项目金额[决算]": "0",
            "项目金额[年初预算]": "8",
        },
        {"编号": "p3", "项目名称": "没有自评的项目"},
    ],
    "绩效指标": [
        {**indicator("产出指标/数量指标", "选派人数", ("≥", "10", "人"), ("45", "12", "45")), "所属项目": "p1"},
        {
            **indicator("效益指标/社会效益指标", "服务企业", ("≥", "40", "户"), ("22.5", "30", "16.88")),
            "所属项目": "p1",
            "偏差原因及改进措施": "部分企业停产，下年调整服务对象。",
        },
        {
            **indicator("满意度指标/服务对象满意度指标", "企业满意度", ("≥", "90", "%"), ("22.5", "95", "22.5")),
            "所属项目": "p1",
        },
        {**indicator("产出指标/数量指标", "开放天数", ("≥", "200", "天"), ("90", "0", "0")), "所属项目": "p2"},
    ],
    "评价": [
        {"编号": "d", "评价类型": "单位自评"},
        {
            "编号": "e1",
            "评价项目": "p1",
            "评价类型": "单位自评",
            "评分方案": "SELF-SC-0013zp",
            "执行率分值": "10",
            "自评执行率": "85",
            "执行率得分": "8.5",
            "执行率偏低原因": "一名特派员中途离岗，相应经费没有支出。",
            "评价结论": "项目达到了主要目标。",
            "评价发现的问题": "服务企业户数没有达到目标。",
            "评价改进措施": "下年按企业开工情况安排服务。",
        },
        {
            "编号": "e2",
            "评价项目": "p2",
            "评价类型": "单位自评",
            "评分方案": "SELF-MOF-2020-10",
            "执行率分值": "10",
            "执行率得分": "不涉及",
        },
    ],
}


@cache
def catalogue(year: int = 2023, *, addition: Path | None = None) -> Catalogue:
    """Return the rules of the county in a year, perhaps with a folder of additions."""
    rulebook = Rulebook.shipped(addition) if addition else Rulebook.shipped()
    return load_catalogue(rulebook, region=REGION, year=year)


def facts(
    values: Mapping[str, Any], *, year: int = 2023, prior: Mapping[str, Any] | None = None, addition: Path | None = None
) -> Facts:
    """Return the facts of a Book written by labels."""
    rules = catalogue(year, addition=addition)
    book = book_of_labels(values, year=year, vocabulary=rules.vocabulary)
    if prior is not None:
        book = replace(book, prior=book_of_labels(prior, year=year - 1, vocabulary=rules.vocabulary))
    return facts_of(book, catalogue=rules)


def report(
    kind: str,
    values: Mapping[str, Any],
    *,
    year: int = 2023,
    prior: Mapping[str, Any] | None = None,
    addition: Path | None = None,
    date: dt.date | None = None,
    only: str = "",
) -> Publication:
    """Return a report on a Book written by labels."""
    found = facts(values, year=year, prior=prior, addition=addition)
    rules = catalogue(year, addition=addition)
    return build_report(kind, facts=found, catalogue=rules, date=date, only=only)


def paragraphs(publication: Publication) -> list[str]:
    """Return the paragraphs of a report as text, their leads included."""
    return [
        block.lead + "".join(span.text for span in block.spans)
        for block in publication.blocks
        if isinstance(block, Paragraph)
    ]


def headings(publication: Publication) -> list[str]:
    """Return the headings of a report with their numbers."""
    return [f"{block.number}{block.text}" for block in publication.blocks if isinstance(block, Heading)]


def tables(publication: Publication) -> list[Table]:
    """Return the tables of a report."""
    return [block for block in publication.blocks if isinstance(block, Table)]


def cell_texts(table: Table) -> list[list[str]]:
    """Return the texts of the cells that begin in each row."""
    return [["".join(span.text for span in cell.spans) for cell in row] for row in table.rows]


def add_report(folder: Path, text: str, *, layer: str = "cn-510521", kind: str = "reports", name: str = "x") -> Path:
    """Write a file of the rulebook into a folder of additions and return the folder."""
    path = folder / layer / kind / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def skeleton(blocks: str, *, kind: str = "便函", head: str = "") -> str:
    """Return the text of a whole skeleton with the given blocks."""
    evidence = 'citation = "试写"\nmark = "设计"\nverified = false\n'
    return f'id = "{kind}"\n{evidence}{head}\n{blocks}'
