"""Searching lines: traps of the field, tables with headers, one hit for one thing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.exchange.screening.search import Passage, find_in, search_passages
from tests.exchange.screening.sample import IDENTITY, MOBILE, shipped_screens

TRAPS = (
    "川财绩〔2024〕13号、泸县财监绩效〔2024〕7号",
    "2023年收入37934300.00元，支出13800138000.00元",
    "统一社会信用代码 11510521MB1234567X",
    "统一社会信用代码：91350100M000100Y43",
    "科目 2010101、2150517，经济科目 30201",
    "项目代码51000021R000000019951，51052124T000000000001",
    "采购计划编号：510521210202400012",
    "预算指标文号 510521202400000123456",
    "凭证号13912345678，单据编号 6222021234567894",
    "1-8月执行12,345,678.90元，占66.95%",
    "2023-2024年、2024-08-31、20240831",
    "保守国家秘密，开展保密教育，机密级设备2台",
    "内部控制，内部资料归档率100%",
    "0.830819123、08月30日",
    "惠及13800000000人次",
)


@pytest.mark.parametrize("text", TRAPS)
def test_numbers_of_documents_amounts_and_codes_are_let_pass(text: str) -> None:
    assert [(it.screen.id, text[it.start : it.end]) for it in find_in(text, screens=shipped_screens())] == []


def test_the_header_of_a_column_counts_as_standing_before() -> None:
    screens = shipped_screens()
    assert find_in("8191234", screens=screens) == ()
    assert [it.screen.kind for it in find_in("8191234", screens=screens, contexts=("办公电话",))] == ["固定电话"]
    assert find_in("6222021234567894", screens=screens)
    assert find_in("6222021234567894", screens=screens, contexts=("采购计划编号", "某项目")) == ()


def test_a_number_is_claimed_by_one_screen_alone() -> None:
    (found,) = find_in(f"身份证号：{IDENTITY}", screens=shipped_screens())
    assert found.screen.id == "P01"


def test_one_thing_at_two_places_is_one_hit() -> None:
    passages = [Passage(f"李某 {MOBILE}", "甲"), Passage("电话：１３８ ００１３ ８０００", "乙"), Passage("无", "丙")]
    (hit,) = search_passages(passages, screens=shipped_screens())
    assert [spot.where for spot in hit.spots] == ["甲", "乙"]


def test_another_number_is_another_hit() -> None:
    passages = [Passage(MOBILE, "甲"), Passage("13800138001", "甲")]
    assert len({hit.key for hit in search_passages(passages, screens=shipped_screens())}) == 2


def test_no_excerpt_repeats_what_was_found() -> None:
    passages = [Passage(f"张某{IDENTITY}，{MOBILE}，zhang@example.com", "甲")]
    hits = search_passages(passages, screens=shipped_screens())
    assert len(hits) == 3
    shown = "".join(hit.describe() + hit.key for hit in hits)
    assert not [secret for secret in (IDENTITY, MOBILE, "zhang@") if secret in shown]


def test_a_mark_of_secrecy_is_shown_as_it_is() -> None:
    (hit,) = search_passages([Passage("机密★10年", "甲")], screens=shipped_screens())
    assert hit.spots[0].excerpt == "机密★10年"


@given(st.integers(0, 10**13), st.sampled_from(("{:,.2f}", "{:.2f}", "{:,.2f}元", "支出{:.0f}元", "{:,.6f}万元")))
def test_no_amount_is_personal(fen: int, form: str) -> None:
    assert find_in(form.format(Decimal(fen) / 100), screens=shipped_screens()) == ()


@given(st.integers(2000, 2030), st.integers(1, 9999))
def test_no_number_of_a_document_is_personal(year: int, number: int) -> None:
    text = f"示县财绩〔{year}〕{number}号，{year}-12-31，{year}1231{number}"
    assert find_in(text, screens=shipped_screens()) == ()


def test_a_long_line_is_searched_quickly() -> None:
    assert find_in("a" * 200_000 + "1" * 200_000 + "6222 " * 40_000, screens=shipped_screens()) == ()
