"""A small unit to make up: one recurrent project, one that is added during the year."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from jixiao.bulk.draw import Draw
from jixiao.bulk.profile import Measure, Pattern, ProjectProfile, SubordinateProfile, UnitProfile, read_pattern
from jixiao.bulk.year_plan import PlannedLine, YearPlan
from jixiao.law.in_force import Law
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.sample_county import REGION, read_sample

DRAW = Draw("test")
EVEN = tuple(100 * month // 12 for month in range(1, 13))


def project(key: str, *, is_added: bool = False) -> ProjectProfile:
    """Return a project that checks things."""
    return ProjectProfile(
        key=key,
        name=f"项目{key}",
        category="特定目标类",
        budget=50,
        purpose="开展检查",
        goal="检查不少于100次",
        completion="检查完成",
        leader="检查股负责人",
        quantity=Measure("数量指标", "检查次数", "次", 100),
        benefit=Measure("社会效益指标", "整改率", "%", 95),
        is_added=is_added,
    )


UNIT = UnitProfile(
    key="unit",
    name="示例县检查局",
    code="399001",
    kind="行政单位",
    level="一级预算单位",
    department="示例县检查局",
    duties="负责检查。",
    offices=("办公室", "检查股"),
    posts={"行政": 20, "参公": 0, "事业": 8, "工勤": 2},
    retired=3,
    personnel=300,
    public=80,
    subjects=(("201", "一般公共服务支出"), ("20199", "其他"), ("2019901", "运行"), ("2019999", "其他")),
    medical="2101101",
    own={},
    projects=(project("c1"), project("s1", is_added=True)),
    subordinates=(),
)
INSTITUTION = replace(UNIT, kind="事业单位", own={"institution": 20, "other": 5})
DEPARTMENT = replace(UNIT, subordinates=(SubordinateProfile("x1", "示例县检查站", "事业单位", 120),))


def plan_of(*, is_closed: bool = True, own: Mapping[str, int] | None = None) -> YearPlan:
    """Return a plan that is easily reckoned with: 300.00 + 80.00 + 50.00 + 50.00 万元, 2.00 saved, 5.00 left."""
    return YearPlan(
        year=2023,
        is_closed=is_closed,
        opening=1_000,
        personnel=PlannedLine(29_000, 30_000, 30_000, EVEN),
        public=PlannedLine(8_000, 8_000, 7_800 if is_closed else 8_000, EVEN),
        projects={
            "c1": PlannedLine(5_000, 5_000, 4_500 if is_closed else 5_000, EVEN),
            "s1": PlannedLine(0, 5_000, 5_000, EVEN),
        },
        subordinates={"x1": PlannedLine(12_000, 12_000, 12_000, EVEN)},
        own=own or {},
    )


@cache
def pattern() -> Pattern:
    """Return what the units of the sample county share."""
    return read_pattern(read_sample("units"))


def law(year: int = 2023) -> Law:
    """Return the law of the sample county."""
    return catalogue_for(region=REGION, year=year).law


def names(code_list: str, code: str) -> str:
    """Return the official name of a code."""
    return law().code_list(code_list).labels[code]
