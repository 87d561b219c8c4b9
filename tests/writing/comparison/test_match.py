"""Figures are found by their control, else by where they stood."""

from jixiao.writing.comparison.match import Matched, match_figures
from tests.writing.comparison.lines import line

A, B = ("jx-a", "1"), ("jx-b", "2")


def found(matched: Matched) -> list[str]:
    """Return what stands for each figure."""
    return ["" if it is None else it.text for _, it in matched.figures]


def test_the_control_of_the_same_line_comes_first() -> None:
    old = [line("收入1元", marks=(A,)), line("全年收入合计1元整", marks=(A,))]
    new = [line("全年收入合计7元整", marks=(("jx-a", "7"),)), line("收入1元", marks=(A,))]
    assert found(match_figures(old, returned=new)) == ["1元", "7元"]


def test_a_control_that_was_taken_elsewhere_is_found_there() -> None:
    old = [line("收入合计1元", marks=(A,))]
    new = [line("完全不同的另一句话有1个", marks=(A,))]
    assert found(match_figures(old, returned=new)) == ["1"]


def test_one_number_stands_for_one_figure() -> None:
    old = [line("收入1元，支出2元", marks=(A, B))]
    matched = match_figures(old, returned=[line("收入1元，支出")])
    assert found(matched) == ["1元", ""]
    assert matched.added == ()


def test_a_number_of_the_text_that_nobody_bound_is_not_new() -> None:
    old = [line("第一季度共3次，收入1元", marks=(A,))]
    assert match_figures(old, returned=[line("第一季度共3次，收入1元")]).added == ()
    assert [it.text for it in match_figures(old, returned=[line("第一季度共4次，收入1元")]).added] == ["4"]


def test_lines_that_came_and_went_are_counted() -> None:
    old, new = [line("全年收入合计"), line("机构概况")], [line("全年收入总计"), line("绩效"), line("")]
    assert (
        match_figures(old, returned=new).changed_words == 3
    )  # one changed, one gone, one new; an empty one is nothing
