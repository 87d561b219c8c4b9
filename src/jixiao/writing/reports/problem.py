"""What can be wrong with a report or a form of the rulebook."""

from pathlib import Path

from jixiao.errors import JixiaoError
from jixiao.formula.problem import FormulaError
from jixiao.law.rulebook_error import RulebookError


class UnknownReportError(JixiaoError):
    """The rulebook of this place has no report of this kind."""

    def __init__(self, kind: str, *, known: tuple[str, ...]) -> None:
        """Keep the kind and those that are known."""
        self.kind = kind
        self.known = known
        super().__init__(f"没有“{kind}”这种报告。可以生成的有：{'、'.join(known) or '无'}。")


class UnreadableTextError(RulebookError):
    """A text or a condition of a skeleton holds an expression that cannot be read.

    Args:
        key: The key it stands under.
        cause: What is wrong with the expression and at which character.
    """

    def __init__(self, path: Path, *, entry: str, key: str, cause: FormulaError) -> None:
        """Keep the key and the cause."""
        self.key = key
        self.cause = cause
        remedy = "请对照 docs/formula-language.md 和 docs/how-to/add-a-report.md 改正。"
        super().__init__(f"{key} 里的公式读不出：{cause}", path=path, entry=entry, remedy=remedy)


class UnknownNameError(RulebookError):
    """A skeleton names a table, a column, a form, a section or a block that is not there."""

    def __init__(self, path: Path, *, entry: str, key: str, name: str, what: str, nearest: str) -> None:
        """Keep the name and the one meant."""
        self.key = key
        self.name = name
        self.nearest = nearest
        remedy = f"是否应为“{nearest}”？" if nearest else f"请改成已有的{what}。"
        super().__init__(f"{key} 是“{name}”，没有这个{what}", path=path, entry=entry, remedy=remedy)


class LevelSkippedError(RulebookError):
    """A heading stands more than one level below the heading before it."""

    def __init__(self, path: Path, *, entry: str, level: int, allowed: int) -> None:
        """Keep the level and the deepest that is allowed."""
        self.level = level
        self.allowed = allowed
        remedy = f"这里最深只能是第 {allowed} 级；请改 level，或补上中间一级的标题。"
        super().__init__(f"标题是第 {level} 级，跳过了上一级", path=path, entry=entry, remedy=remedy)


class RowWidthError(RulebookError):
    """The cells of a row of a form do not cover its columns."""

    def __init__(self, path: Path, *, entry: str, covered: int, columns: int) -> None:
        """Keep both counts."""
        self.covered = covered
        self.columns = columns
        remedy = "请改 span 或增减单元格，使每一行的 span 之和等于 widths 的个数。"
        super().__init__(f"单元格共占 {covered} 列，表有 {columns} 列", path=path, entry=entry, remedy=remedy)
