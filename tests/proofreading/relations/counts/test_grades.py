"""How many got which grade is how many were graded."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("9个项目中，评为优的2个、良的5个、中的1个。", (("2", "5", "1"), "9", False)),
        ("开展绩效评价项目29个，评价结果为“优”的12个，“良”的15个，“中”的3个。", (("12", "15", "3"), "29", False)),
        ("9个项目中，“良”8个，“中”2个。", (("8", "2"), "9", False)),
        ("对9个项目开展评价。“良”8个，“中”1个。", (("8", "1"), "9", True)),
        ("考核单位36家，优秀12家、良好20家、一般4家。", (("12", "20", "4"), "36", True)),
    ],
)
def test_grades_and_all_that_were_graded(text: str, told: tuple[tuple[str, ...], str, bool]) -> None:
    assert told in brief(text, kind="sum")


@pytest.mark.parametrize(
    "text",
    [
        "9个项目中，评为优的2个、良的5个。",
        "9个项目中，3个处于实施中，优的2个。",
        "9个项目中，评为优的2个、良的5个、中的1个，未评级的1个。",
        "9个项目中，评为优的2个、优的5个、中的1个。",
        "资金9万元，评为优的2个、良的5个、中的1个。",
    ],
)
def test_grades_that_leave_some_out(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
