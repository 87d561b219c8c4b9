"""Reading one scheme: every part arrives, and every mistake is named with file and key."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from jixiao.law.mark import Mark
from jixiao.law.period import Period
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.scoring.catalogue import parse_schemes
from jixiao.scoring.scheme import (
    Block,
    Concern,
    Item,
    ItemMethod,
    OverReview,
    Scheme,
    Subject,
    Use,
    WeightGroup,
    WeightProfile,
)
from jixiao.scoring.trace import Citation
from tests.scoring.sample import document
from tests.scoring.scheme_text import BLOCKS, EXECUTION, GRADES, HEAD, METHODS, REVIEWS, WHOLE

PATH = Path("cn") / "schemes" / "A.toml"


def read(text: str = WHOLE, grades: str = GRADES) -> Scheme:
    return parse_schemes([document(grades, name="grades.toml"), document(text)]).scheme("S")


def mistakes(text: str, grades: str = GRADES) -> list[str]:
    with pytest.raises(BrokenRulebookError) as caught:
        read(text, grades)
    return [str(error).removeprefix(f"规则库 {PATH}").removeprefix("，") for error in caught.value.errors]


def cited(parameter: str, instrument: str = "") -> Citation:
    return Citation(parameter, instrument, "某处", Mark.DESIGN, is_verified=False)


def test_the_head_of_a_scheme() -> None:
    found = read()
    assert (found.key, found.label, found.use, found.subject) == ("S", "方案", Use.DEFAULT, Subject.PROJECT)
    assert (found.region, found.period, found.note) == ("cn", Period(dt.date(2023, 1, 1)), "备注")
    assert (found.full_marks, found.citation) == (100, cited("S", "某号"))


def test_the_blocks_of_a_scheme() -> None:
    found = read()
    assert found.blocks == (
        Block("预算执行情况", (Item("预算执行率", 10, ItemMethod.EXECUTION_RATE),)),
        Block("绩效指标", (Item("绩效指标", 90, ItemMethod.SUM_OF_INDICATORS, ("产出", "效益")),)),
    )
    assert [item.name for item in found.items] == ["预算执行率", "绩效指标"]


def test_an_item_may_be_optional_and_beside_the_total() -> None:
    more = '{ name = "附", maximum = "未知", method = "judgement", optional = true, counted = false }'
    item = read(WHOLE.replace('parts = ["产出", "效益"] }', f'parts = ["产出", "效益"] }}, {more}')).items[-1]
    assert item == Item("附", None, ItemMethod.JUDGEMENT, is_optional=True, is_counted=False)


def test_the_reviews_of_a_scheme() -> None:
    found = read()
    assert found.over == OverReview(("≥",), Fraction(13, 10), Fraction(3, 2), ("目标值偏低",), cited("S/over"))
    assert found.survey == Concern(("满意度指标",), cited("S/survey"))
    assert found.cost == Concern(("成本指标",), cited("S/cost"))


def test_the_weights_of_a_scheme() -> None:
    groups = (
        WeightGroup(("产出指标",), Fraction(135, 2)),
        WeightGroup(("效益指标", "满意度指标"), Fraction(45, 2)),
    )
    assert read().profiles == (WeightProfile("通用", groups),)


def test_a_scheme_needs_no_reviews() -> None:
    found = read(HEAD + BLOCKS + EXECUTION + METHODS)
    assert (found.over, found.survey, found.cost, found.profiles) == (None, None, None, ())


def test_the_grades_of_a_scheme() -> None:
    grades = read().grades
    assert grades is not None
    assert (grades.key, grades.label, grades.citation) == ("G", "两级", cited("grades「G」"))
    assert [(band.grade, band.at_least) for band in grades.bands] == [("好", Fraction(3, 5)), ("差", 0)]


def test_a_scheme_may_go_without_grades() -> None:
    assert read(WHOLE.replace('grades = "G"', 'grades = "不评等级"')).grades is None


def test_an_unknown_set_of_grades_is_named() -> None:
    assert mistakes(WHOLE.replace('grades = "G"', 'grades = "H"')) == ["：grades 是“H”。应为以下之一：G、不评等级。"]


RATE = "block「预算执行情况」 / item「预算执行率」"
BROKEN = [
    ('use = "默认"', "", "：缺少 use，或内容为空。请补上 use = …。"),
    ('use = "默认"', 'use = "随便"', "：use 是“随便”。应为以下之一：默认、可选、假设。"),
    ('subject = "项目"', 'subject = "全县"', "：subject 是“全县”。应为以下之一：项目、部门整体。"),
    (
        "valid_from = 2023-01-01",
        'valid_from = "2023"',
        "：valid_from 的写法不对。应写成不带引号的日期，如 2024-01-01。",
    ),
    ('full_marks = "100"', "full_marks = 100", "：full_marks 的写法不对。应写成带引号的文字。"),
    ('note = "备注"', 'lable = "备注"', "：不认识 lable。是否应为 label？"),
    (
        'name = "预算执行情况"\n',
        'name = "预算执行情况"\nxyz = "甲"\n',
        "block「预算执行情况」：不认识 xyz。请删除，说明文字写在 note 或以 # 开头的注释里。",
    ),
    (
        'maximum = "10"',
        'maximum = "十"',
        f"{RATE}：maximum 是“十”。应为分数，如 22.5。",
    ),
    (
        'maximum = "10", ',
        "",
        f"{RATE}：缺少 maximum，或内容为空。请补上 maximum = …。",
    ),
    (
        'method = "execution_rate"',
        'method = "rate"',
        f"{RATE}：method 是“rate”。应为以下之一：execution_rate、sum_of_indicators、judgement。",
    ),
    (
        'weight = "67.5"',
        "weight = 67.5",
        "weight_profile「通用」 / 第 1 个 group：weight 的写法不对。应写成带引号的文字。",
    ),
    ('natures = ["≥"]', 'natures = ["约"]', "over：natures 是“约”。应为以下若干：≥、>、≤、<、=、定性。"),
    ('review_from = "130%"', 'review_from = "1.3"', "over：review_from 是“1.3”。应为百分数，如 60%。"),
    ('reason_from = "150%"', "", "over：缺少 reason_from，或内容为空。请补上 reason_from = …。"),
    ('level1 = ["成本指标"]', 'level1 = "成本指标"', "cost：level1 的写法不对。应写成方括号里的若干带引号的文字。"),
]


@pytest.mark.parametrize(("old", "new", "message"), BROKEN)
def test_a_mistake_is_named_with_its_key(old: str, new: str, message: str) -> None:
    assert old in WHOLE
    assert message in mistakes(WHOLE.replace(old, new, 1))


def test_sums_are_not_judged_where_something_could_not_be_read() -> None:
    assert mistakes(WHOLE.replace('maximum = "10"', 'maximum = "十"')) == [
        f"{RATE}：maximum 是“十”。应为分数，如 22.5。"
    ]


def test_a_float_is_refused() -> None:
    assert "：full_marks 的写法不对。应写成带引号的文字。" in mistakes(
        WHOLE.replace('full_marks = "100"', "full_marks = 100.0")
    )


def test_all_mistakes_are_found_at_once() -> None:
    text = WHOLE
    for old, new in (
        ('label = "方案"', ""),
        ('maximum = "10"', 'maximum = "十"'),
        ('pass_line = "60%"', 'pass_line = "六成"'),
        ('review_from = "130%"', 'review_from = "1.3"'),
        ('level1 = ["成本指标"]', ""),
    ):
        text = text.replace(old, new)
    assert len(mistakes(text)) == 5


def test_a_grade_file_is_checked_too() -> None:
    broken = (
        GRADES.replace('label = "两级"', "")
        .replace('from = "60%"', 'from = "六成"')
        .replace("[[grades]]", "x = 1\n[[grades]]")
    )
    with pytest.raises(BrokenRulebookError) as caught:
        read(grades=broken)
    found = [str(error).split("，", 1)[-1] for error in caught.value.errors]
    assert "grades「G」：缺少 label，或内容为空。请补上 label = …。" in found
    assert any("不认识 x" in str(error) for error in caught.value.errors)
    assert "grades「G」 / 第 1 个 bands：from 是“六成”。应为百分数，如 60%。" in found
    assert {error.path.name for error in caught.value.errors} == {"grades.toml"}  # a scheme may still name it


def test_grade_bands_have_to_descend_to_nothing() -> None:
    with pytest.raises(BrokenRulebookError) as caught:
        read(grades=GRADES.replace('from = "0%"', 'from = "10%"'))
    assert [str(error).split("，", 1)[-1] for error in caught.value.errors] == [
        "grades「G」：bands 是“60%、10%”。应为从高到低、最后一档从 0% 起的若干档。"
    ]


def test_a_grade_that_cannot_be_read_is_one_mistake() -> None:
    with pytest.raises(BrokenRulebookError) as caught:
        read(grades=GRADES.replace('from = "0%"', 'from = "零"'))
    assert len(caught.value.errors) == 1


def test_the_sample_has_every_section() -> None:
    assert WHOLE == HEAD + BLOCKS + EXECUTION + METHODS + REVIEWS
