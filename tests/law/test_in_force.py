"""The law in force is that of a place and a day; a lower layer overrides by id."""

import datetime as dt
from fractions import Fraction

import pytest

from jixiao.law.code_list import UnknownCodeListError
from jixiao.law.in_force import UnknownInstrumentError, UnknownParameterError, law_in_force
from jixiao.law.jurisdiction import MalformedRegionError
from jixiao.law.rulebook import Rulebook
from tests.law.conftest import Make
from tests.law.test_code_list_file import list_of
from tests.law.test_instrument import RIGHT as INSTRUMENT
from tests.law.test_parameter_file import toml_of

LUXIAN = "510521"


def test_a_lower_layer_overrides_the_whole_parameter(make_rulebook: Make) -> None:
    rulebook = make_rulebook(
        {
            "cn/parameters/a.toml": toml_of(note='"全国"') + toml_of(id='"甲"'),
            "cn-51/parameters/a.toml": toml_of(value='"80%"'),
        }
    )
    sichuan = law_in_force(rulebook, region="510521", year=2024).parameters
    assert {key: (found.printed, found.note, found.layer) for key, found in sichuan.items()} == {
        "线": ("80%", "", "cn-51"),
        "甲": ("90%", "", "cn"),
    }
    assert law_in_force(rulebook, region="420000", year=2024).parameter("线").printed == "90%"


def test_what_a_lower_layer_ended_falls_back_to_the_layer_above(make_rulebook: Make) -> None:
    lower = toml_of(value='"80%"', valid_to="2024-01-01")
    rulebook = make_rulebook({"cn/parameters/a.toml": toml_of(), "cn-51/parameters/a.toml": lower})
    printed = [law_in_force(rulebook, region="51", year=year).parameter("线").printed for year in (2023, 2024)]
    assert printed == ["80%", "90%"]


def test_a_year_is_judged_by_its_last_day_unless_a_day_is_given(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/parameters/a.toml": toml_of(valid_from="2023-12-31")})
    assert law_in_force(rulebook, region="", year=2023).on == dt.date(2023, 12, 31)
    assert law_in_force(rulebook, region="", year=2023).find_parameter("线") is not None
    day = dt.date(2023, 12, 30)
    assert law_in_force(rulebook, region="", year=2023, on=day).find_parameter("线") is None


def test_a_parameter_that_is_not_in_force_is_refused_with_the_one_meant(make_rulebook: Make) -> None:
    law = law_in_force(make_rulebook({"cn/parameters/a.toml": toml_of(id='"执行率说明线"')}), region="", year=2024)
    with pytest.raises(UnknownParameterError) as caught:
        law.parameter("执行率线")
    assert str(caught.value) == "参数“执行率线”在 全国 2024-12-31 没有有效的规定。是否应为“执行率说明线”？"
    assert law.find_parameter("执行率线") is None


def test_values_are_those_a_formula_uses(make_rulebook: Make) -> None:
    text = (
        toml_of()
        + toml_of(id='"额"', value='"1万元"', unit='"万元"')
        + toml_of(id='"词"', value='["烟"]', unit='"文字"')
        + toml_of(id='"表"', value='{ 6 = "40%" }', key_unit='"月"')
    )
    law = law_in_force(make_rulebook({"cn/parameters/a.toml": text}), region="", year=2024)
    assert law.value("线") == Fraction(9, 10)
    assert law.value("额") == 1_000_000  # 10,000 yuan × 100 fen
    assert law.value("词") == ("烟",)
    assert (law.value("表", key=6), law.value("表", key=7), law.value("表")) == (Fraction(2, 5), None, None)
    assert law.value("没有") is None


def test_a_value_can_be_asked_for_a_day() -> None:
    law = law_in_force(Rulebook.shipped(), region=LUXIAN, year=2025)
    before, after = (law.value("接待禁用词", key=dt.date(2025, 5, day)) for day in (17, 18))
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    assert ("酒" in before, "酒" in after) == (False, True)
    assert law.value("接待禁用词") == after


def test_an_instrument_is_found_in_force_or_not(make_rulebook: Make) -> None:
    law = law_in_force(make_rulebook({"cn/instruments/a.toml": INSTRUMENT}), region="", year=2024)
    assert law.instruments == {}  # in force from 2025
    assert law.instrument("川某〔2025〕1号").title == "某办法"
    with pytest.raises(UnknownInstrumentError) as caught:
        law.instrument("川某〔2025〕2号")
    assert str(caught.value) == "规则库没有收录“川某〔2025〕2号”。是否应为“川某〔2025〕1号”？"


def test_the_basis_says_what_is_not_verified(make_rulebook: Make) -> None:
    text = toml_of(instrument='"川某〔2025〕1号"') + toml_of(id='"甲"', mark='"设计"', verified="false")
    rulebook = make_rulebook({"cn/parameters/a.toml": text, "cn/instruments/a.toml": INSTRUMENT})
    law = law_in_force(rulebook, region="", year=2024)
    assert law.basis("线") == "《某办法》（川某〔2025〕1号）：第一条"
    assert law.basis("甲") == "第一条（未经核实，依据标记：设计）"


def test_code_lists_are_those_of_the_place(make_rulebook: Make) -> None:
    rulebook = make_rulebook(
        {"cn/codes/fund.toml": list_of('code = "a"'), "cn-51/codes/fund.toml": list_of('code = "b"')}
    )
    assert law_in_force(rulebook, region="51", year=2024).code_list("fund").children("") == ("a", "b")
    assert law_in_force(rulebook, region="42", year=2024).code_list("fund").children("") == ("a",)
    law = law_in_force(rulebook, region="51", year=2024)
    assert law.code_list_names == ("fund",)
    with pytest.raises(UnknownCodeListError):
        law.code_list("grade")


def test_the_same_question_has_the_same_answer() -> None:
    first = law_in_force(Rulebook.shipped(), region=LUXIAN, year=2024)
    assert law_in_force(Rulebook.shipped(), region=LUXIAN, year=2024) is first
    other = law_in_force(Rulebook.shipped(), region=LUXIAN, year=2023)
    assert other.code_list("grade") is first.code_list("grade")


def test_a_region_that_is_no_code_is_refused() -> None:
    with pytest.raises(MalformedRegionError):
        law_in_force(Rulebook.shipped(), region="泸县", year=2024)


def test_the_indicator_library_belongs_to_the_law() -> None:
    library = law_in_force(Rulebook.shipped(), region=LUXIAN, year=2024).indicator_library
    assert {template.sector for template in library} >= {"通用", "工业和科技"}
