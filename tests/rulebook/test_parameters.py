"""Every parameter that ships is dated, cited and usable in a formula; boundaries of time stand in pairs."""

import datetime as dt
import re
from collections import defaultdict
from fractions import Fraction

import pytest

from jixiao.book.schema import TABLES
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.mark import Mark
from jixiao.law.parameter import Parameter
from jixiao.law.rulebook import Rulebook

LUXIAN = "510521"
FORMULA_WORD = re.compile(r"[一-鿿][一-鿿0-9]*")


def law_on(day: dt.date) -> Law:
    """Return the law of the county on a day."""
    return law_in_force(Rulebook.shipped(), region=LUXIAN, year=day.year, on=day)


def test_each_parameter_has_date_unit_and_citation(parameters: tuple[Parameter, ...]) -> None:
    assert len(parameters) > 100
    assert [found.id for found in parameters if not (found.unit and found.citation)] == []
    assert {found.period.valid_from.year for found in parameters} <= set(range(2012, 2027))


def test_each_instrument_cited_is_there_and_was_in_force(parameters: tuple[Parameter, ...], law: Law) -> None:
    cited = [found for found in parameters if found.instrument]
    assert {found.instrument for found in cited} <= law.all_instruments.keys()
    too_early = [
        found.id for found in cited if not law.instrument(found.instrument).period.covers(found.period.valid_from)
    ]
    assert too_early == []


def test_only_what_is_confirmed_is_verified(parameters: tuple[Parameter, ...]) -> None:
    assert [found.id for found in parameters if found.is_verified != (found.mark is Mark.CONFIRMED)] == []


def test_each_id_is_one_word_of_a_formula_and_no_label_of_the_book(parameters: tuple[Parameter, ...]) -> None:
    ids = {found.id for found in parameters}
    assert [word for word in ids if not FORMULA_WORD.fullmatch(word)] == []
    assert ids & {label for table in TABLES for label in table.labels} == set()


def test_each_id_has_one_english_name(parameters: tuple[Parameter, ...]) -> None:
    names, ids = defaultdict(set), defaultdict(set)
    for found in parameters:
        names[found.id].add(found.name)
        ids[found.name].add(found.id)
    assert [key for key, values in (names | ids).items() if len(values) > 1] == []
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", name)] == []


def test_weights_of_a_profile_add_up_to_one_hundred(law: Law) -> None:
    profiles = [found for found in law.parameters.values() if "自评分值" in found.id]
    assert {found.id: sum(found.numbers.values()) for found in profiles} == dict.fromkeys(
        (found.id for found in profiles), 100
    )
    assert len(profiles) == 5


@pytest.mark.parametrize(
    ("parameter", "last_day", "before", "after"),
    [
        ("执行进度标准", dt.date(2024, 12, 31), "6月 40%、9月 67.5%、11月 82.5%", None),
        ("监控预警线", dt.date(2025, 9, 23), None, "4月 25%、6月 40%、8月 60%、10月 80%"),
        ("目标与执行偏差上限", dt.date(2025, 9, 23), None, "10%"),
        ("预警处置期限", dt.date(2025, 9, 23), None, "10个工作日"),
        ("小微企业价格扣除", dt.date(2022, 6, 30), "下限 6%、上限 10%", "下限 10%、上限 20%"),
        ("联合体价格扣除", dt.date(2022, 6, 30), "下限 2%、上限 3%", "下限 4%、上限 6%"),
        (
            "接待禁用词",
            dt.date(2025, 5, 17),
            "鱼翅、燕窝、野生保护动物、香烟、卷烟、高档酒、茅台、会所",
            "鱼翅、燕窝、野生保护动物、高档菜、香烟、卷烟、酒、茅台、会所",
        ),
        ("陪餐固定上限", dt.date(2025, 5, 17), "3人", "3人"),
        ("执行率说明线", dt.date(2022, 12, 31), None, "90%"),
        (
            "国家2020自评分值",
            dt.date(2020, 2, 24),
            None,
            "预算执行率 10分、产出指标 50分、效益指标 30分、满意度指标 10分",
        ),
    ],
)
def test_a_provision_changes_on_its_day(
    parameter: str, last_day: dt.date, before: str | None, after: str | None
) -> None:
    found = [law_on(day).find_parameter(parameter) for day in (last_day, last_day + dt.timedelta(days=1))]
    assert [version.printed if version else None for version in found] == [before, after]


@pytest.mark.parametrize(("guests", "companions"), [(1, 3), (3, 3), (9, 3), (10, 3), (11, 3), (12, 4), (30, 10)])
def test_companions_follow_from_three_parameters(law: Law, guests: int, companions: int) -> None:
    share = law.parameter("陪餐比例上限").number
    few = guests <= law.parameter("陪餐分界人数").number
    assert (law.parameter("陪餐固定上限").number if few else int(guests * share)) == companions


@pytest.mark.parametrize(
    ("code", "is_code"),
    [
        ("51000021R000000019951", True),
        ("51052124T000000000001", True),
        ("51052124X000000000001", False),
        ("5105212T000000000001", False),
        ("51052124T00000000000１", False),  # the last digit is full-width
    ],
)
def test_a_project_code_has_its_form(law: Law, code: str, *, is_code: bool) -> None:
    assert bool(re.search(law.parameter("项目代码格式").text, code)) is is_code


@pytest.mark.parametrize(
    ("code", "is_code"), [("91350100M000100Y43", True), ("11150300011554391W", True), ("11150300O11554391W", False)]
)
def test_a_credit_code_has_its_form(law: Law, code: str, *, is_code: bool) -> None:
    assert bool(re.search(law.parameter("信用代码格式").text, code)) is is_code


@pytest.mark.parametrize(
    ("number", "is_number"),
    [("泸县财监绩效〔2024〕7号", True), ("泸县财监绩效[2024]7号", False), ("〔2024〕7号", False)],
)
def test_a_document_number_has_its_form(law: Law, number: str, *, is_number: bool) -> None:
    assert bool(re.search(law.parameter("文号格式").text, number)) is is_number


def test_the_county_monitors_until_august_and_the_nation_until_july(law: Law) -> None:
    assert law.parameter("监控期截止月").number == 8
    assert law_in_force(Rulebook.shipped(), region="510522", year=2024).parameter("监控期截止月").number == 7


def test_values_are_exact(law: Law) -> None:
    assert law.parameter("执行进度标准").numbers == {6: Fraction(2, 5), 9: Fraction(27, 40), 11: Fraction(33, 40)}
    assert law.parameter("货物服务全额预留限额").number == 200_000_000  # 200 × 10,000 yuan × 100 fen
    assert law_on(dt.date(2025, 12, 31)).parameter("逾期利率").number == Fraction(1, 2000)  # 0.05 %


@pytest.mark.parametrize("parameter", ["等级档次", "定性档次", "湖北定性档次", "执行率档", "满意度档"])
def test_bands_begin_at_zero_and_fall(law: Law, parameter: str) -> None:
    table = law.parameter(parameter).numbers
    assert list(table.values()) == sorted(table.values(), reverse=True)
    assert list(table.values())[-1] == 0


def test_the_basis_of_each_parameter_can_be_printed_in_each_year() -> None:
    for year in range(2018, 2028):
        law = law_in_force(Rulebook.shipped(), region=LUXIAN, year=year)
        assert all(law.basis(parameter) for parameter in law.parameters)
