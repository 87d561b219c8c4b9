"""Points of a form in running lines, where one line may hold two indicators."""

import pytest

from tests.proofreading.spoken import relations

FORM = (
    "项目名称 农村公路养护 实施单位 县交通局 项目资金（元）\n"
    "年初预算数 全年预算数 全年执行数 分值 执行率 得分\n"
    "资金总额 50000 48000 46560 10 97% 9.7\n"
    "三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分\n"
    "养护里程 ≥ 120 公里 126 20 20 验收合格率 ≥ 98 % 99% 20 20\n"
    "及时率 = 100 % 96% 10 {}\n"
    "改善出行条件 有效 20 18 家门口通达率 ≥ 90 % 91% 10 10\n"
    "群众满意度 ≥ 90 % 92% 10 10\n"
    "总分 {} {} 优\n"
)


@pytest.mark.parametrize(
    ("score", "weights", "total", "wrong"),
    [
        ("8", "100", "95.7", []),
        ("6", "100", "95.7", ["95.7"]),
        ("8", "100", "97.5", ["97.5"]),
        ("6", "90", "95.7", []),  # weights that do not come out tell that rows are lost
    ],
)
def test_scores_give_their_total_where_weights_do(score: str, weights: str, total: str, wrong: list[str]) -> None:
    found = relations(FORM.format(score, weights, total), kind="sum")
    assert [it.stated.printed for it in found if it.holds is False] == wrong


def test_weights_behind_their_scores_are_passed_over() -> None:
    text = FORM.format("6", "100", "95.7").replace("分值 得分", "得分 分值").replace("分值 执行率 得分", "得分 分值")
    assert [it for it in relations(text, kind="sum") if it.holds is False] == []


def test_a_form_that_a_sentence_breaks_is_passed_over() -> None:
    text = FORM.format("6", "100", "95.7").replace("群众满意度", "以下为满意度指标。\n群众满意度")
    assert [it for it in relations(text, kind="sum") if it.holds is False] == []
