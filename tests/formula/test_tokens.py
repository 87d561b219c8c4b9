"""A formula is cut into tokens that know where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formula.problem import FormulaError
from jixiao.formula.tokens import Sort, Token, cut_tokens

N, T, W, Q, K, C, S = Sort.NUMBER, Sort.TEXT, Sort.WORD, Sort.QUOTED, Sort.KEYWORD, Sort.CALIBER, Sort.SIGN


def tokens(formula: str) -> list[tuple[Sort, str, int]]:
    """Return sort, text and start of each token but the end."""
    found = cut_tokens(formula)
    assert found[-1] == Token(Sort.END, "", len(formula))
    return [(token.sort, token.text, token.start) for token in found[:-1]]


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("", []),
        (" \t\n\u3000\xa0", []),
        ("收入合计=支出合计", [(W, "收入合计", 0), (S, "=", 4), (W, "支出合计", 5)]),
        ("收入合计 = 0", [(W, "收入合计", 0), (S, "=", 5), (N, "0", 7)]),
        ("甲\xa0乙\u3000丙", [(W, "甲", 0), (W, "乙", 2), (W, "丙", 4)]),
        ("若 甲 则 乙", [(K, "若", 0), (W, "甲", 2), (K, "则", 4), (W, "乙", 6)]),
        ("甲且乙", [(W, "甲且乙", 0)]),  # a keyword needs blanks or brackets around it
        ("(甲)且(乙)", [(S, "(", 0), (W, "甲", 1), (S, ")", 2), (K, "且", 3), (S, "(", 4), (W, "乙", 5), (S, ")", 6)]),
        ("甲 属于 {乙}", [(W, "甲", 0), (K, "属于", 2), (S, "{", 5), (W, "乙", 6), (S, "}", 7)]),
        ("乙、2", [(W, "乙", 0), (S, "、", 1), (N, "2", 2)]),
        ("甲[决算·基金]", [(W, "甲", 0), (C, "决算·基金", 1)]),
        ("「1-8月执行数」+1", [(Q, "1-8月执行数", 0), (S, "+", 9), (N, "1", 10)]),
        ('"a=b" “c”', [(T, "a=b", 0), (T, "c", 6)]),
        ('"“c”"', [(T, "“c”", 0)]),
        ('""', [(T, "", 0)]),
        ("项目.项目金额", [(W, "项目.项目金额", 0)]),
        ("1.50*2", [(N, "1.50", 0), (S, "*", 4), (N, "2", 5)]),
        ("1.", [(N, "1.", 0)]),
        ("1.5+2.5", [(N, "1.5", 0), (S, "+", 3), (N, "2.5", 4)]),
    ],
)
def test_a_formula_is_cut_at_signs_blanks_and_brackets(formula: str, expected: list[tuple[Sort, str, int]]) -> None:
    assert tokens(formula) == expected


@pytest.mark.parametrize(
    ("formula", "sign"),
    [
        ("甲>=乙", "≥"),
        ("甲<=乙", "≤"),
        ("甲<>乙", "≠"),
        ("甲!=乙", "≠"),
        ("甲≥乙", "≥"),
        ("甲≤乙", "≤"),
        ("甲≠乙", "≠"),
        ("甲>乙", ">"),
        ("甲<乙", "<"),
        ("甲＞＝乙", "≥"),
        ("甲＜乙", "<"),
        ("甲＝乙", "="),
        ("甲＋乙", "+"),
        ("甲－乙", "-"),
        ("甲−乙", "-"),
        ("甲—乙", "-"),
        ("甲×乙", "*"),
        ("甲÷乙", "/"),
        ("甲，乙", ","),
        ("甲｛乙", "{"),
        ("甲）乙", ")"),
    ],
)
def test_a_relation_or_an_operation_may_be_written_in_several_ways(formula: str, sign: str) -> None:
    length = len(formula) - 2
    assert tokens(formula) == [(W, "甲", 0), (S, sign, 1), (W, "乙", 1 + length)]


@pytest.mark.parametrize(
    ("formula", "text", "unit"),
    [
        ("2万元", "2", "万元"),
        ("3亿元", "3", "亿元"),
        ("500元", "500", "元"),
        ("90%", "90", "%"),
        ("９０％", "90", "%"),
        ("1．5", "1.5", ""),
        ("0", "0", ""),
    ],
)
def test_a_unit_belongs_to_its_number(formula: str, text: str, unit: str) -> None:
    assert cut_tokens(formula) == [Token(N, text, 0, unit), Token(Sort.END, "", len(formula))]


def test_a_blank_parts_a_number_from_a_word() -> None:
    assert tokens("2 万元") == [(N, "2", 0), (W, "万元", 2)]


def test_full_width_signs_keep_their_form_in_quotation_marks() -> None:
    assert tokens("＂阶段（一次性）项目＂") == [(T, "阶段（一次性）项目", 0)]
    assert tokens("「乡镇（街道）数」") == [(Q, "乡镇（街道）数", 0)]
    assert tokens("甲［执行·８月］") == [(W, "甲", 0), (C, "执行·8月", 1)]


@pytest.mark.parametrize(
    ("formula", "position", "problem"),
    [
        ("甲[决算", 1, "“[”没有对应的“]”"),
        ('甲 = "乙', 4, '“"”没有对应的“"”'),
        ("甲 = “乙", 4, "““”没有对应的“””"),
        ("「甲", 0, "“「”没有对应的“」”"),
        ("甲]", 1, "不认识的符号“]”"),
        ("甲 % 乙", 2, "不认识的符号“%”"),
        ("甲! 乙", 1, "不认识的符号“!”"),
        ("甲 = 1.2.3", 4, "“1.2.3”不是数"),
        ("2024.1.5万元", 0, "“2024.1.5”不是数"),
    ],
)
def test_what_cannot_be_cut_is_refused_at_its_place(formula: str, position: int, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        cut_tokens(formula)
    assert (caught.value.position, caught.value.problem) == (position, problem)


@given(st.text('甲乙1.+-=<>(){}[]"“”「」!%、 \u3000且或', max_size=12))
def test_every_text_is_cut_or_refused_and_tokens_stand_in_order(formula: str) -> None:
    try:
        found = cut_tokens(formula)
    except FormulaError as error:
        starts = [error.position, len(formula)]
    else:
        starts = [token.start for token in found]
    assert starts == sorted(set(starts))
