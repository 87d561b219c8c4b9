"""Budgets are compared phase by phase and fund by fund; a total is changed only where the file has all funds."""

from jixiao.book.caliber import Caliber
from jixiao.exchange.treasury.dry_run import DryRun
from tests.exchange.treasury.exports import amount, book, planned

HEADER = ("项目名称", "资金性质", "年初预算数（元）", "调整预算数（元）", "累计支出（元）")
GENERAL, FUND = "一般公共预算", "政府性基金"


def figures(run: DryRun) -> dict[str, tuple[int | None, int]]:
    return {change.figure: (change.old, change.new) for change in run.changes}


def test_each_fund_is_a_figure_of_its_own() -> None:
    run = planned((("截至2024年8月31日",), HEADER, ("企业扶持", GENERAL, 10, 20, 5), ("企业扶持", FUND, 1, 2, 0)))
    assert figures(run) == {
        "project/p1/amount@initial.general": (None, 1000),
        "project/p1/amount@initial.government_fund": (None, 100),
        "project/p1/amount@adjusted.general": (None, 2000),
        "project/p1/amount@adjusted.government_fund": (None, 200),
        "project/p1/amount@executed.general.m8": (None, 500),
        "project/p1/amount@executed.government_fund.m8": (None, 0),
    }


def test_a_total_of_the_book_is_changed_only_when_the_file_has_all_funds() -> None:
    into = book(amounts=[amount("p1", caliber=Caliber("initial"), yuan="9")])
    rows = (HEADER[:3], ("企业扶持", GENERAL, 10))
    asked = planned(rows, into=into)
    assert [question.id for question in asked.questions] == ["funds"]
    assert "project/p1/amount@initial" not in figures(asked)
    assert figures(planned(rows, into=into, answers={"funds": "all"}))["project/p1/amount@initial"] == (900, 1000)
    assert "project/p1/amount@initial" not in figures(planned(rows, into=into, answers={"funds": "part"}))
    same = book(amounts=[amount("p1", caliber=Caliber("initial"), yuan="10")])
    assert planned(rows, into=same).questions == ()


def test_execution_without_a_month_is_asked_and_left_out() -> None:
    rows = (("项目名称", "累计支出（元）"), ("企业扶持", 5))
    run = planned(rows)
    assert [question.id for question in run.questions] == ["as_of"]
    assert run.questions[0].options[0].value == "8"
    assert run.changes == ()
    assert figures(planned(rows, answers={"as_of": "9"})) == {"project/p1/amount@executed.m9": (None, 500)}


def test_lines_of_one_project_are_added_up() -> None:
    rows = (("项目名称", "科目编码", "年初预算数（元）"), ("企业扶持", "2060404", 5), ("企业扶持", "2060499", 6))
    run = planned(rows)
    assert figures(run) == {"project/p1/amount@initial": (None, 1100)}
    assert run.changes[0].rows == 2


def test_a_line_without_a_fund_among_lines_with_one_is_refused() -> None:
    run = planned((HEADER[:3], ("企业扶持", GENERAL, 5), ("企业扶持", "", 6)))
    assert run.changes == ()
    assert "没有写" in run.refused[0].problem


def test_personnel_is_a_row_of_the_expenditure() -> None:
    rows = (
        ("项目名称", "项目类别", "年初预算数（元）"),
        ("在职人员工资", "人员类项目", 5),
        ("退休费", "人员类项目", 6),
    )
    assert figures(planned(rows)) == {"expenditure/personnel/amount@initial": (None, 1100)}


def test_cumulative_payments_without_dates_are_execution() -> None:
    rows = (("截至8月", ""), ("项目名称", "支付金额（元）"), ("企业扶持", 5))
    assert figures(planned(rows, answers={"needed/date": "executed"})) == {"project/p1/amount@executed.m8": (None, 500)}
