"""What scoring answers to the rules: a score, a range or a grade, or why there is none."""

from fractions import Fraction
from typing import Any

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.evaluation import Evaluation
from jixiao.book.figure import NOT_APPLICABLE as NONE
from jixiao.book.figure import Exact, Figure, State
from jixiao.book.indicator import Indicator
from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN, Special
from jixiao.rules.scoring_answers import ScoringAnswers
from jixiao.scoring.scheme import Scheme
from tests.rules.sample import book, shipped_law

SICHUAN = "510521"


def answers(labels: dict[str, Any], *, region: str = "", is_printed: bool = False) -> ScoringAnswers:
    """Return the answers for a Book of labels."""
    return ScoringAnswers(Facts(book(labels, is_printed=is_printed)), law=shipped_law(region))


def indicator(nature: str = "≥", target: str = "10", actual: str = "5", **cells: str) -> dict[str, str]:
    """Return an indicator of a project as labels."""
    plain = {"编号": "i1", "所属项目": "p1", "一级指标": "产出指标", "权重": "50"}
    return {**plain, "指标性质": nature, "指标值": target, "实际完成值": actual, **cells}


def scheme_id(found: ScoringAnswers, row: Indicator | Evaluation) -> str:
    """Return the id of the scheme of a row, empty where it is unknown."""
    scheme = found.scheme_of(row)
    assert scheme is UNKNOWN or isinstance(scheme, Scheme)
    return scheme.key if isinstance(scheme, Scheme) else ""


@pytest.mark.parametrize(
    ("evaluations", "scheme"),
    [
        ([], "SELF-MOF-2020-10"),  # the default of the place and the year
        ([{"评价项目": "p1"}], "SELF-MOF-2020-10"),
        ([{"评价项目": "p1", "评分方案": "SELF-HB"}], "SELF-HB"),
        ([{"评价项目": "p1", "评分方案": "没有"}], ""),
        ([{"评价项目": "p2", "评分方案": "SELF-HB"}], "SELF-MOF-2020-10"),  # that of another project
        ([{"评分方案": "SELF-HB"}], "SELF-MOF-2020-10"),
        (
            [
                {"评价项目": "p1", "评价类型": "部门评价", "评分方案": "SELF-HB"},
                {"评价项目": "p1", "评价类型": "单位自评", "评分方案": "SELF-MOF-2021-101"},
            ],
            "SELF-MOF-2021-101",  # the self-evaluation goes before the others
        ),
        (
            [
                {"评价项目": "p1", "评价类型": "部门评价", "评分方案": "SELF-HB"},
                {"评价项目": "p1", "评价类型": "财政评价", "评分方案": "SELF-MOF-2021-101"},
            ],
            "SELF-HB",
        ),
    ],
)
def test_an_indicator_is_scored_by_the_scheme_of_its_evaluation(evaluations: list[dict[str, str]], scheme: str) -> None:
    found = answers({"绩效指标": [indicator()], "评价": evaluations})
    assert scheme_id(found, found.book.indicators[0]) == scheme


def test_an_evaluation_is_scored_by_its_own_scheme() -> None:
    found = answers({"评价": [{"评价项目": "p1", "评分方案": "SELF-HB"}, {"评价项目": "p1"}]})
    assert [scheme_id(found, row) for row in found.book.evaluations] == ["SELF-HB", "SELF-MOF-2020-10"]


def test_the_default_is_that_of_the_place_and_of_what_is_scored() -> None:
    labels = {"绩效指标": [indicator(), indicator(所属项目="")]}
    found = answers(labels, region=SICHUAN)
    assert [scheme_id(found, row) for row in found.book.indicators] == ["SELF-SC-0013zp", "DEPT-SC-2023"]
    nation = answers(labels)
    assert [scheme_id(nation, row) for row in nation.book.indicators] == ["SELF-MOF-2020-10", ""]


def expected(labels: dict[str, str], *, scheme: str = "SELF-MOF-2020-10") -> Exact | Special:
    """Return the expected score of an indicator."""
    found = answers({"绩效指标": [labels], "评价": [{"评价项目": "p1", "评分方案": scheme}]})
    score = found.expected_score(found.book.indicators[0])
    assert isinstance(score, int | Fraction | Special)
    return score


