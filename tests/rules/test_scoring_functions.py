"""Rules ask scoring by the names of its functions; it is looked up when a rule first asks."""

import subprocess
import sys

import pytest

from jixiao.formula.facts import Facts
from jixiao.formula.special import NOT_APPLICABLE
from jixiao.rules.scoring_functions import scoring_functions
from tests.rules.sample import book, shipped_law

LABELS = {
    "绩效指标": [
        {
            "编号": "i1",
            "所属项目": "p1",
            "一级指标": "产出指标",
            "指标性质": "≥",
            "指标值": "10",
            "实际完成值": "5",
            "权重": "50",
        },
        {"编号": "i2", "所属项目": "p1", "一级指标": "效益指标", "指标性质": "定性", "达成程度": "达成", "权重": "10"},
    ],
    "评价": [{"编号": "e1", "评价项目": "p1", "评分方案": "SELF-MOF-2020-10"}],
}


def test_each_function_answers_for_the_row_of_the_rule() -> None:
    made = book(LABELS)
    facts, functions = Facts(made), scoring_functions(shipped_law())
    quantitative, qualitative = made.indicators
    (evaluation,) = made.evaluations
    assert functions["应得分"](facts, quantitative) == 25  # 5 ÷ 10 of 50 points
    assert functions["得分范围"](facts, qualitative) == (8, 10)  # 80 % to 100 % of 10 points
    assert functions["档次"](facts, evaluation, 95) == "优"
    assert functions["档次"](facts, evaluation, 101) is NOT_APPLICABLE
    assert str(functions["分值问题"](facts, evaluation)).startswith("一级指标权重为 产出指标 50、效益指标 10；方案是 ")


def test_scoring_is_not_imported_before_a_rule_asks() -> None:
    program = (
        "import sys; from jixiao.law.rulebook import Rulebook;"
        "from jixiao.rules.catalogue import load_catalogue;"
        "from jixiao.rules.scoring_functions import scoring_functions;"
        "c = load_catalogue(Rulebook.shipped(), region='', year=2024, has_cases=False);"
        "scoring_functions(c.law); print('jixiao.scoring.score' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("name", ["应得分", "得分范围", "分值问题"])
def test_the_answers_are_made_once_for_a_book(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    class Answers:
        """Answers that count how often they are made."""

        def __init__(self, *given: object, law: object) -> None:
            asked.append((given, law))

        def __getattr__(self, _name: str) -> object:
            return lambda row: row

    monkeypatch.setattr("jixiao.rules.scoring_answers.ScoringAnswers", Answers)
    facts, law = Facts(book(LABELS)), shipped_law()
    functions = scoring_functions(law)
    assert asked == []
    assert [functions[name](facts, row) for row in (1, 2)] == [1, 2]
    assert asked == [((facts,), law)]
