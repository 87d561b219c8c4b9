"""What the text claims of a figure against the budget that stands beside it in a table."""

import pytest

from tests.proofreading.spoken import relations

HEAD = "（单位：万元）\n项目\t预算数\t决算数\n合计\t40\t8\n公务接待费\t15\t5\n公务用车购置及运行维护费\t25\t3\n"


def told(sentence: str, *, head: str = HEAD) -> list[tuple[str, tuple[str, ...], bool | None]]:
    found = relations(head + "\n说明\n" + sentence)
    among = [it for it in found if it.kind.value in ("same", "difference") and it.operands[-1].printed == "15"]
    return [(it.stated.printed, tuple(each.printed for each in it.operands), it.holds) for it in among]


@pytest.mark.parametrize("claim", ["与2021年度预算相比无增减", "较预算数持平", "与预算相比，无变化"])
def test_a_claim_of_no_change_is_held_against_the_table(claim: str) -> None:
    assert ("5", ("5", "15"), False) in told(f"公务接待费支出决算5万元，{claim}。")
    head = HEAD.replace("15\t5", "15\t15")
    assert ("15", ("15", "15"), True) in told(f"公务接待费支出决算15万元，{claim}。", head=head)


@pytest.mark.parametrize(
    "claim",
    ["与上年相比无增减", "与上年预算相比无增减", "较年初预算数持平", "与预算相比基本持平", "与预算相比有所减少"],
)
def test_other_claims_are_not(claim: str) -> None:
    assert told(f"公务接待费支出决算5万元，{claim}。") == []


@pytest.mark.parametrize(("change", "holds"), [("减少10万元", True), ("减少0.1万元", False), ("增加10万元", False)])
def test_a_change_against_the_budget(change: str, *, holds: bool) -> None:
    found = told(f"公务接待费支出决算5万元，与2021年度预算相比，{change}。")
    assert [it[2] for it in found] == [holds]


def test_a_change_against_the_year_before_is_not_of_the_budget() -> None:
    assert [it for it in told("公务接待费支出决算5万元，比上年减少2万元。") if it[2] is False] == []


def test_two_columns_of_budgets_leave_it_open() -> None:
    head = HEAD.replace("预算数", "年初预算数\t全年预算数").replace("\t15\t", "\t15\t15\t")
    assert [it for it in told("公务接待费支出决算5万元，与年初预算相比无增减。", head=head) if it[2] is False] == []


def test_a_figure_that_is_not_in_the_table_is_not_judged() -> None:
    assert told("公务接待费支出决算6万元，与预算相比无增减。") == []


@pytest.mark.parametrize(("year", "is_judged"), [("2023", True), ("2022", False)])
def test_the_budget_of_an_earlier_year_is_not_in_the_table(year: str, *, is_judged: bool) -> None:
    text = f"2023年度“三公”经费决算8万元。公务接待费支出决算5万元，与{year}年度预算相比无增减。"
    assert bool(told(text)) == is_judged
