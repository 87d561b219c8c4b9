"""Lines that are no rows: titles, sums, notes, repeated headers."""

from tests.exchange.workbook.workbooks import Lines, problems, read


def names(lines: Lines) -> list[str]:
    return [row.name for row in read({"项目": lines}).projects]


def test_blank_lines_sums_and_notes_are_no_rows() -> None:
    lines: Lines = [
        ("项目支出表",),
        ("单位：示例县财政局",),
        ("项目名称", "决算（万元）"),
        ("合计（自动计算）", 30),
        ("甲", 10),
        (),
        ("乙", 20),
        ("合 计", 30),
        ("项目名称", "决算（万元）"),
        ("丙", 1),
        ("注：本表按决算口径填列",),
        ("填表人：经办", "审核人：主管"),
    ]
    assert names(lines) == ["甲", "乙", "丙"]


def test_a_line_with_a_key_is_always_a_row() -> None:
    assert names([("项目名称", "编号"), ("合计", "k1"), ("注：按项目填", "k2")]) == ["合计", "注：按项目填"]


def test_a_note_stands_in_the_first_column() -> None:
    lines: Lines = [("项目代码", "项目名称"), (None, "说明：一个项目")]
    assert names(lines) == ["说明：一个项目"]


def test_a_table_of_subjects_has_a_row_for_its_total() -> None:
    book = read({"功能分类": [("科目编码", "科目名称", "支出合计·决算（万元）"), ("合计", "合计", 10)]})
    assert [(row.subject, row.name) for row in book.functional_lines] == [("合计", "合计")]


def test_a_line_with_nothing_but_columns_that_are_not_read() -> None:
    assert names([("序号", "项目名称"), ("1", "甲"), ("2",), ("3",)]) == ["甲"]


def test_a_sheet_without_a_header() -> None:
    assert problems({"项目": [("甲", "乙")]}) == [
        "「项目」：没有找到列头。怎么办：列头里应有 项目代码、项目名称、项目类别 等列名，各占一格。"
    ]
