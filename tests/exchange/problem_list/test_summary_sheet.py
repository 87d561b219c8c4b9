"""The summary: a line a file with counts and coverage, also for what was not checked."""

from msgspec.structs import replace

from jixiao.book.verdict import Verdict
from jixiao.rules.coverage import Coverage
from tests.exchange.problem_list.reading_back import REFUSED, REPORT, rows_of

COVERAGE = Coverage({Verdict.PASS: 7, Verdict.FAIL: 3, Verdict.CANNOT_TELL: 2, Verdict.NOT_APPLICABLE: 5}, ("R103",))


def test_each_file_has_its_counts_and_the_last_line_adds_them_up() -> None:
    checked = replace(REPORT, coverage=COVERAGE)
    header, first, second, refused, total = rows_of([checked, checked, REFUSED], sheet="汇总")
    assert header == [
        *("文件", "种类", "单位", "年度", "错误", "须说明", "提示", "适用"),
        *("通过", "未通过", "已说明", "无法判断", "不适用", "没有检查的原因"),
    ]
    counts = [1, 1, 1, 12, 7, 3, 0, 2, 5]  # 7 + 3 + 2 = 12 apply
    assert first == second == ["报告.docx", "部门绩效评价报告", "示例局", "2023", *counts, ""]
    assert refused == ["空.docx", *[""] * 12, "文件是空的。"]
    assert total[4:13] == [2, 2, 2, 24, 14, 6, 0, 4, 10]


def test_no_file_is_no_line() -> None:
    assert len(rows_of([], sheet="汇总")) == 2
