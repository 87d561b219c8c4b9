"""Whether the parts of a scheme fit together."""

import pytest

from jixiao.book.figure import Exact
from jixiao.law.entry import Entry
from jixiao.scoring.scheme import Band
from jixiao.scoring.scheme_check import check_bands, check_descent
from jixiao.scoring.scheme_section import Section
from tests.scoring.sample import document
from tests.scoring.scheme_text import BLOCKS, EXECUTION, METHODS, REVIEWS, WHOLE
from tests.scoring.test_scheme_file import mistakes, read


def section() -> Section:
    return Section(Entry(document("").path, "cn", "m", {"steps": [{}], "bands": [{}]}))


@pytest.mark.parametrize(
    ("starts", "is_right"),
    [([], True), ([0], True), ([2, 1, 0], True), ([2, 1], False), ([1, 2, 0], False), ([1, 1, 0], False), ([1], False)],
)
def test_steps_descend_to_nothing(starts: list[Exact], *, is_right: bool) -> None:
    found = section()
    check_descent(starts, key="steps", section=found)
    assert (found.errors == []) is is_right


def test_steps_that_do_not_are_shown() -> None:
    found = section()
    check_descent([1, 2], key="steps", section=found)
    assert str(found.errors[0]).endswith("m：steps 是“100%、200%”。应为从高到低、最后一档从 0% 起的若干档。")


@pytest.mark.parametrize(
    ("ends", "is_right"),
    [
        ([], True),
        ([(0, 1)], True),
        ([(2, 1)], False),
        ([(1, 1)], False),
        ([(0, 2)], False),
    ],
)
def test_bands_cover_everything(ends: list[tuple[Exact, Exact]], *, is_right: bool) -> None:
    found = section()
    check_bands([Band("档", low, high) for low, high in ends], section=found)
    assert (found.errors == []) is is_right


def test_bands_with_a_gap_are_shown() -> None:
    gap = WHOLE.replace('high = "80%"', 'high = "79%"')
    assert mistakes(gap) == [
        "indicator_method「定性」：bands 是“达成 80%～100%、未达成 0%～79%”。应为从 100% 到 0% 首尾相接的若干档。"
    ]


def test_maxima_add_up_to_the_full_marks() -> None:
    assert mistakes(WHOLE.replace('maximum = "10"', 'maximum = "9.5"')) == [
        "：block 是“满分合计 99.5 分”。应为合计 100 分。"
    ]


def test_known_maxima_stay_below_the_full_marks() -> None:
    unknown = WHOLE.replace('maximum = "10"', 'maximum = "未知"')
    assert read(unknown).items[0].maximum is None
    assert read(unknown.replace('full_marks = "100"', 'full_marks = "90"')).full_marks == 90
    assert mistakes(unknown.replace('full_marks = "100"', 'full_marks = "89"')) == [
        "：block 是“已知满分合计 90 分”。应为合计不超过 89 分。"
    ]


def test_what_is_beside_the_total_does_not_add_up() -> None:
    beside = '{ name = "附", maximum = "50", method = "judgement", counted = false }]'
    text = WHOLE.replace('parts = ["产出", "效益"] }]', f'parts = ["产出", "效益"] }}, {beside}')
    assert read(text).full_marks == 100


def test_an_item_needs_its_section() -> None:
    without = WHOLE.replace(EXECUTION, "").replace(METHODS, "")
    assert mistakes(without) == [
        "：缺少 execution，或内容为空。请补上 execution = …。",
        "：缺少 execution_method，或内容为空。请补上 execution_method = …。",
        "：缺少 indicator_method，或内容为空。请补上 indicator_method = …。",
    ]


def test_judged_items_need_no_section() -> None:
    judged = '[[block]]\nname = "板块"\nitem = [{ name = "甲", maximum = "100", method = "judgement" }]\n'
    text = WHOLE.replace(BLOCKS, judged).replace(EXECUTION, "").replace(METHODS, "").replace(REVIEWS, "")
    assert [item.name for item in read(text).items] == ["甲"]


def test_weights_add_up_to_the_points_of_the_indicators() -> None:
    assert mistakes(WHOLE.replace('weight = "67.5"', 'weight = "67"')) == [
        "：weight_profile 是“通用（产出指标 67、效益指标与满意度指标 22.5）”。应为合计等于绩效指标分值的权重。"
    ]


def test_an_item_has_a_name_of_its_own() -> None:
    assert mistakes(WHOLE.replace('name = "预算执行率"', 'name = "绩效 指标"')) == [
        "：block 是“绩效指标”。应为不重名的评分项。"
    ]


def test_all_repeated_names_are_shown() -> None:
    twice = ", ".join(['{ name = "甲", maximum = "未知", method = "judgement" }'] * 2)
    text = WHOLE.replace('name = "预算执行率"', 'name = "绩效指标"')
    text = text.replace('parts = ["产出", "效益"] }]', f'parts = ["产出", "效益"] }}, {twice}]')
    assert mistakes(text)[0] == "：block 是“绩效指标、甲”。应为不重名的评分项。"
