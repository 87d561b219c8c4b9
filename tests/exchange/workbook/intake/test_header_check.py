"""Whatever is wrong with a header is told, and only where there is something below it."""

from tests.exchange.workbook.workbooks import Lines, problems, read

HEAD = ("项目名称", "决算（万元）")


def told(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[str]:
    lines: Lines = [header, *(rows or (("甲", "1"),))]
    return problems({"项目": lines})


def test_an_unknown_column_names_the_nearest() -> None:
    assert told(("项目名称", "项目类型别"), ("甲", "x")) == [
        (
            "「项目」B1：不认识列名“项目类型别”。怎么办：是否应为“项目类别”？"
            "不需要读取的列，请删除或移到名称以“附”开头的工作表。"
        )
    ]
    assert told(("项目名称", "ABC"), ("甲", "x")) == [
        "「项目」B1：不认识列名“ABC”。怎么办：不需要读取的列，请删除或移到名称以“附”开头的工作表。"
    ]


def test_a_column_without_a_name() -> None:
    assert told(("项目名称", ""), ("甲", "x")) == [
        "「项目」B1：这一列有内容，没有列名。怎么办：补上列名，或清空这一列。"
    ]


def test_the_same_column_twice() -> None:
    assert told(("项目名称", "决算（万元）", "决算数（元）")) == [
        "「项目」C1：这一列与 B1 是同一列。怎么办：保留一列，删除另一列。"
    ]


def test_a_required_column_that_is_not_there() -> None:
    assert told(("项目代码", "决算（万元）")) == [
        "「项目」：没有「项目名称」这一列。怎么办：补上这一列；列名不同的，改成这个名称。"
    ]


def test_execution_without_a_month() -> None:
    assert told(("项目名称", "执行数（万元）")) == [
        "「项目」B1：执行数没有写明截止月份。怎么办：列头写成“执行（1-8月）”；全年的写“决算”。"
    ]


def test_what_is_empty_does_not_matter() -> None:
    header = ("序号", "项目名称", "ABC", "执行数", "备注")
    book = read({"项目": [header, ("1", "甲", "", "", "见附表")]})
    assert [row.name for row in book.projects] == ["甲"]
