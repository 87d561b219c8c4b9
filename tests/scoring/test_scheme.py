"""The schemes that come with the program, and what a scheme says in words."""

from fractions import Fraction

import pytest
from msgspec.structs import replace

from jixiao.book.figure import Exact
from jixiao.book.indicator import Indicator
from jixiao.law.mark import Mark
from jixiao.scoring.scheme import (
    Band,
    Item,
    ItemMethod,
    Method,
    MethodKind,
    Step,
    Subject,
    Use,
    WeightGroup,
    WeightProfile,
)
from jixiao.scoring.trace import Citation
from tests.scoring.sample import scheme, shipped

CITATION = Citation("S/m", "某号", "关于计分", Mark.GENERAL, is_verified=False)
STEPS = (Step(Fraction(9, 10), 1), Step(Fraction(3, 5), None), Step(0, 0))
BANDS = (Band("达成", Fraction(4, 5), 1), Band("未达成", 0, Fraction(4, 5)))


def method(kind: MethodKind, name: str = "方法") -> Method:
    return Method(name, kind, CITATION, ("≥",), (), Fraction(3, 5), STEPS, BANDS)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (MethodKind.PROPORTIONAL, "方法"),
        (MethodKind.THRESHOLD, "方法：及格门槛 60%"),
        (MethodKind.STEPS, "方法：90% 起计 100%；60% 起计 未规定；0% 起计 0%"),
        (MethodKind.BANDS, "方法：达成 80%～100%；未达成 0%～80%"),
    ],
)
def test_a_method_is_cited_in_words(kind: MethodKind, value: str) -> None:
    basis = method(kind).basis
    assert (basis.parameter, basis.value, basis.source) == ("S/m", value, "某号 关于计分")


@pytest.mark.parametrize(
    ("rate", "step"), [("1", 0), ("0.9", 0), ("0.89", 1), ("0.6", 1), ("0.59", 2), ("0", 2), ("-1", 2)]
)
def test_a_rate_falls_into_one_step(rate: str, step: int) -> None:
    assert method(MethodKind.STEPS).step_for(Fraction(rate)) is STEPS[step]


def test_a_level_has_one_band() -> None:
    assert method(MethodKind.BANDS).band_for("未达成") is BANDS[1]
    assert method(MethodKind.BANDS).band_for("达") is None


@pytest.mark.parametrize(
    ("natures", "level1", "fits"),
    [
        (("≥",), (), True),
        (("≤", "≥"), ("效益指标", "产出指标"), True),
        (("≥",), ("效益指标",), False),
        (("≤",), ("产出指标",), False),
        (("≤",), (), False),
    ],
)
def test_a_method_is_for_some_indicators(natures: tuple[str, ...], level1: tuple[str, ...], *, fits: bool) -> None:
    only = replace(method(MethodKind.PROPORTIONAL), natures=natures, level1=level1)
    found = replace(scheme(), methods=(only,)).method_for(Indicator("k", nature="≥", level1="产出指标"))
    assert found is (only if fits else None)


@pytest.mark.parametrize(("maximum", "text"), [(None, "满分不明"), (Fraction(45, 2), "22.5 分"), (0, "0 分")])
def test_a_maximum_is_printed(maximum: Exact | None, text: str) -> None:
    assert Item("名", maximum, ItemMethod.JUDGEMENT).maximum_text == text


def test_a_distribution_is_printed() -> None:
    profile = WeightProfile(
        "甲", (WeightGroup(("产出指标",), 40), WeightGroup(("效益指标", "满意度指标"), Fraction(45, 2)))
    )
    assert profile.summary == "甲（产出指标 40、效益指标与满意度指标 22.5）"


def test_the_schemes_that_come_with_the_program() -> None:
    found = {key: (item.use, item.subject, item.region) for key, item in shipped().schemes.items()}
    assert found == {
        "SELF-MOF-2020-10": (Use.DEFAULT, Subject.PROJECT, "cn"),
        "SELF-MOF-2021-101": (Use.CHOICE, Subject.PROJECT, "cn"),
        "SELF-HB": (Use.CHOICE, Subject.PROJECT, "cn"),
        "SELF-SC-0013zp": (Use.DEFAULT, Subject.PROJECT, "cn-51"),
        "DEPT-SC-2023": (Use.DEFAULT, Subject.DEPARTMENT, "cn-51"),
        "DEPT-SC-2023-H1": (Use.HYPOTHESIS, Subject.DEPARTMENT, "cn-51"),
    }


@pytest.mark.parametrize(
    ("key", "maxima"),
    [
        ("SELF-MOF-2020-10", {"预算执行率": 10, "绩效指标": 90}),
        ("SELF-MOF-2021-101", {"预算执行率": 10, "绩效指标": 90}),
        ("SELF-SC-0013zp", {"预算执行率": 10, "绩效指标": 90}),
        ("SELF-HB", {"预算执行率": 20, "绩效指标": 80}),
    ],
)
def test_points_of_the_project_schemes(key: str, maxima: dict[str, int]) -> None:
    assert {item.name: item.maximum for item in scheme(key).items} == maxima


def test_the_maxima_of_the_sichuan_department_are_unknown() -> None:
    items = scheme("DEPT-SC-2023").items
    assert [item.name for item in items if item.maximum is not None] == ["年度绩效指标"]
    assert [item.name for item in items if not item.is_counted] == ["年度绩效指标"]
    assert [item.name for item in items if item.is_optional] == ["绩效结果应用", "重点领域绩效分析"]
    assert len(items) == 11
    assert items[1].parts == ("预算编制质量", "单位收入统筹", "支出执行进度", "预算年终结余", "严控一般性支出")


def test_the_hypothesis_fills_the_full_marks() -> None:
    items = [item for item in scheme("DEPT-SC-2023-H1").items if item.is_counted]
    assert [item.maximum for item in items] == [15, 25, 10, 9, 6, 12, 12, 11]  # 65 + 35


def test_only_what_was_confirmed_is_verified() -> None:
    verified = {
        (key, citation.parameter)
        for key, found in shipped().schemes.items()
        for citation in (found.citation, found.execution.citation if found.execution else found.citation)
        if citation.is_verified
    }
    sichuan = "SELF-SC-0013zp"
    assert verified == {(sichuan, sichuan), (sichuan, f"{sichuan}/execution")}
    assert not any(method.citation.is_verified for found in shipped().schemes.values() for method in found.methods)


def test_lines_and_grades_of_the_schemes() -> None:
    sichuan, national = scheme("SELF-SC-0013zp"), scheme()
    assert sichuan.execution is not None
    assert national.execution is not None
    assert (sichuan.execution.reason_below, national.execution.reason_below) == (Fraction(9, 10), None)
    assert sichuan.grades is national.grades
    assert scheme("SELF-HB").grades is None
    assert sichuan.profiles == ()
    assert national.over is not None
    assert (national.over.review_from, national.over.reason_from) == (Fraction(13, 10), Fraction(3, 2))
    assert national.over.basis.value == "完成值达到指标值的 130% 复核，150% 说明超额原因"
