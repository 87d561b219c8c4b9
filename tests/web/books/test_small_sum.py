"""The small sum of a finding tells each figure once, and calls what was worked out by its name."""

from typing import Any

import pytest

from jixiao.web.books.small_sum import exact_yuan, sum_lines
from jixiao.web.checks.run import check_head
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def found(*operands: tuple[str, str, str], stated: str, computed: str, arithmetic: str) -> dict[str, Any]:
    listed = [
        {"figure": f"t/r/{number}", "label": label, "printed": printed, "unit": unit}
        for number, (label, printed, unit) in enumerate(operands)
    ]
    return {"operands": listed, "stated": stated, "computed": computed, "arithmetic": arithmetic}


def last(finding: dict[str, Any], *, count: int) -> list[dict[str, str]]:
    return sum_lines(finding)[-count:]


def test_one_figure_against_a_sum_shows_what_the_sum_gives() -> None:
    posts = [("核定总编制", "40", ""), ("编制数", "30", ""), ("编制数", "11", "")]
    finding = found(*posts, stated="40", computed="41", arithmetic="40 ≠ 30 + 11 = 41，相差 1")
    assert last(finding, count=1) == [{"label": "算得", "text": "41", "kind": "off"}]


def test_two_sums_against_each_other_show_both_and_the_difference() -> None:
    # 0 + 2752.93 = 2752.93; 3793.43 + 0 = 3793.43; 3793.43 - 2752.93 = 1040.50
    money = [("收入合计", "2752.93", "万元"), ("支出合计", "3793.43", "万元")]
    arithmetic = "0.00 + 2752.93 = 2752.93 ≠ 3793.43 + 0.00 = 3793.43，相差 1040.50（万元）"
    finding = found(*money, stated="2752.93", computed="3793.43", arithmetic=arithmetic)
    assert last(finding, count=3) == [
        {"label": "一边合计", "yuan": "27529300.00", "kind": "result"},
        {"label": "另一边合计", "yuan": "37934300.00", "kind": "result"},
        {"label": "相差", "yuan": "10405000.00", "kind": "off"},
    ]


def test_figures_that_are_only_compared_work_nothing_out() -> None:
    finding = found(("得分", "12", ""), ("权重", "5", ""), stated="12", computed="5", arithmetic="12 > 5")
    assert [line["label"] for line in sum_lines(finding)] == ["得分", "权重"]


def test_a_figure_that_is_read_twice_is_told_once_and_that_of_last_year_says_so(county: County) -> None:
    run = check_head(stored_book(county))
    by_rule = {finding["rule"]: sum_lines(finding) for finding in run.findings}
    labels = [line["label"] for line in by_rule["R004"]]
    assert labels[:4] == ["上年年末结转和结余", "收入合计", "支出合计", "年末结转和结余"]
    assert labels[4:] == ["一边合计", "另一边合计", "相差"]
    assert len(by_rule["R110"]) == 2


@pytest.mark.parametrize(("printed", "yuan"), [("3793.43", "37934300.00"), ("-0.000001", "-0.01"), ("空", "")])
def test_an_amount_in_wan_is_told_in_yuan(printed: str, yuan: str) -> None:
    assert exact_yuan(printed) == yuan
