"""A list in brackets is wrong where one of the same form beside it tells all parts of its figure."""

import pytest

from jixiao.proofreading.relations.sums.sister_lists import sister_list_relations
from tests.proofreading.spoken import brief, said

_SPENT = "转移性支出836万元（上解上级支出306万元，补助乡镇支出280万元，债务还本支出250万元）"


@pytest.mark.parametrize(
    "text",
    [
        f"转移性收入950万元（上级补助收入420万元，债券转贷收入260万元，上年结余收入140万元）；{_SPENT}。",
        f"{_SPENT}。转移性收入950万元（上级补助收入420万元、债券转贷收入260万元、上年结余收入140万元）。",
        (
            "基金总收入950万元：本级收入420万元，调入资金260万元，债券转贷140万元。"
            "基金总支出836万元：本级支出306万元，调出资金280万元，债券还本支出250万元。"
        ),
        (
            "下达甲县资金760万元（道路建设400万元，安全饮水200万元，产业奖补100万元），"
            "乙县资金646万元（道路建设306万元，安全饮水220万元，产业奖补120万元）。"
        ),
    ],
)
def test_a_part_that_lacks_is_told(text: str) -> None:
    assert [it[2] for it in brief(text, kind="sum") if it[2] is False] == [False]


@pytest.mark.parametrize(
    "text",
    [
        f"转移性收入950万元（其中：上级补助收入420万元，债券转贷收入260万元，上年结余收入140万元）；{_SPENT}。",
        f"转移性收入950万元（上级补助收入420万元，债券转贷收入260万元，上年结余收入140万元等）；{_SPENT}。",
        f"转移性收入950万元（主要是上级补助收入420万元，债券转贷收入260万元，上年结余收入140万元）；{_SPENT}。",
        f"转移性收入950万元（上级补助收入420万元，债券转贷收入160万元，上年结余收入40万元）；{_SPENT}。",  # too little
        "社保收入950万元（保险费720万元，财政补贴180万元）；社保支出830万元（待遇支出530万元，转移支出300万元）。",
        "收入950万元（保险费720万元，财政补贴80万元，利息60万元），支出830万元。",  # nothing beside it
        f"预算950万元（比上年增加420万元，年初预算260万元，追加140万元）；{_SPENT}。",
        f"参会950人（教师420人，学生260人，家长140人）；{_SPENT}。",
    ],
)
def test_other_lists_tell_nothing_wrong(text: str) -> None:
    assert [it for it in sister_list_relations(said(text)) if it.holds is False] == []
