"""A claim is asked about where a figure of the same document speaks against it."""

import pytest

from tests.proofreading.sample import hits, quotes

SIDES = "收入年初预算数为80万元；决算数为{}万元。\n支出年初预算数为80万元；决算数为{}万元。\n收入与支出相等。"


def test_income_equals_expenditure() -> None:
    [hit] = hits("balance_claim", text=SIDES.format(100, 130))
    assert "收入是 100 万元，支出是 130 万元" in hit.message
    assert hits("balance_claim", text=SIDES.format(100, 100)) == []
    assert hits("balance_claim", text="收入与支出相等。") == []


@pytest.mark.parametrize(("left", "wrong"), [("5", ["无结余"]), ("0.01", ["无结余"]), ("0", []), ("0.00", [])])
def test_nothing_is_left(left: str, wrong: list[str]) -> None:
    assert quotes("balance_claim", text=f"无结余。年末结余{left}万元。") == wrong


def test_all_problems_are_solved() -> None:
    problems = "\n（二）存在问题。一是指标不够细；二是进度偏慢。"
    assert quotes("solved_claim", text=f"所有问题都得到了整改。{problems}") == ["所有问题都得到了整改"]
    assert quotes("solved_claim", text="所有问题都得到了整改。\n（二）存在问题。无。") == []
    assert quotes("solved_claim", text=f"部分问题得到了整改。{problems}") == []


def test_all_is_done() -> None:
    slow = "1-8月，项目支出执行率20%。\n"
    assert quotes("done_claim", text=f"{slow}目标任务圆满完成。") == ["圆满完成"]
    assert quotes("done_claim", text=f"{slow}力争圆满完成。") == []
    assert quotes("done_claim", text="1-8月，项目支出执行率80%。\n目标任务圆满完成。") == []
