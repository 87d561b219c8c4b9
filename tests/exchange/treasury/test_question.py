"""A wrong answer is told with the right ones."""

from jixiao.exchange.treasury.question import Option, Question, wrong_answer


def test_a_wrong_answer_names_the_question_and_its_answers() -> None:
    problem = wrong_answer(Question("unit", "什么单位？", (Option("元", "元"), Option("万元", "万元"))), answer="角")
    assert "unit" in problem.problem
    assert "角" in problem.problem
    assert "万元" in problem.remedy
