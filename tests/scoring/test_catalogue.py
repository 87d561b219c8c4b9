"""All schemes of a place."""

import datetime as dt
from pathlib import Path

import pytest

from jixiao.book.evaluation import Evaluation
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError
from jixiao.scoring.catalogue import SchemeCatalogue, UnknownSchemeError, load_schemes, parse_schemes
from jixiao.scoring.scheme import Subject
from tests.scoring.sample import SampleDocument, document, shipped
from tests.scoring.scheme_text import CITED, GRADES, WHOLE

DAY = dt.date(2023, 12, 31)
GRADE_FILE = document(GRADES, name="grades.toml")


def child(key: str, parent: str, more: str = "", *, layer: str = "cn", name: str = "") -> SampleDocument:
    text = (
        f'id = "{key}"\nlabel = "{key} 方案"\nuse = "默认"\nvalid_from = 2024-01-01\nextends = "{parent}"\n'
        f"{CITED}{more}"
    )
    return document(text, name=name or f"{key}.toml", layer=layer)


def catalogue(*documents: SampleDocument) -> SchemeCatalogue:
    return parse_schemes([GRADE_FILE, *documents])


def mistakes(*documents: SampleDocument) -> list[str]:
    with pytest.raises(BrokenRulebookError) as caught:
        catalogue(*documents)
    return [str(error) for error in caught.value.errors]


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(UnknownSchemeError) as caught:
        shipped().scheme("SELF-HUB")
    assert (caught.value.scheme, caught.value.nearest) == ("SELF-HUB", "SELF-HB")
    assert str(caught.value) == "没有评分方案“SELF-HUB”。是否应为“SELF-HB”？"
    with pytest.raises(UnknownSchemeError) as caught:
        shipped().scheme("甲")
    assert str(caught.value) == "没有评分方案“甲”。"


@pytest.mark.parametrize(
    ("region", "subject", "on", "key"),
    [
        ("510521", Subject.PROJECT, DAY, "SELF-SC-0013zp"),
        ("510521", Subject.PROJECT, dt.date(2022, 12, 31), "SELF-MOF-2020-10"),
        ("510521", Subject.PROJECT, dt.date(2019, 12, 31), None),
        ("510521", Subject.DEPARTMENT, DAY, "DEPT-SC-2023"),
        ("420000", Subject.PROJECT, DAY, "SELF-MOF-2020-10"),
        ("420000", Subject.DEPARTMENT, DAY, None),
    ],
)
def test_the_default_is_the_most_local_in_force(region: str, subject: Subject, on: dt.date, key: str | None) -> None:
    found = load_schemes(Rulebook.shipped(), region=region).default(subject=subject, on=on)
    assert (found and found.key) == key


def test_the_newest_of_one_layer_is_the_default() -> None:
    older, newer = document(WHOLE), child("T", "S")
    found = catalogue(newer, older)
    assert found.default(subject=Subject.PROJECT, on=dt.date(2024, 12, 31)) is found.scheme("T")
    assert found.default(subject=Subject.PROJECT, on=DAY) is found.scheme("S")


def test_the_more_local_one_goes_before_the_newer_one() -> None:
    local = document(WHOLE.replace('id = "S"', 'id = "L"'), name="L.toml", layer="cn-51")
    found = catalogue(document(WHOLE), child("T", "S"), local)
    assert found.default(subject=Subject.PROJECT, on=dt.date(2024, 12, 31)) is found.scheme("L")


@pytest.mark.parametrize("use", ["可选", "假设"])
def test_a_choice_and_a_hypothesis_are_never_the_default(use: str) -> None:
    found = catalogue(document(WHOLE.replace('use = "默认"', f'use = "{use}"')))
    assert found.default(subject=Subject.PROJECT, on=DAY) is None


