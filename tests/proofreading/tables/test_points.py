"""The points in the head of a block are the sum of the weights of its rows."""

import pytest

from tests.proofreading.spoken import brief

TEXT = "产出指标（{}分） 数量 项目数 ≥50个 50 8 8 质量 合格率 100 8 8 合规 达成 4 4 效益指标（30分） 社会 达成 30 30"


def test_weights_add_up_to_the_points_of_their_block() -> None:
    assert (("8", "8", "4"), "20", True) in brief(TEXT.format(20), kind="sum")


def test_what_does_not_add_up_is_not_told() -> None:
    assert [it for it in brief(TEXT.format(21), kind="sum") if it[1] == "21"] == []


ROWS = """产出指标（{}分） 数量指标 标尺 10 ≥266米 ≥266米 10
标尺宽度 10 ≥50厘米 ≥50厘米 10
质量指标 合格率 20 100% 100% 20"""


@pytest.mark.parametrize("end", ["", "\n效益指标（10分） 社会 户数 10 ≥90 ≥90 10", "\n总分 50 50", "\n得分为50分。"])
def test_rows_of_a_block_may_stand_in_lines(end: str) -> None:
    assert (("10", "10", "20"), "40", True) in brief(ROWS.format(40) + end, kind="sum")


def test_rows_that_do_not_add_up_are_not_told() -> None:
    assert [it for it in brief(ROWS.format(45), kind="sum") if it[1] == "45"] == []


HEADS = "预算执行情况（10分） 10\n{}指标（{}分） 数量 项目数 ≥50个 50 8 8\n{}指标（20{}） 户数 ≥9户 9 20 20\n总分 {} 90"


@pytest.mark.parametrize(
    ("total", "heads"),
    [("100", ("10", "70", "20")), ("90", ("70", "20")), ("95", None)],
)
def test_the_points_of_blocks_give_the_total(total: str, heads: tuple[str, ...] | None) -> None:
    found = brief(HEADS.format("产出", 70, "效益", "", total), kind="sum")
    assert [it for it in found if it[1] == total] == ([] if heads is None else [(heads, total, True)])


FORM = """{above}预算执行情况（20分） 预算数 执行数 得分
年度资金总额 285.84 285.84 100% 20
产出指标（60分） 数量指标 培训期数 20 ≥4期 4期 20
质量指标 合格率 40 ≥90% 95% 40
效益指标（{points}分） 社会效益 满意率 {points} ≥90% 95% 20
总分 100 {score}"""


@pytest.mark.parametrize(
    ("above", "points", "score", "broken"),
    [
        ("年度绩效目标（80分）\n", 20, 100, []),
        ("年度绩效目标（70分）\n", 20, 100, [("70", ("60", "20"))]),
        ("年度绩效目标（90分）\n", 20, 100, []),  # a block may not tell its points
        ("", 30, 100, [("100", ("20", "60", "30"))]),
        ("", 20, 95, []),
    ],
)
def test_blocks_that_are_right_and_too_much(
    above: str, points: int, score: int, broken: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = brief(FORM.format(above=above, points=points, score=score), kind="sum")
    assert [(it[1], it[0]) for it in found if it[2] is False] == broken


def test_heads_without_brackets() -> None:
    rows = "项目管理13分 财务制度 3 3 有制度\n组织机构 2 2 有专人\n运行监管 8 8 有记录\n合计 13 13"
    text = f"权重 评价内容 分值 自评分\n{rows}"
    assert (("3", "2", "8"), "13", True) in brief(text, kind="sum")


@pytest.mark.parametrize(("points", "is_told"), [(10, True), (11, False)])
def test_words_may_stand_between_weight_and_score(points: int, *, is_told: bool) -> None:
    text = f"项目决策（{points}分） 目标完整性 4 明确细化 3 立项相关性 2 按标准 2 可行性 4 有测算 1"
    assert ((("4", "2", "4"), str(points), True) in brief(text, kind="sum")) == is_told


def test_the_weight_in_the_row_of_funds_is_one_of_all() -> None:
    form = "年度资金总额： 25 25 25 10 100.00% 10.00\n产出指标（50分） 次数 ≥3次 3 50 50\n"
    form += "效益指标（40分） 增收 达成预期 40 40\n总分 100 100.00"
    assert (("10", "50", "40"), "100", True) in brief(form, kind="sum")
