"""Fund types add up level by level."""

import pytest

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, NOT_APPLICABLE, Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.fund_tree import check_fund_levels, check_project_funds
from jixiao.rules.python_rule import Told

TREE = {
    "all": ("fiscal", "special_account", "unit", "other", "carry_over"),
    "fiscal": ("general", "government_fund", "state_capital", "social_insurance"),
    "unit": ("institution", "superior"),
}
Cells = dict[str, str]


def amounts(cells: Cells, *, table: str, row: str, phase: str = "adjusted", is_rounded: bool = False) -> list[Amount]:
    """Return the amounts of a row by fund type, printed in 万元; an empty text is a blank cell."""
    special = {"": BLANK, "不涉及": NOT_APPLICABLE}
    return [
        Amount(
            table, row, "amount", Caliber(phase, fund=fund), special.get(text) or _money(text, is_rounded=is_rounded)
        )
        for fund, text in cells.items()
    ]


def _money(text: str, *, is_rounded: bool) -> Figure:
    return Figure.money(text, is_rounded=is_rounded)


def facts_of(*listed: Amount) -> Facts:
    book = Book(2024, projects=(Project("p1", name="甲"),), amounts=listed)
    return Facts(book, parts_of=lambda _list, code: TREE.get(code, ()))


def project_told(cells: Cells, *, is_rounded: bool = False) -> list[Told]:
    return list(check_project_funds(facts_of(*amounts(cells, table="project", row="p1", is_rounded=is_rounded))))


@pytest.mark.parametrize(
    ("cells", "verdict"),
    [
        ({"all": "100", "fiscal": "90", "other": "10"}, Verdict.PASS),
        ({"all": "100", "fiscal": "90", "other": "5"}, Verdict.FAIL),  # 95, and a line for the rest: all is listed
        ({"all": "100", "fiscal": "90", "unit": "5"}, Verdict.FAIL),
        ({"all": "100", "general": "90"}, Verdict.CANNOT_TELL),  # of which 90; the rest may be any fund
        ({"all": "100", "general": "60", "government_fund": "30"}, Verdict.CANNOT_TELL),
        ({"all": "100", "other": "5"}, Verdict.CANNOT_TELL),  # a rest alone lists nothing
        ({"all": "0", "fiscal": "90"}, Verdict.FAIL),  # a part is never more than the whole
        ({"all": "100", "general": "60", "government_fund": "30", "other": "10"}, Verdict.PASS),
        ({"all": "100", "fiscal": "90", "general": "60", "other": "10"}, Verdict.PASS),  # 60 is inside the 90
        ({"all": "不涉及", "fiscal": "90"}, Verdict.NOT_APPLICABLE),
        ({"all": "", "fiscal": "90"}, Verdict.CANNOT_TELL),
        ({"fiscal": "90"}, Verdict.CANNOT_TELL),
        ({"all": "90", "fiscal": "90", "other": "不涉及"}, Verdict.PASS),
    ],
)
def test_the_funds_of_a_project_make_its_total(cells: Cells, verdict: Verdict) -> None:
    assert [told.verdict for told in project_told(cells)] == [verdict]


@pytest.mark.parametrize(
    ("cells", "verdict"),
    [
        ({"all": "100", "fiscal": "80", "carry_over": "10", "other": "10"}, Verdict.PASS),  # beside: 80 + 10 + 10
        ({"all": "100", "fiscal": "90", "carry_over": "20", "other": "10"}, Verdict.PASS),  # inside: 90 + 10
        ({"all": "100", "fiscal": "95", "carry_over": "20", "other": "10"}, Verdict.FAIL),  # 105 even without it
        ({"all": "100", "fiscal": "50", "carry_over": "20", "other": "10"}, Verdict.FAIL),  # 80 even with it
        ({"all": "100", "fiscal": "85", "carry_over": "20", "other": "10"}, Verdict.CANNOT_TELL),  # 95 or 115
    ],
)
def test_money_carried_over_stands_beside_the_fiscal_funds_or_inside(cells: Cells, verdict: Verdict) -> None:
    assert [told.verdict for told in project_told(cells)] == [verdict]


