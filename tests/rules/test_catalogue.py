"""The rules of one place and year: the local layer replaces by id, and all mistakes of all files come at once."""

from pathlib import Path

import pytest

from jixiao.book.book import Book
from jixiao.book.verdict import Verdict
from jixiao.formula.parse import parse_formula
from jixiao.formula.problem import FormulaError
from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of, run_rules
from jixiao.rules.python_rule import REGISTRY
from jixiao.rules.rule import BrokenRulesError
from tests.law.conftest import write_files
from tests.rules.sample import book, catalogue, rule

CASE = '\n[[rule.case]]\nverdict = "pass"\nbook = { "支出合计" = "1" }\n'


def written(number: str, *, check: str = "年度() = 2024", title: str = "标题", more: str = "") -> str:
    """Return a rule as a rule file writes it."""
    head = f'[[rule]]\nid = "{number}"\ntitle = "{title}"\nseverity = "error"\nkind = "arithmetic"\n'
    return f'{head}basis = ["会计常识"]\nfix = "请核对。"\ncheck = "{check}"\n{more}'


def load(folder: Path, *, region: str = "", has_cases: bool = True, **files: str) -> Catalogue:
    """Return the catalogue of rule files, each named by its layer and name: cn__a is cn/rules/a.toml."""
    paths = {f"{name.replace('__', '/rules/').replace('_', '-')}.toml": text for name, text in files.items()}
    write_files(folder, files=paths)
    return load_catalogue(Rulebook(folder), region=region, year=2024, has_cases=has_cases)


def test_rules_come_in_the_order_of_their_ids_with_the_file_they_stand_in(tmp_path: Path) -> None:
    made = load(tmp_path, cn__b=written("R002") + written("R001"), cn__a=written("R003"))
    assert [item.id for item in made.rules] == ["R001", "R002", "R003"]
    assert made.files == {"R001": "b.toml", "R002": "b.toml", "R003": "a.toml"}
    assert [item.layer for item in made.rules] == ["cn"] * 3


def test_a_lower_layer_replaces_a_rule_by_its_id(tmp_path: Path) -> None:
    nation, province = written("R001") + written("R002"), written("R001", title="四川")
    found = load(tmp_path, region="51", cn__a=nation, cn_51__b=province)
    assert [(item.id, item.title, item.layer) for item in found.rules] == [
        ("R001", "四川", "cn-51"),
        ("R002", "标题", "cn"),
    ]
    assert found.files["R001"] == "b.toml"
    assert [item.title for item in load_catalogue(found.law.rulebook, region="", year=2024).rules] == ["标题"] * 2


def test_the_law_is_that_of_the_place_and_the_year(tmp_path: Path) -> None:
    law = load(tmp_path, region="51", cn__a=written("R001"), cn_51__a="").law
    assert (law.region, law.year, law.layers) == ("51", 2024, ("cn", "cn-51"))


def test_an_id_is_used_once_in_a_layer(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulesError) as caught:
        load(tmp_path, cn__a=written("R001"), cn__b=written("R001"))
    assert str(caught.value) == "规则文件 b.toml 的 R001：编号重复，已在 a.toml 中使用"


def test_an_id_is_used_once_in_a_file(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulesError) as caught:
        load(tmp_path, cn__a=written("R001") * 2)
    assert str(caught.value) == "规则文件 a.toml 的 R001：编号重复，已在 a.toml 中使用"


def test_all_mistakes_of_all_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulesError) as caught:
        load(tmp_path, cn__a=written("R001", title=""), cn__b=written("R002", more='fixx = ""'))
    assert [(error.file, error.rule, error.problem) for error in caught.value.errors] == [
        ("a.toml", "R001", "缺少 title"),
        ("b.toml", "R002", "不认识的键 fixx"),
    ]


def test_examples_are_read_unless_nobody_needs_them(tmp_path: Path) -> None:
    text = written("R001", more=CASE) + written("R002", more=CASE)
    assert [len(item.cases) for item in load(tmp_path, cn__a=text).rules] == [1, 1]
    assert [len(item.cases) for item in load(tmp_path, cn__a=text, has_cases=False).rules] == [0, 0]
    assert [len(item.cases) for item in load_catalogue(Rulebook(tmp_path), region="", year=2024).rules] == [1, 1]


