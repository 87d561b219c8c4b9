"""Problems are told in whole sentences, all of them."""

from jixiao.exchange.workbook.problem import MOST_PRINTED, Problem, WorkbookError


def test_a_problem_says_where_what_and_what_to_do() -> None:
    problem = Problem("支出", "F7", "“12万”不是数。", "这里只填数字。")
    assert str(problem) == "「支出」F7：“12万”不是数。怎么办：这里只填数字。"
    assert str(Problem("", "", "文件是空的。", "重新取得文件。")) == "文件是空的。怎么办：重新取得文件。"


def test_the_message_lists_all_problems() -> None:
    problems = [Problem("支出", f"A{row}", "错。", "改。") for row in (1, 2)]
    error = WorkbookError("账.xlsx", problems=problems)
    assert str(error) == (
        "工作簿“账.xlsx”有 2 个问题，没有读入任何内容。\n"
        "1. 「支出」A1：错。怎么办：改。\n"
        "2. 「支出」A2：错。怎么办：改。"
    )


def test_what_is_not_printed_is_counted_sheet_by_sheet() -> None:
    problems = [Problem("支出", f"A{row}", "错。", "改。") for row in range(MOST_PRINTED)]
    more = [Problem(sheet, "B1", "错。", "改。") for sheet in ("项目", "项目", "资产")]
    error = WorkbookError("账.xlsx", problems=problems + more)
    lines = str(error).split("\n")
    assert len(lines) == 1 + MOST_PRINTED + 1
    assert lines[1] == "  1. 「支出」A0：错。怎么办：改。"
    assert lines[-1] == "另有 3 条：「项目」2 条、「资产」1 条。改好上面的再读一次，就会列出。"
    assert len(error.problems) == 103
    assert "另有" not in str(WorkbookError("账.xlsx", problems=problems))
