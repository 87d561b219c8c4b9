"""Every code list that a column names ships, and its codes are what the Book stores."""

import time

import pytest

from jixiao.book.caliber import PHASES, SCOPES
from jixiao.book.schema import TABLES
from jixiao.law.code_list import CodeList
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.mark import Mark
from jixiao.law.rulebook import Rulebook

IN_COLUMNS = sorted({column.codes for table in TABLES for column in table.columns if column.codes})
OTHERS = ("functional_subject", "economic_subject", "government_economic_subject", "qualitative_value", "region")
CODE_IS_NO_LABEL = {"fund", "region", "scheme", "functional_subject", "economic_subject", "government_economic_subject"}
LOADING_SECONDS = (1, 10)  # numerator and denominator; measured 0.02, machines differ


@pytest.fixture(scope="module")
def lists(law: Law) -> dict[str, CodeList]:
    """Return every code list."""
    return {name: law.code_list(name) for name in law.code_list_names}


@pytest.mark.parametrize("name", [*IN_COLUMNS, *OTHERS])
def test_the_list_ships_and_has_entries_in_each_year(law: Law, name: str) -> None:
    for year in range(2020, 2027):
        assert law.code_list(name).entries(year)


def test_the_code_is_the_label_unless_the_list_says_otherwise(lists: dict[str, CodeList]) -> None:
    differing = {name for name, found in lists.items() if any(code != label for code, label in found.labels.items())}
    assert differing == CODE_IS_NO_LABEL


def test_only_what_is_confirmed_is_verified(lists: dict[str, CodeList]) -> None:
    entries = [entry for found in lists.values() for entry in found.all_entries]
    assert [entry.code for entry in entries if entry.is_verified != (entry.mark is Mark.CONFIRMED)] == []


def test_the_list_of_instruments_cited_is_known(law: Law) -> None:
    documents = law.rulebook.documents("codes", region=law.region)
    assert {document.data["instrument"] for document in documents if "instrument" in document.data} <= set(
        law.all_instruments
    )


def test_funds_are_a_tree_under_all(law: Law) -> None:
    fund = law.code_list("fund")
    assert fund.children("all") == ("fiscal", "special_account", "unit", "other", "carry_over")
    assert fund.children("fiscal") == ("general", "government_fund", "state_capital", "social_insurance")
    assert fund.children("unit") == ("institution", "superior", "affiliated", "operating")


def test_no_fund_is_mistaken_for_another_part_of_a_figure_id(law: Law) -> None:
    codes = law.code_list("fund").labels
    assert codes.keys() & {*PHASES, *SCOPES} == set()
    assert [code for code in codes if "." in code or code.startswith("y-") or code[1:].isdigit()] == []


@pytest.mark.parametrize(
    ("name", "word", "code"),
    [
        ("fund", "一般性财政拨款", "general"),
        ("fund", "政府性基金支出", "government_fund"),
        ("fund", "事业支出", "institution"),
        ("fund", "其他支出", "other"),
        ("accounting", "未单独核算", "与本级一同核算"),
        ("unit_kind", "参公管理事业单位", "参公管理事业单位"),
        ("unit_kind", "事业", "事业单位"),
        ("staff_category", "工勤人员", "工勤"),
        ("indicator_level2", "可持续发展指标", "可持续发展指标"),
        ("indicator_level2", "生态环境成本指标", "生态环境成本指标"),
        ("indicator_nature", ">=", "≥"),
        ("indicator_nature", "＝", "="),
        ("project_term", "阶段(一次性)项目", "阶段（一次性）项目"),
        ("arrangement", "事中新增", "年中追加"),
        ("payment_purpose", "日常公用支出", "公用经费"),
        ("likelihood", "3", "完全不可能"),
        ("region", "泸县", "510521"),
    ],
)
def test_words_of_reports_and_forms_are_understood(law: Law, name: str, word: str, code: str) -> None:
    assert law.code_list(name).code(word) == code


def test_both_taxonomies_of_indicators_are_accepted(law: Law) -> None:
    level2 = law.code_list("indicator_level2")
    assert level2.parents("成本指标") == ("产出指标",)
    assert level2.parents("经济成本指标") == ("成本指标",)
    assert level2.parents("可持续影响指标") == level2.parents("可持续发展指标") == ("效益指标",)
    assert set(level2.parents("服务对象满意度指标")) == {"满意度指标", "效益指标"}


def test_a_qualitative_value_knows_its_scales(law: Law) -> None:
    values = law.code_list("qualitative_value")
    scales = {scale: values.children(scale) for scale in law.code_list("qualitative_scale").labels}
    assert scales == {"优良中低差": tuple("优良中低差"), "高中低": tuple("高中低"), "好坏": tuple("好坏")}
    assert values.parents("低") == ("优良中低差", "高中低")


@pytest.mark.parametrize(("name", "lengths"), [("functional_subject", (3, 5, 7)), ("economic_subject", (3, 5))])
def test_a_subject_begins_with_the_subject_above(law: Law, name: str, lengths: tuple[int, ...]) -> None:
    for entry in law.code_list(name).all_entries:
        assert len(entry.code) in lengths
        assert entry.parent == ("" if len(entry.code) == 3 else entry.code[:-2])


def test_a_region_belongs_to_the_region_above(law: Law) -> None:
    regions = law.code_list("region")
    assert (regions.parents("510521"), regions.parents("510500")) == (("510500",), ("510000",))
    assert law_in_force(law.rulebook, region="420000", year=2024).code_list("region").find_code("泸县") is None


def test_all_lists_are_read_quickly() -> None:
    numerator, denominator = LOADING_SECONDS
    best = min(_nanoseconds_to_load() for _ in range(3))
    assert best < 1_000_000_000 * numerator // denominator


def _nanoseconds_to_load() -> int:
    fresh = law_in_force(Rulebook(Rulebook.shipped().root), region="510521", year=2024)
    start = time.process_time_ns()
    for name in fresh.code_list_names:
        fresh.code_list(name)
    return time.process_time_ns() - start
