"""The nearest title that names one topic of a group decides."""

from jixiao.extraction.topic import topics_of
from tests.proofreading.sample import shipped_words


def test_the_nearest_title_decides() -> None:
    assert topics_of(["支出情况", "收入决算数"], words=shipped_words()) == {"支出"}
    assert topics_of(["决算数", "收入情况"], words=shipped_words()) == {"收入"}


def test_a_title_that_names_two_says_nothing() -> None:
    assert topics_of(["收入支出情况"], words=shipped_words()) == frozenset()
    assert topics_of(["收入支出情况", "支出部分"], words=shipped_words()) == {"支出"}


def test_there_is_one_topic_of_each_group() -> None:
    assert topics_of(["一次性项目", "支出情况"], words=shipped_words()) == {"阶段", "支出"}
