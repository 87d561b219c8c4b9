"""Words of tables are compared without what forms add to them."""

import pytest

from jixiao.extraction.final_accounts.form import Target, plain, plain_label
from tests.extraction.final_accounts.sample import form, forms


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("决 算 数（万元）", "决算数"),
        ("“三公”经费", "三公经费"),
        ("因公出国（境）费", "因公出国(境)费"),
        ("金额（单位：元）", "金额"),
    ],
)
def test_blanks_marks_and_units_do_not_count(text: str, word: str) -> None:
    assert plain(text) == word


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("二十六、抗疫特别国债安排的支出", "抗疫特别国债安排的支出"),
        ("（一）基本支出", "基本支出"),
        ("其中：1．公务用车购置费", "公务用车购置费"),
        ("3.5元", "3.5元"),
        ("一般公共服务支出", "一般公共服务支出"),
    ],
)
def test_ordinals_do_not_count(text: str, label: str) -> None:
    assert plain_label(text) == label


def test_a_target_may_name_a_fund() -> None:
    assert Target.parse("income/general") == Target("income", "general")
    assert Target.parse("appropriation/income@general") == Target("appropriation", "income", fund="general")


def test_the_forms_are_the_nine_published_tables() -> None:
    assert [it.id for it in forms().forms] == [f"T{number}" for number in range(1, 10)]
    assert form("T5").fund == "general"
    assert form("T3").fund == "all"
    assert form("T4").below["appropriation/opening"]["一般公共预算财政拨款"].row == "opening"
    assert forms().phases["决算数"] == "final"
    assert forms().columns["科目编码"] == "code"
