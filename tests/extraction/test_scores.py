"""Scores are taken where each stands alone under a head of one rank."""

from jixiao.extraction.scores import read_scores
from tests.extraction.sample import numbers, read, texts

REPORT = """三、绩效分析
（一）总体绩效分析
1.履职效能。目标都做完，预估评分15分。
2.预算管理。按月执行，得分25分。
（二）项目绩效分析
1.项目决策。办理入库，自评得分11分。"""


def test_each_head_has_its_score() -> None:
    draft = read(read_scores, REPORT)
    assert numbers(draft) == {"score_item/p1/score": 15, "score_item/p2/score": 25, "score_item/p3/score": 11}
    assert texts(draft, below="score_item/p3/") == {
        "evaluation": "whole",
        "block": "项目绩效分析",
        "name": "项目决策",
        "statement": "办理入库，自评得分11分",
    }


def test_a_sum_beside_its_parts_leaves_all_out() -> None:
    assert numbers(read(read_scores, REPORT.replace("（二）项目绩效分析", "（二）项目绩效分析，得分11分。"))) == {}


def test_two_scores_of_one_item_leave_all_out() -> None:
    assert numbers(read(read_scores, REPORT.replace("按月执行，", "编制得分10分，执行"))) == {}


def test_a_score_without_a_head_leaves_all_out() -> None:
    assert numbers(read(read_scores, f"{REPORT}\n其他方面得分3分。")) == {}


def test_a_full_mark_is_no_score() -> None:
    assert len(numbers(read(read_scores, f"{REPORT}\n全部项目满分100分。"))) == 3
