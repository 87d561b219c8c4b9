"""A count is that of the list after it."""

import pytest

from tests.proofreading.sample import hits

LIST = "1.办公室\n2.财务股\n3.工业股"


def test_another_length_is_told_with_both_figures() -> None:
    [hit] = hits("item_count", text=f"内设4个股室，具体如下：\n{LIST}\n二、其他")
    assert (hit.stated, hit.computed, hit.arithmetic) == ("4", "3", "4 ≠ 3")
    assert hit.message == "写的是“4个”，后面列出 3 项"


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
