"""What each of several things got gives what all of them got."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("安排5个村各20万元，共计110万元。", (("20", "5"), "110", False)),
        ("组织培训班4期，每期50人，共培训220人。", (("50", "4"), "220", False)),
        ("为12所学校各安排35台，共计450台。", (("35", "12"), "450", False)),
    ],
)
def test_all_of_it_is_wrong(text: str, told: tuple[tuple[str, ...], str, bool]) -> None:
    assert told in brief(text, kind="product")


@pytest.mark.parametrize(
    "text",
    [
        "安排5个村各20万元，共计100万元。",
        "安排5个村各20万元、3个镇各30万元，共计190万元。",
        "组织培训班4期，每期约50人，共培训220人。",
        "发放补贴1860户，每户500元，项目支出93.6万元。",
        "安排5个村各20万元，共计1100万元。",
        "安排甲乡、乙乡各20万元，另安排5万元，合计45万元。",
    ],
)
def test_what_comes_out_or_has_other_parts(text: str) -> None:
    assert [it for it in brief(text, kind="product") if it[2] is False] == []
