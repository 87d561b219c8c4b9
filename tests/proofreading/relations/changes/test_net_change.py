"""A change that is called what is left of others is the difference of two before it."""

from tests.proofreading.spoken import brief

TEXT = "收入合计10328.56万元，比上年增加1894.61万元，主要是结转资金1475.63万元，{}比上年增加资金418.98万元。"


def test_what_is_left_of_two_changes() -> None:
    assert (("1894.61", "1475.63"), "418.98", True) in brief(TEXT.format("实际"), kind="difference")


def test_only_where_it_is_called_so_and_comes_out() -> None:
    assert (("1894.61", "1475.63"), "418.98", True) not in brief(TEXT.format("另外"), kind="difference")
    assert brief(TEXT.replace("418.98", "418.99").format("实际"), kind="difference") == []