@pytest.mark.parametrize(
    ("labels", "score"),
    [
        (indicator(), 25),  # 5 ÷ 10 of 50 points
        (indicator(actual="10"), 50),
        (indicator(actual="0"), 0),
        (indicator(actual=""), UNKNOWN),
        (indicator(actual="不涉及"), NOT_APPLICABLE),
        (indicator("定性", 达成程度="达成"), NOT_APPLICABLE),  # a person decides
        (indicator("="), 25),
        (indicator("=", actual="10"), 50),
        (indicator("=", actual="11"), UNKNOWN),  # nobody said whether more counts as reached
        (indicator("=", actual="11", 超过视同完成="是"), 50),
        (indicator("=", actual=""), UNKNOWN),
        (indicator("=", target="", actual="11"), UNKNOWN),
        (indicator("≥", actual="11"), 50),
        (indicator("≤", actual="11"), Fraction("45.45")),  # 10 ÷ 11 of 50 points
    ],
)
def test_the_expected_score_of_an_indicator(labels: dict[str, str], score: Exact | Special) -> None:
    assert expected(labels) == score


def test_what_is_above_an_equal_target_and_does_not_count_is_scored_as_a_deviation() -> None:
    score = expected(indicator("=", actual="20", 超过视同完成="否"))
    assert score == 25  # 10 ÷ 20 of 50 points


def test_without_a_scheme_nothing_is_expected() -> None:
    assert expected(indicator(), scheme="没有") is UNKNOWN
    found = answers(
        {"绩效指标": [indicator("定性", 达成程度="达成", 权重="10")], "评价": [{"评价项目": "p1", "评分方案": "没有"}]}
    )
    (row,) = found.book.indicators
    (evaluation,) = found.book.evaluations
    assert found.score_range(row) is UNKNOWN
    assert found.grade_of(row, total=95) is UNKNOWN
    assert found.weight_problem(evaluation) is UNKNOWN
    assert found.expected_score(evaluation) is UNKNOWN


@pytest.mark.parametrize(
    ("level", "bounds"),
    [
        ("达成", (8, 10)),
        ("部分达成", (6, Fraction("7.99"))),
        ("未达成", (0, Fraction("5.99"))),
        ("", UNKNOWN),
    ],
)
def test_the_range_of_a_qualitative_score_is_that_of_its_level(level: str, bounds: object) -> None:
    found = answers({"绩效指标": [indicator("定性", 达成程度=level, 权重="10")]})
    assert found.score_range(found.book.indicators[0]) == bounds


def test_a_quantitative_indicator_has_no_range() -> None:
    found = answers({"绩效指标": [indicator()]})
    assert found.score_range(found.book.indicators[0]) is UNKNOWN


@pytest.mark.parametrize(
    ("scheme", "total", "grade"),
    [
        ("SELF-MOF-2020-10", 90, "优"),
        ("SELF-MOF-2020-10", Fraction("89.99"), "良"),
        ("SELF-MOF-2020-10", 0, "差"),
        ("SELF-MOF-2020-10", 101, NOT_APPLICABLE),
        ("SELF-MOF-2020-10", -1, NOT_APPLICABLE),
        ("SELF-HB", 95, NOT_APPLICABLE),  # a scheme without grades
    ],
)
def test_the_grade_of_a_total(scheme: str, total: Exact, grade: object) -> None:
    found = answers({"评价": [{"评价项目": "p1", "评分方案": scheme}]})
    assert found.grade_of(found.book.evaluations[0], total=total) == grade


def weights(*given: tuple[str, str], project: str = "p1", scheme: str = "SELF-MOF-2020-10") -> str | Special:
    """Return what differs between some weights and a scheme."""
    rows = [{"所属项目": project, "一级指标": level1, "权重": weight} for level1, weight in given]
    labels = {"绩效指标": [*rows, {"所属项目": "p9", "权重": "1"}], "评价": [{"评价项目": "p1", "评分方案": scheme}]}
    found = answers(labels)
    return found.weight_problem(found.book.evaluations[0])


def test_weights_that_follow_the_scheme_are_no_problem() -> None:
    assert weights(("产出指标", "20"), ("产出指标", "30"), ("效益指标", "30"), ("满意度指标", "10")) == ""


