"""What stands in a content control."""

from jixiao.writing.comparison.standing import Standing, bare_number, by_tag, standings
from tests.writing.comparison.lines import line


def standing(text: str, inside: str) -> Standing:
    """Return what stands in the only control of a line."""
    (found,) = standings(line(text, marks=(("jx-a", inside),)))
    return found


def test_a_number_with_its_unit() -> None:
    found = standing("收入12.50万元。", "12.50")
    assert (found.text, found.start, found.end, found.index) == ("12.50万元", 2, 7, 0)


def test_digits_beside_the_control_belong_to_it() -> None:
    assert standing("收入112.505万元", "12.50").text == "112.505万元"


def test_a_unit_typed_into_the_control_is_read() -> None:
    assert standing("收入12.50万元。", "12.50万元").text == "12.50万元"


def test_words_or_two_numbers_are_no_number() -> None:
    for inside in ("约一千", "12.50左右", "约12.50", "12和13"):
        found = standing(f"收入{inside}万元", inside)
        assert (found.number, found.text) == (None, inside)


def test_the_quote_shows_what_is_around() -> None:
    assert (
        standing("2023年全年单位收入合计为12.50万元，比上年增加很多。", "12.50").quote
        == "…23年全年单位收入合计为12.50万元，比上年…"
    )
    assert standing("收入1元", "1").quote == "收入1元"


def test_a_bare_number_has_no_control() -> None:
    one = line("收入1元，支出2元")
    assert bare_number(one, index=1) == bare_number(one, index=1)
    assert (bare_number(one, index=1).text, bare_number(one, index=1).tag) == ("2元", "")


def test_controls_of_a_tag_stand_together() -> None:
    lines = [
        line("甲1", marks=(("jx-a", "1"),)),
        line("乙2", marks=(("jx-b", "2"),)),
        line("丙3", marks=(("jx-a", "3"),)),
    ]
    assert {tag: [it.text for it in found] for tag, found in by_tag(lines).items()} == {
        "jx-a": ["1", "3"],
        "jx-b": ["2"],
    }
