"""A count is that of the names right before it, or right behind it."""

import pytest

from tests.proofreading.spoken import relations


def _names(text: str) -> list[tuple[str, ...]]:
    return [tuple(it.label for it in found.operands) for found in relations(text, kind="count")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "整治范围为大观、护国、龙翔、莲华、红云5个街道的部分老旧小区。",
            ("整治范围为大观", "护国", "龙翔", "莲华", "红云"),
        ),
        ("内设办公室、宣传教育部、安全保卫部等3个机构。", ("内设办公室", "宣传教育部", "安全保卫部")),
        ("试点在大同、忻州、临汾、吕梁4市的农村铺开。", ("试点在大同", "忻州", "临汾", "吕梁")),
        ("涉及水利、农业和林业3个部门。", ("涉及水利", "农业", "林业")),
        ("副科级事业单位2个，财政事务中心和国库集中支付中心。", ("财政事务中心", "国库集中支付中心")),
    ],
)
def test_names_and_their_count(text: str, names: tuple[str, ...]) -> None:
    assert _names(text) == [names]
    assert all(it.holds for it in relations(text, kind="count"))


@pytest.mark.parametrize(
    "text",
    [
        "涉及水利、农业和林业等7个部门。",
        "涉及水利、农业和林业4个部门。",
        "下属单位2个，主要承担学生资助和教师培训。",
        "完成水利、农业、林业3件大事。",
        "排名前2名，依托高校和企业。",
    ],
)
def test_names_that_are_not_counted(text: str) -> None:
    assert _names(text) == []


def test_names_in_quotes_and_sheets_are_counted() -> None:
    quoted = "反映“信访补贴”“信访事务（宣传费）”“信访事务”等3个项目绩效目标完成情况。"
    assert len(relations(quoted, kind="count")) == 1
    sheets = "公开部门收支总表、部门收入总表、一般公共预算“三公”经费支出表等3张报表。"
    assert len(relations(sheets, kind="count")) == 1
    assert relations(sheets.replace("3张", "9张"), kind="count") == []