def test_weights_that_follow_no_profile_are_told_beside_those_of_the_scheme() -> None:
    problem = weights(("产出指标", "50"), ("效益指标", "29.5"), ("满意度指标", "10"))
    assert problem == (
        "一级指标权重为 产出指标 50、效益指标 29.5、满意度指标 10；"
        "方案是 通用（产出指标 50、效益指标 30、满意度指标 10）"
    )


def test_several_profiles_are_all_told() -> None:
    problem = weights(("产出指标", "90"), scheme="SELF-MOF-2021-101")
    assert str(problem).startswith("一级指标权重为 产出指标 90；方案是 有成本指标（成本指标 20、产出指标 40、")
    assert str(problem).count("；") == 4  # one before each but the first of four profiles, and one behind the stated


@pytest.mark.parametrize(
    "given",
    [
        (),
        (("产出指标", "50"), ("效益指标", "")),
        (("产出指标", "50"), ("效益指标", "不涉及")),
        (("产出指标", "50"), ("", "40")),
    ],
)
def test_weights_that_are_not_all_there_tell_nothing(given: tuple[tuple[str, str], ...]) -> None:
    assert weights(*given) is UNKNOWN


def test_a_default_scheme_and_one_without_profiles_bind_nobody() -> None:
    assert weights(("产出指标", "1"), scheme="") is NOT_APPLICABLE
    found = answers(
        {"评价": [{"评价项目": "p1", "评分方案": "SELF-SC-0013zp"}], "绩效指标": [indicator()]}, region=SICHUAN
    )
    assert found.weight_problem(found.book.evaluations[0]) is NOT_APPLICABLE


def execution(
    labels: dict[str, Any] | None = None,
    *,
    scheme: str = "SELF-MOF-2020-10",
    is_printed: bool = False,
    region: str = "",
    projects: tuple[dict[str, str], ...] = (),
) -> Exact | Special:
    """Return the expected score of the execution rate; `labels` are those of the evaluation."""
    row = {"编号": "e1", "评价项目": "p1", "评分方案": scheme, **(labels or {})}
    found = answers({"评价": [row], "项目": [*projects]}, is_printed=is_printed, region=region)
    score = found.expected_score(found.book.evaluations[0])
    assert isinstance(score, int | Fraction | Special)
    return score


def paid(executed: str, budget: str, **rest: str) -> dict[str, str]:
    """Return the amounts of an evaluation form."""
    return {"表内金额[决算]": executed, "表内金额[调整预算]": budget, **rest}


@pytest.mark.parametrize(
    ("labels", "score"),
    [
        (paid("8", "10"), 8),  # 80 % of 10 points
        (paid("10", "10"), 10),
        (paid("12", "10"), 10),  # not more than there is
        (paid("0", "10"), 0),
        (paid("0", "0"), NOT_APPLICABLE),
        (paid("1", "0"), UNKNOWN),
        (paid("1", "-1"), UNKNOWN),
        (paid("不涉及", "10"), NOT_APPLICABLE),
        (paid("8", "不涉及"), NOT_APPLICABLE),
        ({"表内金额[决算]": "8"}, UNKNOWN),
        ({"表内金额[调整预算]": "8"}, UNKNOWN),
        ({}, UNKNOWN),
        ({"自评执行率": "80.00"}, Fraction("8")),
        ({"自评执行率": "不涉及"}, NOT_APPLICABLE),
        ({"自评执行率": ""}, UNKNOWN),
        (paid("8", "10", 执行率分值="10"), 8),
        (paid("8", "10", 执行率分值="20"), UNKNOWN),  # the form follows another scheme
        (paid("8", "10", 执行率分值="不涉及"), NOT_APPLICABLE),
        (paid("8", "10", 执行率分值=""), 8),
        (paid("8", "10", 执行率得分="9"), 8),
        (paid("8", "10", 执行率得分="不涉及"), 8),
    ],
)
def test_the_expected_score_of_an_execution_rate(labels: dict[str, str], score: Exact | Special) -> None:
    assert execution(labels) == score


