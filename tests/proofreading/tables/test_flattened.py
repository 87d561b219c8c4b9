"""Tables that became lines are tables again."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.tables.flattened import flattened_views


def views(text: str) -> list[tuple[list[str], list[tuple[str, list[str]]]]]:
    return [
        (list(view.heads.values()), [(row.label, [cell.printed for cell in row.cells.values()]) for row in view.rows])
        for view in flattened_views(example_document(text).paragraphs())
    ]


def test_rows_of_values_between_blanks() -> None:
    text = "镇街 任务（户）小计 C级 D级\n甲街道 8 1 7\n乙街道 5 0 5 （追减1万元，追减2万元）"
    assert views(text) == [
        (
            ["任务（户）小计", "任务（户）C级", "任务（户）D级"],
            [("甲街道", ["8", "1", "7"]), ("乙街道", ["5", "0", "5"])],
        )
    ]


def test_one_cell_a_line() -> None:
    text = (
        "预算数（A）\n\n执行数（B）\n\n执行率（B/A）\n\n得分\n\n（20分×执行率）\n\n年度资金总额\n\n50\n\n10\n\n20\n\n4"
    )
    assert views(text) == [
        (
            ["预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分×执行率）"],
            [("年度资金总额", ["50", "10", "20", "4"])],
        )
    ]


def test_one_cell_a_line_with_bars_and_blanks() -> None:
    text = "项 目 |\n预 算 数 |\n决 算 数 |\n|\n合 计 |\n49 |\n7.69 |\n|\n出国费 |\n20 |\n|\n接待费 |\n29 |\n7.69 |"
    assert views(text) == [
        (["预算数", "决算数"], [("合计", ["49", "7.69"]), ("出国费", ["20"]), ("接待费", ["29", "7.69"])]),
    ]


def test_heads_over_more_columns_than_there_are_numbers() -> None:
    text = (
        "年度预算数（万元）\n年初预算\n调整后预算数\n预算执行数\n预算执行率\n得分\n总额\n238.93\n251.89\n251.89\n100%"
    )
    assert views(text)[0][0] == ["年初预算", "调整后预算数", "预算执行数", "预算执行率"]


def test_a_row_may_have_fewer_values() -> None:
    text = "年初预算数 全年预算数 全年执行数 分值 总额： 0 0 0 10 其中：财政拨款 90 89.974 89.974"
    assert views(text)[0][1] == [("总额：", ["0", "0", "0", "10"]), ("其中：财政拨款", ["90", "89.974", "89.974"])]


def test_sentences_are_no_table() -> None:
    assert views("收入合计 1 2 3，其中甲 4 5。") == []


def test_a_row_may_end_with_a_remark() -> None:
    head = "指标 指标值 完成值 分值 得分 原因\n"
    text = head + "完工率 100 95 10 9 剩余3%尾款未付，待验收\n合格率 100 100 10 10\n2 个村，完工率 100 95 10 9"
    assert [row for _, rows in views(text) for row in rows] == [
        ("完工率", ["100", "95", "10", "9"]),
        ("合格率", ["100", "100", "10", "10"]),
    ]


def test_a_remark_in_brackets_leaves_the_number_before_it() -> None:
    text = "镇街 任务（户）小计 C级 D级\n甲街道 8 1 7（追减1万元，追减2万元）"
    assert views(text)[0][1] == [("甲街道", ["8", "1", "7"])]


def test_heads_on_the_line_of_their_row_come_before_the_line_above() -> None:
    title = "自评表（本年度） 项目名称 县级配套 主管部门 医疗保障局 实施单位 服务中心\n"
    heads = "项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分"
    text = f"{title}{heads} 年度资金总额 65.66 65.07 10 99% 9 其中：财政拨款 65.66 65.07 — 99% —"
    assert views(text) == [
        (
            ["全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [("年度资金总额", ["65.66", "65.07", "10", "99", "9"]), ("其中：财政拨款", ["65.66", "65.07", "99"])],
        )
    ]
