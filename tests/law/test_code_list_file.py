"""Code lists are read file by file; layers add to them and override them."""

import pytest

from jixiao.law.code_list import UnknownCodeListError
from jixiao.law.code_list_file import read_code_list
from jixiao.law.mark import Mark
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError
from tests.law.conftest import Make

HEAD = """
name = "fund"
title = "资金来源"
citation = "理由"
mark = "设计"
verified = false
valid_from = 2015
"""


def list_of(*entries: str, head: str = HEAD) -> str:
    """Return the TOML of a code list."""
    return head + "entry = [\n" + "".join(f"    {{ {entry} }},\n" for entry in entries) + "]\n"


def errors_in(make_rulebook: Make, text: str) -> tuple[RulebookError, ...]:
    """Return the mistakes in a file of a code list."""
    with pytest.raises(BrokenRulebookError) as caught:
        read_code_list("fund", rulebook=make_rulebook({"cn/codes/fund.toml": text}), region="")
    return caught.value.errors


def test_an_entry_takes_what_it_does_not_say_from_the_list(make_rulebook: Make) -> None:
    text = list_of(
        'code = "all"', 'code = "unit", label = "单位资金", mark = "确认", verified = true, valid_from = 2020'
    )
    found = read_code_list("fund", rulebook=make_rulebook({"cn/codes/fund.toml": text}), region="")
    first, second = found.all_entries
    assert (first.label, first.mark, first.is_verified, first.valid_from) == ("all", Mark.DESIGN, False, 2015)
    assert (second.label, second.mark, second.is_verified, second.valid_from) == (
        "单位资金",
        Mark.CONFIRMED,
        True,
        2020,
    )
    assert (found.name, found.title, found.parents_list) == ("fund", "资金来源", "fund")


def test_a_lower_layer_overrides_an_entry_and_adds_others(make_rulebook: Make) -> None:
    files = {
        "cn/codes/fund.toml": list_of('code = "a", label = "甲", synonyms = ["旧"]', 'code = "b", label = "乙"'),
        "cn-51/codes/fund.toml": list_of('code = "a", label = "甲川"', 'code = "c", label = "丙"'),
    }
    found = read_code_list("fund", rulebook=make_rulebook(files), region="510521")
    assert [(entry.code, entry.label, entry.layer) for entry in found.all_entries] == [
        ("a", "甲川", "cn-51"),
        ("b", "乙", "cn"),
        ("c", "丙", "cn-51"),
    ]
    assert found.find_code("旧") is None  # the whole entry is replaced, its synonyms too


def test_parents_may_be_in_another_list(make_rulebook: Make) -> None:
    level1 = list_of('code = "产出"', head=HEAD.replace("fund", "level1"))
    level2 = list_of('code = "数量", parent = "产出"', head=HEAD + 'parents = "level1"\n')
    rulebook = make_rulebook({"cn/codes/fund.toml": level2, "cn/codes/level1.toml": level1})
    assert read_code_list("fund", rulebook=rulebook, region="").parents_list == "level1"


def test_a_parent_must_be_in_the_other_list(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, list_of('code = "数量", parent = "产出"', head=HEAD + 'parents = "level1"\n'))
    assert error.problem == "上级“产出”不存在"


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (['label = "甲"'], "，第 1 个 entry：缺少 code，或内容为空。请补上 code = …。"),
        (['code = "a", synonym = ["x"]'], "，entry「a」：不认识 synonym。是否应为 synonyms？"),
        (['code = "a", synonyms = "x"'], "，entry「a」：synonyms 的写法不对。应写成方括号里的若干带引号的文字。"),
        (['code = "al"', 'code = "b", parent = "all"'], "，entry「b」：上级“all”不存在。是否应为“al”？"),
        (['code = "b", parent = "xyz"'], "，entry「b」：上级“xyz”不存在。请先加入上级代码，或删去 parent。"),
        (
            ['code = "a", label = "甲"', 'code = "b", synonyms = ["甲"]'],
            "，entry「b」：“甲”已是代码“a”的名称或别名。一个词只能指一个代码，请从其中一条删去。",
        ),
        (
            ['code = "a", synonyms = ["x（1）"]', 'code = "b", synonyms = ["x(1)"]'],
            "，entry「b」：“x(1)”已是代码“a”的名称或别名。一个词只能指一个代码，请从其中一条删去。",
        ),
        (
            ['code = "a", valid_from = 2020, valid_to = 2020'],
            (
                "，entry「a」：valid_to（2020-01-01）不晚于 valid_from（2020-01-01）。"
                "valid_to 是失效的第一天，应晚于 valid_from；一直有效的不写 valid_to。"
            ),
        ),
        (
            ['code = "a", verified = true'],
            (
                "，entry「a」：依据标记是“设计”，却写了 verified = true。"
                "对照原文核实后把 mark 改为“确认”，否则写 verified = false。"
            ),
        ),
    ],
)
def test_a_mistake_is_named(make_rulebook: Make, entries: list[str], message: str) -> None:
    (error,) = errors_in(make_rulebook, list_of(*entries))
    assert str(error) == f"规则库 {error.path}{message}"


def test_years_of_one_code_may_follow_each_other_but_not_overlap(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, list_of('code = "a", valid_to = 2021', 'code = "a", valid_from = 2020'))
    assert error.problem.endswith("中的同名条目有效期重叠")
    right = list_of('code = "a", valid_to = 2020', 'code = "a", valid_from = 2020')
    other = make_rulebook({"cn/codes/other.toml": right.replace("fund", "other")})
    assert len(read_code_list("other", rulebook=other, region="").all_entries) == 2


def test_the_name_of_a_list_is_that_of_its_file(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, list_of('code = "a"', head=HEAD.replace("fund", "funds")))
    assert str(error) == f"规则库 {error.path}，code list「fund」：name 是“funds”。应为与文件名相同：fund。"


def test_the_head_of_a_list_is_checked(make_rulebook: Make) -> None:
    (error,) = errors_in(make_rulebook, list_of('code = "a"', head=HEAD.replace("citation", "citations")))[:1]
    assert error.problem == "缺少 citation，或内容为空"


def test_only_the_files_of_the_list_are_read(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/codes/fund.toml": list_of('code = "a"'), "cn/codes/broken.toml": "?"})
    assert read_code_list("fund", rulebook=rulebook, region="").labels == {"a": "a"}


def test_a_list_that_is_not_there_is_named_with_the_one_meant(make_rulebook: Make) -> None:
    rulebook = make_rulebook({"cn/codes/fund.toml": list_of('code = "a"')})
    with pytest.raises(UnknownCodeListError) as caught:
        read_code_list("funds", rulebook=rulebook, region="")
    assert (caught.value.name, caught.value.nearest) == ("funds", "fund")
