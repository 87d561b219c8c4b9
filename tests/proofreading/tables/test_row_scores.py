"""The first of two bare numbers of a row is its weight, the last one its score."""

from tests.proofreading.spoken import brief

HEAD = "三级指标 分值 年度指标值 全年实际值 得分\n"


def test_words_between_weight_and_score() -> None:
    assert brief(HEAD + "完善繁育体系 8 是 基本达到 7 加强指导", kind="order") == [(("7", "8"), "8", True)]
    assert brief(HEAD + "完善繁育体系 7 是 基本达到 8 加强指导", kind="order") == []
    assert brief("完善繁育体系 8 是 基本达到 7 加强指导", kind="order") == []  # no such head


def test_a_score_by_the_rate_before_it() -> None:
    head = "年初预算数 执行率（%） 执行率权重 执行率得分（分）\n"
    assert (("7.6", "10"), "76", True) in brief(head + "部门 76% 10 7.6", kind="ratio")
    assert brief(head + "部门 77% 10 7.6", kind="ratio") == []
