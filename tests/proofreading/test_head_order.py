"""Each head has a place in the order, also one with a wrong numeral, and its section ends where the next begins."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.head_order import Fault, place_heads, read_sections
from jixiao.proofreading.outline import Numeral


def test_heads_of_a_wrong_numeral_take_the_rank_they_are_meant_to_have() -> None:
    lines = example_document("1、甲\n（一）子\n2、乙\n三、丙\n4、丁").paragraphs()
    placed = place_heads(lines)
    assert [item.meant for item in placed] == [
        Numeral.CHAPTER,
        Numeral.SECTION,
        Numeral.CHAPTER,
        Numeral.CHAPTER,
        Numeral.CHAPTER,
    ]
    assert [item.fault for item in placed] == [Fault.NUMERAL, Fault.NONE, Fault.NUMERAL, Fault.NONE, Fault.NUMERAL]


def test_gaps_repeats_and_starts() -> None:
    placed = place_heads(example_document("一、甲\n三、乙\n三、丙\n（二）子").paragraphs())
    assert [item.fault for item in placed] == [Fault.NONE, Fault.GAP, Fault.REPEATED, Fault.START]
    assert [item.last for item in placed] == [0, 1, 3, 0]


def test_sections_nest_by_rank() -> None:
    text = "前言\n一、甲\n（一）子。正文\n1.丑\n（二）寅\n2、乙\n文字\n三、丙"
    sections = list(read_sections(example_document(text).paragraphs()))
    assert [(it.head.title, len(it.lines)) for it in sections] == [
        ("甲", 4),
        ("子", 2),
        ("丑", 1),
        ("寅", 1),
        ("乙", 2),
        ("丙", 1),
    ]
    assert sections[1].body == "。正文\n1.丑"
    assert sections[4].body == "\n文字"
