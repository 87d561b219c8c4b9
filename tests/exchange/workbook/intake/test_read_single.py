"""Tables with one row are forms: labels with their contents beside them."""

from jixiao.book.figure import MISSING, NOT_APPLICABLE, Figure
from tests.exchange.workbook.workbooks import UNIT, Lines, problems, read


def test_labels_and_contents_side_by_side() -> None:
    book = read(
        {
            "人员总数": [
                ("人员情况",),
                ("核定编制总数：", "４０名"),
                ("在职人数（人）", 41, "退休人数", "不涉及"),
                ("人员控制率", "102.50%"),
                ("人员统计时点", "2024年8月"),
            ]
        }
    )
    found = book.headcount
    assert (found.authorised, found.on_post, found.retired) == (Figure.plain("40"), Figure.plain("41"), NOT_APPLICABLE)
    assert (found.control_rate, found.as_of) == (Figure.percent("102.50"), "2024年8月")
    place = book.place("headcount/self/on_post")
    assert (place.sheet, place.cell, place.quote) == ("人员总数", "B3", "41")


def test_a_column_of_units_counts() -> None:
    found = read({"项目情况": [("项目", "内容", "单位"), ("常年项目执行进度", "0.5", "%")]}).project_summary
    assert found.recurrent_progress == Figure.percent("0.5")
    assert found.total_count == MISSING  # no such line


def test_merged_labels_and_contents() -> None:
    lines: Lines = [("单位名称", None, "示例县财政局"), ("年度", None, "2024")]
    assert read({"单位": lines}, merged={"单位": ["A1:B1", "C1:E1", "A2:B2"]}).unit.name == "示例县财政局"


def test_a_content_is_never_taken_for_a_label() -> None:
    assert read({"单位": [*UNIT, ("主管部门", "单位名称")]}).unit.department == "单位名称"


def test_a_sheet_that_is_not_there_or_empty_leaves_its_figures_missing() -> None:
    assert read({}).headcount.authorised == MISSING
    assert read({"监控期间": [("",)]}).monitoring_window.end_month == MISSING


def test_a_label_twice() -> None:
    assert problems({"单位": [*UNIT, ("单位代码", "001"), ("单位代码", "001")]}) == [
        "「单位」B5：「单位代码」填了两处，另一处在 B4。怎么办：一个工作簿只记一个单位，保留一处。"
    ]


def test_a_required_label_that_is_not_there() -> None:
    assert problems({"单位": [("年度", "2024")]}) == [
        "「单位」：没有「单位名称」这一行。怎么办：补上这一行：左边写名称，右边填内容。"
    ]


def test_an_unknown_label_with_a_content() -> None:
    assert problems({"单位": [*UNIT, ("单位性值", "行政单位"), ("其他资料",)]}) == [
        "「单位」A4：不认识“单位性值”这一行。怎么办：是否应为“单位性质”？不需要读取的，请删除。"
    ]


def test_a_wrong_content_names_its_cell() -> None:
    assert problems({"单位": [*UNIT, ("内设机构数", "八个")]}) == [
        "「单位」B4：内设机构数：“八个”不是数。怎么办：这里只填数字；没有这件事填 不涉及，不知道就空着。"
    ]


def test_a_list_with_one_unit_is_read() -> None:
    lines: Lines = [("单位名称", "单位代码", "年度", "内设机构数"), ("示例县财政局", "001", 2024, 8)]
    book = read({"单位": lines})
    assert (book.unit.name, book.unit.code, book.unit.key) == ("示例县财政局", "001", "self")
    assert book.unit.office_count == Figure.plain("8")


def test_a_list_with_several_units_is_refused_and_repeated_codes_are_named() -> None:
    lines: Lines = [
        ("单位名称", "单位代码", "年度"),
        ("示例县财政局", "001", "2024"),
        ("示例县教育局", "002", "2024"),
        ("示例县财政局", "001", "2024"),
    ]
    assert problems({"单位": lines}) == [
        "「单位」：列了 3 个「单位」。怎么办：一个工作簿只记一个单位一年的账，其余各建一个工作簿。",
        "「单位」B4：单位代码“001”与 B2 重复。怎么办：核对单位代码，保留一行。",
    ]
