"""A document gives all its relations: of the text, of its tables and between them."""

import pytest

from jixiao.book.relation import RelationKind
from tests.proofreading.spoken import relations
from tests.proofreading.wording import Wording, wordings

TEXT = (
    "支出合计9万元，其中：基本支出4万元，占44.44%；项目支出5万元，占55.56%。比上年8万元增加1万元。\n"
    "（单位：万元）\n项目\t预算数\n合计\t9\n甲\t4\n乙\t5"
)


def test_kinds_of_one_document() -> None:
    assert {it.kind for it in relations(TEXT)} >= {RelationKind.SUM, RelationKind.RATIO}
    assert all(it.holds for it in relations(TEXT))


def test_a_text_without_figures_states_nothing() -> None:
    assert relations("一、部门概况\n（一）机构组成。") == []


@pytest.mark.parametrize("wording", list(wordings()), ids=lambda it: it.name)
def test_many_wordings(wording: Wording) -> None:
    found = wording.relations
    missed = [it.line for it in wording.statements if not any(it.is_told_by(relation) for relation in found)]
    assert missed == []
    assert [it.arithmetic for it in found if wording.is_false(it)] == []


def test_a_list_that_repeats_some_items_of_a_longer_one_is_no_error() -> None:
    told = "扶贫资金共783002万元，其中：中央资金739002万元，两州资金2000万元"
    longer = f"{told}，省配套资金40000万元，省两州资金2000万元。"
    assert [it for it in relations(f"{told}。\n{longer}", kind="sum") if it.holds is False] == []
    assert [it.holds for it in relations(f"{told}。", kind="sum")] == [False]


def test_the_cells_of_a_form_are_read_as_text_and_those_of_a_ledger_are_not() -> None:
    told = "下达资金120万元，其中：中央资金70万元，省级资金30万元，县级资金10万元。"
    head = "序号\t事由\n"
    few, many = (head + "\n".join(f"{row}\t{told}" for row in range(count)) for count in (2, 250))
    assert [it.holds for it in relations(few, kind="sum") if it.stated.printed == "120"] == [False, False]
    assert [it for it in relations(many, kind="sum") if it.stated.printed == "120"] == []
