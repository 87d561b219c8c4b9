"""Points in the brackets of indicators, of what is asked, and scores within them."""

import pytest

from jixiao.proofreading.relate import relations_of
from jixiao.reading.read import read_content

HEAD = "一级指标 | 二级指标 | 三级指标 | 自评分 | 评价标准 |\n"
ROWS = (
    "项目决策（20分） | 项目目标（4分） | 目标内容（4分） | {} | 设有目标（1分） 明确（1分） 细化（2分） |\n"
    "决策过程（8分） | 决策依据（4分） | 4 | 合法规（4分） |\n"
    "决策程序（4分） | 4 | 合条件（2分）批复规范（2分） |\n"
    "资金分配（8分） | 分配办法（3分） | 3 | 有办法 |\n"
    "分配结果（{}分） | 5 | 公平合理 |\n"
)

Told = tuple[tuple[str, ...], str, bool | None]


def brief(text: str, *, kind: str) -> list[Told]:
    """Return the relations of a kind of a text file, whose rows are read as those of a table."""
    found = relations_of(read_content(text.encode(), name="自评表.txt"))
    return [(tuple(o.printed for o in it.operands), it.stated.printed, it.holds) for it in found if it.kind == kind]


def test_points_of_each_level_and_of_what_is_asked() -> None:
    found = brief(HEAD + ROWS.format(4, 5), kind="sum")
    assert {(("4", "8", "8"), "20", True), (("4", "4"), "8", True), (("3", "5"), "8", True)} <= set(found)
    assert {(("1", "1", "2"), "4", True), (("2", "2"), "4", True)} <= set(found)
    assert all(it[2] for it in found)


@pytest.mark.parametrize(("score", "told"), [("3", [("3", "4")]), ("5", [])])
def test_a_score_within_its_points(score: str, told: list[tuple[str, ...]]) -> None:
    found = brief(HEAD + ROWS.format(score, 5), kind="order")
    assert [it[0] for it in found if it[0] == (score, "4")] == told


def test_points_that_do_not_add_up_are_left_alone() -> None:
    found = brief(HEAD + ROWS.format(4, 6), kind="sum")
    assert [it for it in found if it[0] == ("3", "6") or not it[2]] == []
