"""Each mistake names file, entry and key, and says what to do."""

from pathlib import Path

from jixiao.formula.problem import FormulaError
from jixiao.writing.reports.problem import (
    LevelSkippedError,
    RowWidthError,
    UnknownNameError,
    UnknownReportError,
    UnreadableTextError,
)

FILE = Path("x.toml")


def test_an_unknown_kind_is_answered_with_the_known_ones() -> None:
    error = UnknownReportError("月报", known=("部门绩效评价报告",))
    assert (error.kind, error.known) == ("月报", ("部门绩效评价报告",))
    assert str(error) == "没有“月报”这种报告。可以生成的有：部门绩效评价报告。"
    assert str(UnknownReportError("月报", known=())).endswith("可以生成的有：无。")


def test_an_expression_that_cannot_be_read_is_shown_with_its_position() -> None:
    cause = FormulaError("收入核计", position=2, problem="没有叫“收入核计”的项目", nearest=("收入合计",))
    error = UnreadableTextError(FILE, entry="block「收入」", key="text", cause=cause)
    assert (error.key, error.cause) == ("text", cause)
    assert "x.toml，block「收入」：text 里的公式读不出：公式第 3 个字符处" in str(error)
    assert "最接近的是“收入合计”" in str(error)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    error = UnknownNameError(FILE, entry="block「a」", key="form", name="自评", what="表", nearest="自评表")
    assert (error.key, error.name, error.nearest) == ("form", "自评", "自评表")
    assert str(error) == "规则库 x.toml，block「a」：form 是“自评”，没有这个表。是否应为“自评表”？"
    other = UnknownNameError(FILE, entry="", key="form", name="自评", what="表", nearest="")
    assert str(other).endswith("请改成已有的表。")


def test_a_skipped_level_says_how_deep_a_heading_may_stand() -> None:
    error = LevelSkippedError(FILE, entry="block「a」", level=3, allowed=2)
    assert (error.level, error.allowed) == (3, 2)
    assert "标题是第 3 级，跳过了上一级。这里最深只能是第 2 级" in str(error)


def test_a_row_that_does_not_fit_gives_both_counts() -> None:
    error = RowWidthError(FILE, entry="form「a」", covered=3, columns=4)
    assert (error.covered, error.columns) == (3, 4)
    assert "单元格共占 3 列，表有 4 列" in str(error)
