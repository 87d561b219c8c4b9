"""A count is that of the list after it."""

import pytest

from tests.proofreading.sample import hits

LIST = "1.办公室\n2.财务股\n3.工业股"


def test_another_length_is_told_with_both_figures() -> None:
    [hit] = hits("item_count", text=f"内设4个股室，具体如下：\n{LIST}\n二、其他")
    assert (hit.stated, hit.computed, hit.arithmetic) == ("4", "3", "4 ≠ 3")
    assert hit.message == "写的是“4个”，后面列出 3 项"


@pytest.mark.parametrize(
    "rows",
    ["1.甲\n2.乙\n4.丁", "1.甲\n3.丙\n4.丁", "2.乙\n3.丙\n4.丁"],
)
def test_an_entry_that_was_deleted_leaves_a_gap(rows: str) -> None:
    [hit] = hits("item_count", text=f"共4项，具体如下：\n{rows}\n二、其他")
    assert hit.arithmetic == "4 ≠ 3"


TOWNS = "（单位：万元）\n乡镇\t金额\n东坪镇\t4\n西河镇\t5\n全县合计\t9\n"


def test_the_rows_of_a_table_are_counted_where_a_sentence_points_at_it() -> None:
    [hit] = hits("item_count", text=f"{TOWNS}上表共下达9万元，涉及3个乡镇。")
    assert (hit.stated, hit.computed) == ("3", "2")
    assert hits("item_count", text=f"{TOWNS}上表共下达9万元，涉及2个乡镇。") == []
    assert hits("item_count", text=f"{TOWNS}全县共有3个乡镇。") == []


@pytest.mark.parametrize(
    "text",
    [
        f"内设3个股室，具体如下：\n{LIST}",
        f"内设3个股室，情况如下。\n（二）内设机构\n{LIST}",
        f"有1个和2个，如下：\n{LIST}",
        f"内设4个股室。\n{LIST}",
        f"内设4个股室，如下：\n文字\n文字\n{LIST}",
        "内设4个股室，如下：\n1.办公室",
        "内设4个股室，如下：",
        f"如下内设4个股室\n{LIST}",
        f"共4个单位；具体如下：\n{LIST}",
        "共3项，具体如下：\n1.甲\n2.乙\n正文\n（1）子\n3.丙",
        "共3项，具体如下：\n1.甲\n1.子\n2.丑\n2.乙\n3.丙",
    ],
)
def test_equal_counts_and_unclear_lists(text: str) -> None:
    assert hits("item_count", text=text) == []


def test_a_list_ends_where_its_numbers_do() -> None:
    text = "内设3个股室，具体如下：\n（1）甲\n（2）乙\n（3）丙\n（一）丁\n（4）戊"
    assert hits("item_count", text=text) == []