def test_rounded_figures_may_differ_by_half_a_digit_each() -> None:
    # 90.01 + 10.01 = 100.02; three figures, envelope 0.015
    assert (
        project_told({"all": "100.03", "fiscal": "90.01", "other": "10.01"}, is_rounded=True)[0].verdict is Verdict.PASS
    )
    assert (
        project_told({"all": "100.04", "fiscal": "90.01", "other": "10.01"}, is_rounded=True)[0].verdict is Verdict.FAIL
    )
    assert project_told({"all": "100.03", "fiscal": "90.01", "other": "10.01"})[0].verdict is Verdict.FAIL


def test_a_blank_counts_nothing_and_the_finding_says_so() -> None:
    assert [told.verdict for told in project_told({"all": "90", "fiscal": "90", "other": ""})] == [Verdict.PASS]
    (told,) = project_told({"all": "100", "fiscal": "90", "other": ""})
    assert told.verdict is Verdict.FAIL
    assert told.has_blank


def test_a_project_without_amounts_by_fund_is_not_judged() -> None:
    assert project_told({"all": "100"}) == []
    assert project_told({"all": "100", "carry_over": "20"}) == []


def test_what_is_told_names_the_project_and_the_caliber() -> None:
    (told,) = project_told({"all": "100", "fiscal": "90", "other": "5"})
    assert told.row == Project("p1", name="甲")
    assert told.instance == "调整预算"
    assert told.figures[0] == "project/p1/amount@adjusted"
    assert told.arithmetic == "100.00 ≠ 90.00 + 5.00 = 95.00，相差 5.00（万元）"


def levels(cells: Cells, *, table: str, row: str, phase: str = "adjusted") -> list[tuple[str, Verdict]]:
    told = check_fund_levels(facts_of(*amounts(cells, table=table, row=row, phase=phase)))
    return [(item.instance, item.verdict) for item in told]


def test_each_level_is_judged_where_its_whole_is_stated() -> None:
    cells = {
        "all": "100",
        "fiscal": "90",
        "general": "60",
        "government_fund": "30",
        "state_capital": "0",
        "other": "10",
    }
    found = levels(cells, table="expenditure", row="basic")
    assert found == [("基本支出·调整预算", Verdict.PASS), ("基本支出·调整预算·fiscal", Verdict.PASS)]
    del cells["fiscal"]
    assert len(levels(cells, table="expenditure", row="basic")) == 1


def test_the_fiscal_level_is_complete_with_its_three_budgets() -> None:
    cells = {"fiscal": "90", "general": "60", "government_fund": "20"}
    assert [verdict for _, verdict in levels(cells, table="project", row="p1")] == [Verdict.CANNOT_TELL]
    cells["state_capital"] = "0"
    assert [verdict for _, verdict in levels(cells, table="project", row="p1")] == [Verdict.FAIL]


def test_what_other_rules_judge_is_left_to_them() -> None:
    wrong = {"all": "100", "fiscal": "90", "other": "5"}
    assert levels(wrong, table="project", row="p1") == []
    assert levels(wrong, table="expenditure", row="total") == []
    assert [verdict for _, verdict in levels(wrong, table="expenditure", row="total", phase="executed")] == [
        Verdict.FAIL
    ]
    assert [verdict for _, verdict in levels(wrong, table="expenditure", row="basic")] == [Verdict.FAIL]


def test_a_project_whose_key_is_that_of_a_fixed_row_is_not_taken_for_it() -> None:
    listed = amounts({"all": "100", "fiscal": "90", "other": "10"}, table="expenditure", row="basic")
    book = Book(2024, projects=(Project("basic", name="甲"),), amounts=tuple(listed))
    (told,) = check_fund_levels(Facts(book, parts_of=lambda _list, code: TREE.get(code, ())))
    assert (told.row, told.instance) == (None, "基本支出·调整预算")


def test_what_is_not_refuted_says_why_or_nothing_and_counts_no_blank() -> None:
    (told,) = project_told({"all": "100", "general": "90", "government_fund": ""})
    assert (told.verdict, told.arithmetic, told.has_blank) == (Verdict.CANNOT_TELL, "其余资金来源没有列出", False)
    inside = {"all": "100", "fiscal": "90", "carry_over": "20", "other": "10", "special_account": ""}
    (told,) = project_told(inside)
    assert (told.verdict, told.arithmetic, told.has_blank) == (Verdict.PASS, "", False)