@pytest.mark.parametrize(
    ("stated", "score"),
    [
        # 1.00 ± 0.005 over 3.00 ± 0.005: 0.995 ÷ 3.005 = 33.11 % to 1.005 ÷ 2.995 = 33.56 %
        ("3.33", Fraction("3.33")),
        ("3.31", Fraction("3.31")),
        ("3.30", Fraction("3.31")),
        ("3.36", Fraction("3.36")),
        ("3.37", Fraction("3.36")),
        ("0", Fraction("3.31")),
        ("", Fraction("3.31")),
    ],
)
def test_of_the_scores_that_rounded_amounts_allow_the_nearest_counts(stated: str, score: Fraction) -> None:
    assert execution(paid("1.00", "3.00", 执行率得分=stated), is_printed=True) == score


def test_amounts_exact_to_the_fen_leave_no_room() -> None:
    assert execution(paid("10000.00元", "30000.00元", 执行率得分="3.40"), is_printed=True) == Fraction("3.33")
    assert execution(paid("1.00", "3.00", 执行率得分="3.40")) == Fraction("3.33")


@pytest.mark.parametrize(("fen", "score"), [(5000, UNKNOWN), (5001, 10)])
def test_a_budget_that_may_be_0_tells_nothing(fen: int, score: Exact | Special) -> None:
    found = answers({"评价": [{"编号": "e1", "评价项目": "p1", "执行率得分": "10", **paid("1", "1")}]})
    budget = Figure(State.VALUE, fen, 10_000)  # half its last digit is 5000 fen
    made = found.book.with_figure("evaluation/e1/amount@adjusted", figure=budget)
    found = ScoringAnswers(Facts(made), law=found.law)
    assert found.expected_score(found.book.evaluations[0]) == score


@pytest.mark.parametrize(
    ("stated", "score"),
    [("0", Fraction("6.65")), ("6.7", Fraction("6.7")), ("10", Fraction("6.8"))],  # from 66.5 % to nearly 68 %
)
def test_a_rate_in_whole_percent_leaves_more_room(stated: str, score: Fraction | int) -> None:
    assert execution({"自评执行率": "67", "执行率得分": stated}) == score


@pytest.mark.parametrize(
    ("stated", "score"),
    [
        # 66.95 % may be rounded from 66.945 % or cut from nearly 66.96 %
        ("6.69", Fraction("6.69")),
        ("6.68", Fraction("6.69")),
        ("6.70", Fraction("6.70")),
        ("6.71", Fraction("6.70")),
    ],
)
def test_of_the_scores_that_a_printed_rate_allows_the_nearest_counts(stated: str, score: Fraction) -> None:
    assert execution({"自评执行率": "66.95", "执行率得分": stated}) == score


@pytest.mark.parametrize(
    ("executed", "status", "score"),
    [
        ("10", "已完成", 10),
        ("8.5", "已完成", 10),  # finished with less money is full marks
        ("8.5", "执行中", 7),  # from 80 % on 70 % of 10 points
        ("8.5", "", UNKNOWN),  # nobody knows whether it is finished
        ("7.9", "执行中", 5),
        ("0", "执行中", 0),
        ("11", "", UNKNOWN),  # the scheme does not say
        ("11", "已完成", UNKNOWN),
        ("10", "执行中", UNKNOWN),
    ],
)
def test_a_scheme_may_ask_whether_the_project_is_finished(executed: str, status: str, score: Exact | Special) -> None:
    projects = ({"编号": "p0", "项目状态": "已完成"}, {"编号": "p1", "项目状态": status})
    found = execution(paid(executed, "10"), scheme="SELF-MOF-2021-101", projects=projects)
    assert found == score


def test_of_a_project_that_is_not_listed_nobody_knows_whether_it_is_finished() -> None:
    projects = ({"编号": "p0", "项目状态": "已完成"},)
    assert execution(paid("8.5", "10"), scheme="SELF-MOF-2021-101", projects=projects) is UNKNOWN


def test_a_scheme_without_an_execution_rate_scores_none() -> None:
    found = answers({"评价": [{"编号": "e1", "评分方案": "DEPT-SC-2023"}]}, region=SICHUAN)
    assert found.expected_score(found.book.evaluations[0]) in (NOT_APPLICABLE, UNKNOWN)


def test_an_unknown_place_has_no_default_for_a_department() -> None:
    found = ScoringAnswers(Facts(Book(2024)), law=shipped_law())
    assert found.scheme_of(Evaluation("e1")) is UNKNOWN
    assert found.scheme_of(replace(Evaluation("e1"), total=NONE)) is UNKNOWN
