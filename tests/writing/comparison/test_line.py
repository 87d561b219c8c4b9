"""A line is its words and its numbers."""

from jixiao.writing.comparison.line import Mark, likeness
from tests.writing.comparison.lines import line


def test_the_words_stay_when_numbers_and_blanks_change() -> None:
    assert line("收入 1.50 万元，占12%").words == line("收入37,000.00万元，占 9%").words == "收入#万元，占#"


def test_a_number_is_one_symbol() -> None:
    assert line("收入1.50万").symbols({0: "N"}) == ["收", "入", "N", "万"]


def test_a_mark_holds_the_numbers_that_it_touches() -> None:
    one = line("共12.50和3")
    assert one.indices(Mark("jx-a", 2, 3)) == [0]
    assert one.indices(Mark("jx-a", 0, 1)) == []
    assert one.indices(Mark("jx-a", 1, 8)) == [0, 1]


def test_likeness_is_that_of_the_words() -> None:
    assert likeness(line("收入合计12万元"), other=line("收入合计99万元")) == 1
    assert likeness(line("收入合计"), other=line("人员概况")) == 0
    assert 0.5 < likeness(line("全年收入合计12万元"), other=line("收入合计12万元")) < 1


def test_lines_without_words_are_alike() -> None:
    assert likeness(line(""), other=line("")) == 1
