"""Items of a list have plans of their own, which a text need not tell."""

import pytest

from tests.proofreading.spoken import brief

HEAD = "全县一般公共预算收入完成31,264万元，占调整预算30,000万元的104.21%。"


@pytest.mark.parametrize(
    "items",
    [
        "税务部门完成16,420万元，占调整预算的101.36%；财政部门完成14,844万元，为调整预算的98%。",
        "从征收部门看：税务部门完成16,420万元，完成调整预算的101.36%；财政部门完成14,844万元，占调整预算的98%。",
        "其中税务部门完成16,420万元，占调整预算的101.36%。",
    ],
)
def test_a_rate_of_a_plan_that_is_not_told_is_no_fault(items: str) -> None:
    assert [it for it in brief(HEAD + items, kind="ratio") if it[2] is False] == []


def test_a_plan_told_beside_what_was_done_is_its_own() -> None:
    text = "年初预算100万元，其中：教育年初预算50万元，支出40万元，占年初预算的90%。"
    assert (("40", "50"), "90", False) in brief(text, kind="ratio")


def test_a_plan_of_the_same_thing_is_its_own() -> None:
    text = "“三公”经费年初预算40万元。“三公”经费支出20万元，完成年初预算的60%。"
    assert (("20", "40"), "60", False) in brief(text, kind="ratio")


def test_a_budget_with_a_name_of_its_own_is_a_whole() -> None:
    text = "基本支出预算100万元，其中：工资福利支出40万元，占基本支出预算的45%。"
    assert (("40", "100"), "45", False) in brief(text, kind="ratio")
