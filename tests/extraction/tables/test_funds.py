"""The money of a form, by fund and phase."""

from fractions import Fraction

import pytest

from jixiao.book.figure import BLANK, Figure
from jixiao.book.place import Place
from jixiao.extraction.draft import Draft
from jixiao.extraction.tables.funds import FundTable
from tests.extraction.sample import numbers, source_of

TITLE = "（单位：万元）"
BY_FUND = "预算\t资金总额\t财政拨款\t其他资金\n\t9.00\t9.00\t"
BY_PHASE = """资金\t\t年初预算数\t全年预算数（A）\t全年执行数（B）\t分值\t执行率（B/A）\t得分
资金\t年度资金总额\t8.00\t10.00\t9.00\t10\t90%\t9
资金\t其中：财政拨款\t8.00\t8.00\t7.50\t—\t93.75%\t—
资金\t其他资金\t\t2.00\t1.50\t—\t75%\t—
资金\t备注\t\t3\t4\t\t\t"""


def taken(text: str, *, known: str = "") -> Draft:
    """Return what is taken from a form; `known` is the phase in which the account has the same total."""
    source, draft = source_of(text), Draft()
    if known:
        total = Figure.money("9.00", is_rounded=True)
        draft.put(f"expenditure/total/amount@{known}", content=total, place=Place(line=1))
    (table,) = source.manuscript.document.tables
    FundTable(source, draft=draft, evaluation="e").read(table)
    return draft


@pytest.mark.parametrize("phase", ["initial", "adjusted"])
def test_a_form_that_names_no_phase_has_that_of_the_account(phase: str) -> None:
    draft = taken(f"{TITLE}\n{BY_FUND}", known=phase)
    assert numbers(draft, below="evaluation/") == {
        f"evaluation/e/amount@{phase}": 9,
        f"evaluation/e/amount@{phase}.fiscal": 9,
    }
    assert draft.figure(f"evaluation/e/amount@{phase}.other") is BLANK


def test_a_form_of_another_total_is_left_out() -> None:
    assert taken(f"{TITLE}\n{BY_FUND}").contents == {}


def test_a_form_by_phase_has_points_for_execution() -> None:
    draft = taken(f"{TITLE}\n{BY_PHASE}")
    assert numbers(draft) == {
        "evaluation/e/amount@initial": 8,
        "evaluation/e/amount@adjusted": 10,
        "evaluation/e/amount@final": 9,
        "evaluation/e/execution_weight": 10,
        "evaluation/e/execution_rate": Fraction(9, 10),
        "evaluation/e/execution_score": 9,
        "evaluation/e/amount@initial.fiscal": 8,
        "evaluation/e/amount@adjusted.fiscal": 8,
        "evaluation/e/amount@final.fiscal": Fraction(15, 2),
        "evaluation/e/amount@adjusted.other": 2,
        "evaluation/e/amount@final.other": Fraction(3, 2),
    }


def test_a_colon_after_the_name_of_a_fund_does_not_matter() -> None:
    with_colons = BY_PHASE.replace("年度资金总额", "年度资金总额：").replace("其他资金", "其他资金:")
    assert numbers(taken(f"{TITLE}\n{with_colons}")) == numbers(taken(f"{TITLE}\n{BY_PHASE}"))


def test_money_without_a_unit_is_left_out() -> None:
    assert taken(BY_PHASE).contents == {}
