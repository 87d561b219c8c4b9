"""Forms as they are left when the text of a Word file is copied."""

from collections.abc import Sequence

HEAD = ("年度绩效指标", "一级指标", "二级指标", "三级指标", "性质", "指标值", "单位", "权重", "实际完成", "得分")
ROWS = (
    ("", "产出指标", "数量指标", "开展检查", "≥", "120", "次", "5", "132", "5"),
    ("", "", "", "聘请顾问", "≥", "1", "人", "5", "2", "5"),
    ("", "", "质量指标", "会议质量", "定性", "优", "", "10", "优", "9"),
    ("", "效益指标", "社会效益", "统筹规划", "定性", "优", "", "10", "优", "10"),
)
GLUED = (
    "",
    "",
    "生态效益",
    "守牢底线",
    "定性",
    "优",
    "",
    "10",
    "优",
    " 可持续",
    "持续发展",
    "定性",
    "优",
    "",
    "10",
    "优",
    "8",
)
LAST = ("", "满意度", "服务对象", "公众满意度", "≥", "90", "%", "10", "92", "10")


def form(*rows: Sequence[str]) -> str:
    """Return rows as lines: one cell a line behind a tab, a blank line after each row.

    A cell that begins with a blank has it before the tab, and one with a line break goes on without a tab.
    """
    return "".join("".join(f"{_cell(cell)}\n" for cell in row) + "\n" for row in rows)


def _cell(cell: str) -> str:
    return f" \t{cell[1:]}" if cell.startswith(" ") else f"\t{cell}"