def test_formulas_may_use_the_code_lists_of_the_place() -> None:
    made = load_catalogue(Rulebook.shipped(), region="510521", year=2024, has_cases=False)
    codes = made.vocabulary.codes
    assert codes["arrangement"] == made.law.code_list("arrangement").codes
    assert codes["arrangement"] is codes["arrangement"]  # read once
    assert set(codes) == set(made.law.code_list_names)
    assert len(codes) == len(made.law.code_list_names)
    assert "no_such_list" not in codes
    assert codes.get("no_such_list", {}) == {}
    with pytest.raises(KeyError, match="no_such_list"):
        codes["no_such_list"]


def test_a_rule_is_found_by_its_id() -> None:
    made = catalogue(rule("0 = 0"), rule("0 = 0", number="R002"))
    assert made.rule("R002") is made.rules[1]
    assert made.rule("R003") is None


def test_formulas_that_cannot_be_read_are_told_with_their_file(tmp_path: Path) -> None:
    text = written("R001", check="支出合 = 0") + written("R002") + written("R003", check="1 =")
    with pytest.raises(BrokenRulesError) as caught:
        _ = load(tmp_path, cn__a=text).parsed
    assert [(error.file, error.rule) for error in caught.value.errors] == [("a.toml", "R001"), ("a.toml", "R003")]
    assert caught.value.errors[1].problem == "公式第 4 个字符处：这里应当是标签或数，却是“公式结尾”。公式：1 =▲"


def test_nothing_runs_before_a_mistake_in_what_an_office_wrote_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenRulesError):
        _ = load(tmp_path, cn__a=written("R001", check="1 =")).compiled
    with pytest.raises(BrokenRulesError):
        _ = load(tmp_path, cn__a=written("R001", more='message = "{支出合}"')).compiled
    with pytest.raises(FormulaError):
        _ = load(tmp_path, cn__a=written("R001", more='phases = ["预"]', check="支出合计 = 0")).compiled


def test_a_shipped_rule_about_rows_that_a_book_does_not_have_is_not_read() -> None:
    made = load_catalogue(Rulebook.shipped(), region="", year=2024, has_cases=False)
    outcomes = run_rules(made, facts=facts_of(Book(2024), catalogue=made))
    unread = [item.rule.id for item in made.compiled if item.each is not None and "variants" not in vars(item)]
    assert len(unread) > 50
    assert {item.compiled.rule.id for item in outcomes} >= set(unread)
    assert {item.verdict for item in outcomes if item.compiled.rule.id in unread} == {Verdict.NOT_APPLICABLE}


def test_a_function_that_nobody_registered_is_told() -> None:
    made = Catalogue(catalogue().law, (rule(python="check_nothing"),), catalogue().vocabulary, {})
    with pytest.raises(BrokenRulesError) as caught:
        _ = made.parsed
    assert str(caught.value) == "规则文件  的 R001：没有叫 check_nothing 的检查函数"


def test_only_rules_that_are_formulas_are_parsed_and_retired_ones_are_not_compiled() -> None:
    name = min(REGISTRY)
    made = catalogue(
        rule("0 = 0"),
        rule(number="R002", python=name, each="项目"),
        rule(number="R003", python=name),
        rule("0 = 0", number="R004", stage="retired"),
    )
    assert [parsed.rule.id for parsed in made.parsed] == ["R001", "R004"]
    assert [compiled.rule.id for compiled in made.compiled] == ["R001", "R002", "R003"]
    first, second, third = made.compiled
    assert (first.python, len(first.variants)) == (None, 1)
    assert (second.python, second.variants, second.each and second.each.label) == (REGISTRY[name], (), "项目")
    assert (third.python, third.each) == (REGISTRY[name], None)


def test_of_two_definitions_of_a_figure_the_first_counts() -> None:
    made = catalogue(
        rule("支出合计 = 基本支出", defines="支出合计"),
        rule("支出合计 = 项目支出", number="R002", defines="支出合计"),
        rule("收入合计 = 3万元", number="R003", defines="收入合计"),
    )
    assert {key[:2] for key in made.compiler.definitions} == {("expenditure", "total"), ("income", "total")}
    basic = parse_formula("基本支出", vocabulary=made.vocabulary)
    assert made.compiler.definitions["expenditure", "total", "amount"] == basic


def test_a_retired_rule_still_defines_its_figure() -> None:
    made = catalogue(
        rule("支出合计 = 基本支出", defines="支出合计", stage="retired"), rule("支出合计 = 1万元", number="R002")
    )
    known = facts_of(book({"基本支出": "1"}), catalogue=made)
    assert [item.verdict.value for item in run_rules(made, facts=known)] == ["pass"]
