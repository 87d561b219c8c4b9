"""The documents that are made are current, say that they are made, and cover every rule of their groups."""

import pytest

from docs.build import DOCS, LEFT_OUT, built_pages, problems, stray_pages
from docs.generate.markdown import NOTICE, code, page, plain, table
from docs.generate.parameter_use import does_read
from docs.generate.rule_group import GROUPS, coverage_problems, left_out
from docs.generate.rule_page import shipped_rules
from jixiao.law.rulebook import Rulebook
from jixiao.proofreading.text_catalogue import load_text_rules
from jixiao.rules.rule import Rule


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return built_pages()


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    return {rule.id: rule for rule in shipped_rules(Rulebook.shipped())}


def test_the_generated_documents_are_current(pages: dict[str, str]) -> None:
    assert list(problems(pages)) == []


def test_each_generated_document_says_so_in_its_first_line(pages: dict[str, str]) -> None:
    assert {text.splitlines()[0] for text in pages.values()} == {NOTICE}


def test_making_them_again_gives_the_same(pages: dict[str, str]) -> None:
    assert built_pages() == pages


def test_a_page_that_is_not_current_is_told(pages: dict[str, str]) -> None:
    changed = {**pages, "schema.md": pages["schema.md"] + "\n"}
    assert list(problems(changed)) == ["docs/schema.md is not current; run: make docs"]


def test_a_page_that_nothing_makes_any_more_is_told(pages: dict[str, str]) -> None:
    fewer = {name: text for name, text in pages.items() if name != "rules/h-staff.md"}
    assert stray_pages(fewer) == [DOCS / "rules" / "h-staff.md"]
    assert list(problems(fewer)) == ["docs/rules/h-staff.md is made by nothing; run: make docs"]


def test_each_rule_has_its_entry_and_its_line_in_the_index(pages: dict[str, str], rules: dict[str, Rule]) -> None:
    index = pages["rules/README.md"]
    for rule_id in rules:
        group = next(group for group in GROUPS if rule_id in group.ids)
        assert f"[{rule_id}]({group.file}#{rule_id.lower()})" in index
        assert f"\n## {rule_id}\n" in pages[f"rules/{group.file}"]


def test_each_rule_about_text_has_its_entry(pages: dict[str, str]) -> None:
    page = pages["rules/l-text.md"]
    for rule in load_text_rules(Rulebook.shipped(), region="510521", year=2024):
        assert f"[{rule.id}](#{rule.id.lower()})" in page
        assert f"\n## {rule.id}\n" in page


def test_no_number_belongs_to_two_groups() -> None:
    numbers = [number for group in GROUPS for number in group.ids]
    assert len(set(numbers)) == len(numbers) == 156  # 19 + 11 + 7 + 11 + 24 + 12 + 28 + 7 + 13 + 13 + 11


def test_only_what_needs_another_document_is_left_out() -> None:
    reasons = left_out((DOCS / LEFT_OUT).read_text(encoding="utf-8"))
    assert list(reasons) == ["R126", "R135"]
    assert all(reasons.values())


def test_a_number_is_a_rule_or_left_out_and_not_both() -> None:
    all_but_one = [number for group in GROUPS for number in group.ids if number != "R126"]
    assert list(coverage_problems(all_but_one, page="| R126 | why |")) == []
    assert list(coverage_problems(all_but_one, page="| R126, part | why |")) == [
        "R126 is neither a rule nor listed in docs/rules-left-out.md"
    ]
    assert list(coverage_problems([*all_but_one, "R126"], page="| R126 | why |")) == [
        "R126 is a rule and is still listed in docs/rules-left-out.md"
    ]
    assert list(coverage_problems([*all_but_one, "R126", "R900"], page="")) == [
        "R900 belongs to no group in docs/generate/rule_group.py"
    ]


@pytest.mark.parametrize(
    ("rule_id", "parameter", "is_read"),
    [
        ("R182", "目标与执行偏差上限", True),  # a formula
        ("R119", "指标最少个数", True),  # a table, by key
        ("R190", "法定节假日", True),  # a function that a function of the rule calls
        ("R091", "项目代码格式", True),
        ("R096", "项目代码格式", False),  # another function of the same module reads it
        ("R182", "监控预警线", False),
    ],
)
def test_the_rules_that_read_a_parameter_are_known(
    rules: dict[str, Rule], rule_id: str, parameter: str, *, is_read: bool
) -> None:
    assert does_read(rules[rule_id], parameter=parameter) is is_read


def test_what_is_quoted_is_no_markup() -> None:
    assert plain("a_b | *c*\n<d>") == r"a\_b \| \*c\* \<d>"
    assert code("a|b") == r"`a\|b`"
    assert code("a`b") == "``a`b``"
    assert code("") == ""
    assert table(("a", "b"), rows=[("1", "")]) == "| a | b |\n| --- | --- |\n| 1 |   |"
    assert page("T", parts=["p", "", "q"]) == f"{NOTICE}\n\n# T\n\np\n\nq\n"
