"""Plain text becomes paragraphs with their lines, and tables where a form was."""

from jixiao.reading.document import Document, Paragraph, Table
from jixiao.reading.text import document_of_text, read_text
from tests.reading.text_forms import GLUED, HEAD, LAST, ROWS, form

NAME = "报告.txt"


def read(text: str) -> Document:
    return read_text(text.encode(), name=NAME)


def texts(table: Table, *, row: int) -> list[str]:
    """Return what stands in each column of a row, merged cells in all of theirs."""
    cells = (table.at(row, column=column) for column in range(1, table.columns + 1))
    return ["无" if cell is None else cell.text for cell in cells]


def messages(document: Document, *, kind: str) -> list[str]:
    return [remark.message for remark in document.remarks if remark.kind == kind]


def test_a_line_is_a_paragraph_with_its_number() -> None:
    document = read("报告\n\n一、概况  \n    我局无此事项。\r\n")
    assert [(block.text, block.place.line) for block in document.blocks if isinstance(block, Paragraph)] == [
        ("报告", 1),
        ("一、概况", 3),
        ("    我局无此事项。", 4),
    ]
    assert (document.name, document.format, document.visible) == (NAME, "txt", 13)
    assert document.remarks == ()


def test_residue_is_told_with_its_line() -> None:
    """A34: the traces of a conversion, and the control characters that Word leaves at the end of a cell."""
    document = read("[bookmark: _Toc4781]（一）机构\n合计\x07\n")
    assert [block.text for block in document.lines()] == ["（一）机构", "合计"]
    assert [(remark.kind, remark.place.line) for remark in document.remarks] == [("residue", 1), ("residue", 2)]
    assert messages(document, kind="residue") == [
        "第 1 行有格式转换的残留“[bookmark: _Toc4781]”，已去除。",
        "第 2 行有 1 个看不见的控制字符，已去除。",
    ]


def test_a_character_that_was_lost_before_is_told() -> None:
    """A23: never U+FFFD in silence, here in a file that already holds it."""
    assert messages(read("预算\ufffd数\n"), kind="skipped")[0].startswith("第 1 行有原文件里就已丢失的字")


def test_a_form_of_the_first_report_becomes_one_table_with_rows_of_different_lengths() -> None:
    """T11, A31: title, blocks of two, four, three and ten columns, and two rows glued together."""
    document = read(
        "附表：绩效目标完成情况自评表\n"
        + form(
            ("绩效目标自评表",),
            ("（2023年度）",),
            ("单位：万元",),
            ("部门名称", "示例县局"),
            ("年度预算", "资金总额", "财政拨款", "其他资金"),
            ("", "768.15", "768.15", ""),
            ("年度总体\n目标", "继续推进。"),
            ("主要\n任务", "任务名称", "主要内容"),
            ("", "监测", "监测运行"),
            ("", "办公", "保障办公"),
            HEAD,
            *ROWS,
            GLUED,
            LAST,
            ("",),
        )
    )
    (table,) = document.tables
    assert [line.text for line in table.title] == [
        "附表：绩效目标完成情况自评表",
        "绩效目标自评表",
        "（2023年度）",
        "单位：万元",
    ]
    assert (table.rows, table.columns, table.is_rebuilt) == (15, 10, True)
    assert texts(table, row=3)[:4] == ["年度预算", "768.15", "768.15", ""]
    assert texts(table, row=4)[:3] == ["年度总体目标", "继续推进。", "无"]
    assert [texts(table, row=row)[0] for row in (6, 7)] == ["主要任务"] * 2
    assert texts(table, row=10) == ["年度绩效指标", "产出指标", "数量指标", *ROWS[1][3:]]
    assert texts(table, row=11) == ["年度绩效指标", "产出指标", *ROWS[2][2:]]


def test_a_missing_score_is_empty_and_nothing_is_shifted() -> None:
    """A31, A33: the row without score and the label glued to it."""
    document = read(form(HEAD, *ROWS, GLUED, LAST))
    (table,) = document.tables
    assert table.rows == 8
    assert texts(table, row=6) == ["年度绩效指标", "效益指标", *GLUED[2:9], ""]
    assert texts(table, row=7) == ["年度绩效指标", "效益指标", "可持续", *GLUED[10:]]
    assert texts(table, row=8) == ["年度绩效指标", *LAST[1:]]
    lost = next(remark for remark in document.remarks if "得分" in remark.message)
    assert lost.message == "第 56 行起的一行没有「得分」栏，按空白处理，没有补数。"  # 1 + 11 × 5 lines before it
    assert (lost.place.table, lost.place.row, lost.place.column, lost.place.line) == (1, 6, 10, 56)


def test_the_place_of_a_cell_is_its_line_and_its_position() -> None:
    (table,) = read("收入表\n" + form(("项目", "数"), ("合计", "12"), ("税收", "5"))).tables
    cell = table.at(3, column=2)
    assert cell is not None
    assert (cell.place.line, cell.place.table, cell.place.row, cell.place.column) == (9, 1, 3, 2)
    assert table.place.line == 2


def test_text_behind_a_form_is_text_again() -> None:
    document = read(form(("项目", "数"), ("合计", "12")) + "二、支出情况\n本年支出12万元。\n")
    assert [type(block).__name__ for block in document.blocks] == ["Table", "Paragraph", "Paragraph"]


def test_nothing_of_the_text_is_lost() -> None:
    """A29 for plain text: what is visible is in the blocks."""
    text = "附表：自评表\n" + form(HEAD, *ROWS, GLUED, LAST) + "\t独立\n项目 | 数\n合计 | 3\n甲\t乙\n1\t2\n"
    document = read(text)
    read_again = "".join("".join(line.text.split()) for line in document.lines())
    assert sorted(read_again) == sorted("".join(text.replace("|", "").split()))


def test_a_text_made_by_another_program_keeps_the_name_of_its_format() -> None:
    assert document_of_text("预算", name="旧.doc", kind="doc").format == "doc"
