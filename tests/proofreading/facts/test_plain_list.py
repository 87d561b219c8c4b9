"""What is said behind a list without a sign is said of its whole, or of its last item where it may be of that."""

import pytest

from jixiao.proofreading.facts.plain_list import heads_before, whole_before
from tests.proofreading.spoken import relations, said

RIGHT = (
    "全年支出100万元，基本60万元、项目40万元，比上年增加5万元，增长5.26%。",
    "全年支出100万元，基本60万元、项目30万元，比上年增加5万元，增长5.26%。",
    "全年支出100万元，基本60万元，项目40万元，比上年增加5万元，增长5.26%。",
    "全年支出100万元，基本60万元，项目40万元，比上年增加5万元，增长14.29%。",
    "全年支出100万元，基本60万元，项目40万元，比上年95万元增加5万元，增长5.26%。",
    "全年支出100万元，基本60万元、项目30万元，比上年95万元增加5万元，增长5.26%。",
    "全年支出100万元，基本60万元、项目40万元，比上年的35万元增加5万元。",
    "全年支出100万元，其中基本60万元、项目40万元，比上年95万元增加5万元，增长5.26%。",
    "下达补助2581万元，中央1781万元、省级800万元，比上年多2071万元。",
    "全县生产总值95143万元，一、二、三产业增加值为5711万元、44596万元、44836万元，结构6.0:46.9:47.1；上年结构5.5:50.6:43.9。",
    "全年出生580人、死亡939人，净减359人，自然增长率-3.19‰。",
)
WRONG = (
    "全年支出100万元，基本60万元、项目40万元，比上年增加5万元，增长6.26%。",
    "全年支出100万元，基本60万元，项目40万元，比上年95万元增加8万元。",
    "全年支出100万元，其中基本60万元、项目40万元，比上年95万元增加9万元。",
    "项目支出40万元，比上年增加50万元。",
)


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_said_of_the_whole_is_no_error_of_the_last_item(text: str) -> None:
    assert [it.arithmetic for it in relations(text) if it.holds is False] == []


@pytest.mark.parametrize("text", WRONG)
def test_what_comes_out_for_neither_is_told(text: str) -> None:
    assert [it.arithmetic for it in relations(text) if it.holds is False] != []


def test_the_whole_is_what_the_items_behind_it_give() -> None:
    whole, _, last = said("全年支出100万元，基本60万元、项目40万元。").facts
    assert (whole_before(last), heads_before(last)[0]) == (whole, whole)
    assert whole_before(said("全年支出100万元，基本60万元、项目30万元。").facts[-1]) is None


def test_items_of_which_changes_are_told_speak_for_themselves() -> None:
    facts = said("全年支出100万元，基本60万元，比上年增加5万元，项目40万元，比上年增加3万元。").facts
    assert [[it.mention.printed for it in fact.changes] for fact in facts] == [[], ["5"], ["3"]]
