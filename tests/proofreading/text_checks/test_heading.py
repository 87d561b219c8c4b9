"""Heads follow one another in number and kind of numeral."""

import pytest

from tests.proofreading.sample import hits, quotes


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        ("一、甲|2、乙|三、丙", ["2、乙"]),
        ("1、甲|三、乙", []),
        ("1、甲|2、乙|三、丙", ["1、甲", "2、乙"]),
        ("一、甲|1、子|2、丑|二、乙|3、寅", []),
        ("一、甲|（一）子|（2）丑|（3）寅", ["（2）丑", "（3）寅"]),
        ("一、甲|（一）子|（1）丑|（2）寅|（二）卯", []),
        ("一、甲|1.子|2.丑|（三）寅", ["1.子", "2.丑"]),
        ("一、甲|1.子|2.丑|（二）寅", ["（二）寅"]),
        ("一、甲|三、丙", ["三、丙"]),
        ("一、甲|一、乙", []),
        ("一、甲|二、乙|二、丙", ["二、丙"]),
        ("1.甲|2.乙|4.丙", ["4.丙"]),
        ("1.甲|2、乙|3.丙", []),
        ("（1）甲|1.子|2.丑|（2）乙|1.子", []),
        ("①甲|③乙", ["③乙"]),
        ("六、甲|七、乙", []),
        ("第一部分|一、甲|第三部分|二、乙|第一部分|一、甲", []),
    ],
)
def test_sequences(lines: str, wrong: list[str]) -> None:
    assert quotes("heading_sequence", text=lines.replace("|", "\n")) == wrong


def test_what_is_meant_is_told() -> None:
    told = [hit.message for hit in hits("heading_sequence", text="一、甲\n2、乙\n三、丙\n五、丁\n五、戊")]
    assert told == [
        "这一级的编号写成“2、”，与同级各条不一致，应为“二、”",
        "“三、”之后是“五、”，应为“四、”",
        "编号“五、”重复",
    ]


def test_an_extract_is_only_asked_about() -> None:
    [hit] = hits("heading_sequence", text="一、甲\n（二）乙")
    assert hit.certainty == "arguable"
    assert "前面没有“（一）”" in hit.message


def test_a_colon_at_the_end_of_a_title() -> None:
    assert quotes("heading_mark", text="三、情况如下：\n（一）执行。如下：\n1.收入：\n（二）支出:") == [
        "三、情况如下",
        "（二）支出",
    ]