@pytest.mark.parametrize(
    ("named", "project", "key"),
    [
        ("", "p1", "SELF-SC-0013zp"),
        ("", "", "DEPT-SC-2023"),
        ("SELF-HB", "p1", "SELF-HB"),
        ("DEPT-SC-2023-H1", "", "DEPT-SC-2023-H1"),
    ],
)
def test_the_scheme_of_an_evaluation(named: str, project: str, key: str) -> None:
    found = shipped().scheme_of(Evaluation("e1", scheme=named, project=project), on=DAY)
    assert found is shipped().scheme(key)


def test_an_evaluation_may_name_a_scheme_that_there_is_not() -> None:
    with pytest.raises(UnknownSchemeError):
        shipped().scheme_of(Evaluation("e1", scheme="甲"), on=DAY)


def test_a_scheme_takes_over_what_it_lacks() -> None:
    parent, found = catalogue(document(WHOLE), child("T", "S")).schemes.values()
    assert (found.key, found.label, found.note) == ("T", "T 方案", "")
    assert (found.blocks, found.full_marks, found.grades) == (parent.blocks, parent.full_marks, parent.grades)
    assert (found.citation.parameter, found.citation.instrument) == ("T", "")
    assert found.period.valid_from == dt.date(2024, 1, 1)
    assert [method.citation.parameter for method in found.methods] == [
        "T/indicator_method「及格门槛」",
        "T/indicator_method「定性」",
    ]


def test_what_a_scheme_has_goes_before_what_it_takes_over() -> None:
    more = f'[cost]\nlevel1 = ["产出指标"]\n{CITED}'
    found = catalogue(document(WHOLE), child("T", "S", more)).scheme("T")
    assert found.cost is not None
    assert found.cost.level1 == ("产出指标",)
    assert found.survey is not None


def test_schemes_may_follow_each_other() -> None:
    found = catalogue(child("U", "T"), child("T", "S", 'full_marks = "100"\n'), document(WHOLE))
    assert found.scheme("U").blocks == found.scheme("S").blocks


def test_the_end_of_a_scheme_is_not_taken_over() -> None:
    ended = WHOLE.replace("valid_from = 2023-01-01", "valid_from = 2023-01-01\nvalid_to = 2024-01-01")
    found = catalogue(document(ended), child("T", "S"))
    assert found.scheme("S").period.valid_to == dt.date(2024, 1, 1)
    assert found.scheme("T").period.valid_to is None


@pytest.mark.parametrize(
    ("documents", "parent"),
    [
        ((child("T", "X"),), "X"),
        ((child("T", "T"),), "T"),
        ((child("T", "U"), child("U", "T")), "T"),
        ((child("T", "U"), child("U", "V"), child("V", "U")), "U"),
    ],
)
def test_a_parent_that_cannot_be_followed_is_named(documents: tuple[SampleDocument, ...], parent: str) -> None:
    path = documents[0].path
    message = f"规则库 {path}：extends 是“{parent}”。应为另一个方案的 id，且不得循环。"
    assert message in mistakes(*documents)


def test_a_more_local_scheme_of_the_same_id_takes_its_place() -> None:
    local = document(WHOLE.replace('label = "方案"', 'label = "四川方案"'), layer="cn-51")
    found = catalogue(document(WHOLE), local).schemes
    assert [(scheme.label, scheme.region) for scheme in found.values()] == [("四川方案", "cn-51")]


def test_one_layer_has_one_scheme_of_an_id() -> None:
    found = mistakes(document(WHOLE), document(WHOLE, name="B.toml"))
    first, second = (Path("cn") / "schemes" / name for name in ("A.toml", "B.toml"))
    assert len(found) == 1
    assert found[0].startswith(f"规则库 {second}，方案「S」：与 {first} 中的同名条目")


def test_the_mistakes_of_all_files_are_found_at_once() -> None:
    broken = document(WHOLE.replace('label = "方案"', ""))
    other = document(GRADES.replace('label = "两级"', ""), name="grades.toml")
    with pytest.raises(BrokenRulebookError) as caught:
        parse_schemes([other, broken])
    assert {error.path.name for error in caught.value.errors} == {"A.toml", "grades.toml"}
