"""Counts of several counters are added up where the bracket behind their total names them."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    "text",
    [
        "库存资料共640册（册、张、盒），其中：图书510册，地图120张，录像20盒。",  # 510 + 120 + 20 = 650
        "配备器材合计86件（套、台、件），其中：检测仪器35台，防护用品48套，工具9件。",  # 92
        "登记设施总数75处(座、处、口)，其中：机井31口，泵站12座，水池40处。",  # 83
        "共有档案300卷（卷/件/张），其中：文书档案240卷、实物档案45件、照片档案51张。",  # 336
    ],
)
def test_more_than_the_total_is_told(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] != []


@pytest.mark.parametrize(
    "text",
    [
        "库存资料共640册，其中：图书510册，地图120张，录像20盒。",  # no bracket: 张 may count on their own
        "购置设备共12台（套），其中：服务器8台，惠及学校20所。",  # 所 is not among them
        "库存资料共650册（册、张、盒），其中：图书510册，地图120张，录像20盒。",
    ],
)
def test_other_counters_are_not_added(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []


def test_a_total_after_a_list_of_several_counters_is_read() -> None:
    text = "资料共700卷（册、张），其中：档案650卷（册、张），包括文书510卷、图纸140张；图书90册。"
    assert (("650", "90"), "700", False) in brief(text, kind="sum")
