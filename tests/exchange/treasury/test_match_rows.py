"""A line goes to the project of its code, then of its exact name; anything else is asked."""

from collections.abc import Mapping
from dataclasses import replace

from jixiao.exchange.treasury.match_rows import MatchedRows, Target, match_rows
from jixiao.exchange.treasury.read_rows import Record
from tests.exchange.treasury.exports import UNIT, book


def record(*, project_code: str = "", project_name: str = "", unit_name: str = "", purpose: str = "") -> Record:
    row = Record("表", 4, unit_name=unit_name, project_code=project_code, project_name=project_name, purpose=purpose)
    return replace(row, amounts={"paid": 100}, month=5)


def matched(*records: Record, answers: Mapping[str, str] | None = None) -> MatchedRows:
    return match_rows(records, book=book(), answers=answers or {})


def test_the_code_goes_before_the_name_and_a_difference_is_told() -> None:
    result = matched(record(project_code="51052124T000000000301", project_name="科技创新大赛"))
    assert [target.project for _, target in result.matched] == ["p1"]
    assert "企业扶持" in result.notices[0]


def test_a_name_is_compared_without_blanks_and_width() -> None:
    assert matched(record(project_name=" 厂房　维修")).matched[0][1] == Target("p2", "项目支出")


def test_the_same_name_under_another_code_is_not_the_same_project() -> None:
    result = matched(record(project_code="51052124T000000000999", project_name="企业扶持"))
    assert result.matched == ()
    assert result.questions[0].options[0].value == "p1"


def test_an_unknown_project_is_asked_once_with_the_likeliest_first() -> None:
    result = matched(record(project_name="企业扶持资金"), record(project_name="企业扶持资金"))
    assert len(result.questions) == 1
    assert [option.value for option in result.questions[0].options] == [
        "p1",
        "purpose:人员经费",
        "purpose:公用经费",
        "none",
    ]
    assert "等 2 行" in result.questions[0].text
    assert not result.questions[0].is_blocking


def test_answers_settle_what_was_asked() -> None:
    asked = matched(record(project_name="企业扶持资金")).questions[0].id
    assert matched(record(project_name="企业扶持资金"), answers={asked: "p1"}).matched[0][1].project == "p1"
    as_cost = matched(record(project_name="企业扶持资金"), answers={asked: "purpose:公用经费"})
    assert as_cost.matched[0][1] == Target("", "公用经费")
    passed = matched(record(project_name="企业扶持资金"), answers={asked: "none"})
    assert (len(passed.ignored), passed.questions) == (1, ())


def test_personnel_needs_no_project() -> None:
    assert matched(record(project_name="在职人员工资", purpose="人员经费")).matched[0][1] == Target("", "人员经费")


def test_other_units_are_told_apart_and_an_unknown_one_is_asked() -> None:
    result = matched(record(project_name="企业扶持", unit_name=UNIT), record(unit_name="示例县教育局"))
    assert (len(result.matched), len(result.others)) == (1, 1)
    unknown = matched(record(project_name="企业扶持", unit_name="示例县科学技术局"))
    assert [question.id for question in unknown.questions] == ["unit_name"]
    answered = matched(
        record(project_name="企业扶持", unit_name="示例县科学技术局"), answers={"unit_name": "示例县科学技术局"}
    )
    assert len(answered.matched) == 1


def test_codes_and_names_that_contradict_each_other_are_told() -> None:
    result = matched(
        record(project_code="1", project_name="甲"),
        record(project_code="1", project_name="乙"),
        record(project_code="2", project_name="乙"),
        record(project_code="3", project_name=" 丙"),
        record(project_code="3", project_name="丙"),
    )
    assert result.notices == (
        "文件里项目编码 1 有几个名称：甲、乙；请核对。",
        "文件里“乙”有几个项目编码：1、2；请核对。",
    )
