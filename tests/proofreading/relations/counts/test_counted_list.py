"""A count is that of the amounts that it speaks of."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "items", "count"),
    [
        ("用于低保7821.6万元；供养2496.3万元；救助412.7万元。上述3项支出合计10730.6万元。", 3, "3"),
        ("办公楼运行经费1.1万元；设备购置费2.9万元。\n两个专项合计4.03万元，招标费15.3万元。", 0, ""),
        ("区设4个项目43万元，包括救助10万元、助学20万元、慰问3万元、义诊10万元。", 4, "4"),
        ("实施3个项目，总投资33万元，其中：道路10万元、桥梁20万元、泵站3万元。", 3, "3"),
        ("实施5个项目，总投资33万元，其中：道路10万元、桥梁20万元、泵站3万元。", 0, ""),
    ],
)
def test_counts_of_amounts(text: str, items: int, count: str) -> None:
    found = brief(text, kind="count")
    assert [(len(it[0]), it[1], it[2]) for it in found] == ([(items, count, True)] if items else [])


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("（1）种植类2个，共计1592万元。\n1.育苗基地850万元。\n2.种植基地742万元。", ["2"]),
        ("（1）种植类3个，共计1592万元。\n1.育苗基地850万元。\n2.种植基地742万元。", []),
        ("批复项目3个，资金1950万元。分别为：甲专项1000万元；乙专项540万元；丙专项410万元。", ["3"]),
    ],
)
def test_the_count_right_before_a_total_counts_what_gives_it(text: str, counts: list[str]) -> None:
    assert [it[1] for it in brief(text, kind="count") if it[2]] == counts
