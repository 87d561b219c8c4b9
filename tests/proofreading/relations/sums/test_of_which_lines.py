"""A list begun by 其中 goes on over the lines below that have no number."""

import pytest

from jixiao.proofreading.relations.sums.of_which_lines import of_which_runs
from tests.proofreading.spoken import brief, said

ABOVE = "一、学前教育：386人，17.38万元；\n二、义务教育：7074人，430.8875万元；\n"
LIST = "其中：寄宿生：4842人，343.925万元；\n困境儿童：411人，28.325万元；\n非寄宿生：1821人，58.6375万元；\n"
BELOW = "三、营养改善：906人，36.24万元。"


def test_counts_and_amounts_of_such_lines_add_up() -> None:
    found = brief(ABOVE + LIST + BELOW, kind="sum")
    assert (("4842", "411", "1821"), "7074", True) in found
    assert (("343.925", "28.325", "58.6375"), "430.8875", True) in found


def test_a_list_ends_where_a_numbered_line_begins() -> None:
    runs = [[it.mention.printed for it in run] for run in of_which_runs(said(ABOVE + LIST + BELOW))]
    assert max(runs, key=len) in (["4842", "411", "1821"], ["343.925", "28.325", "58.6375"])
    assert all("36.24" not in run and "906" not in run for run in runs)


@pytest.mark.parametrize(
    "text",
    [
        ABOVE + "其中：寄宿生：4842人，343.925万元；\n" + BELOW,  # one line is no list of lines
        ABOVE + LIST.replace("411人", "411户") + BELOW,
    ],
)
def test_other_lines_are_no_such_list(text: str) -> None:
    counts = [it[0] for it in brief(text, kind="sum") if it[1] == "7074"]
    assert counts == []


def test_a_list_that_does_not_add_up_may_leave_items_out() -> None:
    assert [it for it in brief(ABOVE + LIST.replace("1821", "1812") + BELOW, kind="sum") if it[2] is False] == []
