"""Lines of Chinese on the terminal."""

import pytest

from jixiao.cli.wrapping import line_width, padded, shortened, width_of, wrapped


def test_chinese_characters_are_two_columns_wide() -> None:
    assert [width_of(text) for text in ("", "a1", "绩效", "绩a", "（）")] == [0, 2, 4, 3, 4]


def test_a_text_is_filled_to_its_width_and_never_cut() -> None:
    assert padded("绩效", width=6) == "绩效  "
    assert padded("12", width=6, to_right=True) == "    12"
    assert padded("绩效", width=3) == "绩效"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("绩效管理", 8, ["绩效管理"]),
        ("绩效管理", 7, ["绩效管", "理"]),
        ("收入2752.93万元", 8, ["收入", "2752.93", "万元"]),  # a number is not torn
        ("核对编制，再更正。", 8, ["核对编", "制，再更", "正。"]),  # no line begins with a mark
        ("见（依据）甲", 5, ["见", "（依", "据）", "甲"]),  # nor ends with an opening one
        ("甲 乙丙", 4, ["甲", "乙丙"]),  # no blank at the end or the beginning
        ("abcdefgh", 3, ["abc", "def", "gh"]),  # what fits on no line is torn
        ("甲乙\n丙丁戊", 4, ["甲乙", "丙丁", "戊"]),
        ("甲乙丙丁戊", 0, ["甲乙丙丁戊"]),
    ],
)
def test_a_line_ends_where_chinese_may_end(text: str, width: int, lines: list[str]) -> None:
    assert wrapped(text, width=width) == lines


def test_no_line_is_wider_than_the_terminal() -> None:
    text = (
        "【R087】“常年项目与阶段项目的预算之和等于项目支出”不成立：930.55 + 2862.88 = 3793.43 ≠ 3017.99（万元）。" * 3
    )
    for width in range(12, 90):
        lines = wrapped(text, width=width)
        assert max(width_of(line) for line in lines) <= width
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_output_for_nobody_or_into_a_narrow_window_is_not_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert line_width() == 100
    monkeypatch.setenv("COLUMNS", "39")
    assert line_width() == 0


def test_a_long_name_keeps_its_beginning_and_its_end() -> None:
    assert shortened("评价报告.docx", width=13) == "评价报告.docx"
    assert shortened("评价报告.docx", width=12) == "评价…告.docx"
    assert shortened("评价报告", width=4) == "…告"
    assert all(width_of(shortened("2023年度部门绩效评价报告.docx", width=width)) <= width for width in range(4, 40))
