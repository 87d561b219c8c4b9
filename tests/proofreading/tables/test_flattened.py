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


def test_a_row_may_have_fewer_values() -> None:
    text = "年初预算数 全年预算数 全年执行数 分值 总额： 0 0 0 10 其中：财政拨款 90 89.974 89.974"
    assert views(text)[0][1] == [("总额：", ["0", "0", "0", "10"]), ("其中：财政拨款", ["90", "89.974", "89.974"])]


def test_sentences_are_no_table() -> None:
    assert views("收入合计 1 2 3，其中甲 4 5。") == []
