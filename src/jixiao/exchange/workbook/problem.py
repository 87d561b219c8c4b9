"""What is wrong with a workbook: every problem with its cell, told in one go."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from jixiao.errors import JixiaoError

MOST_PRINTED = 100


class Problem(Struct, frozen=True):
    """One thing that keeps a workbook from being read.

    Unit:
        sheet, cell: where it is; empty for the file or the sheet as a whole.
        problem: what was found, a full Chinese sentence.
        remedy: what to do, a full Chinese sentence.
    """

    sheet: str
    cell: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the problem in one line."""
        place = f"「{self.sheet}」{self.cell}：" if self.sheet else ""
        return f"{place}{self.problem}怎么办：{self.remedy}"


class WorkbookError(JixiaoError):
    """A workbook cannot be read; nothing of it was taken over.

    Args:
        name: The name of the file.
        problems: All problems; the message prints the first and counts the others sheet by sheet.
    """

    def __init__(self, name: str, *, problems: Iterable[Problem]) -> None:
        """Keep the name and the problems."""
        self.name = name
        self.problems = tuple(problems)
        super().__init__(_message(name, problems=self.problems))


def _message(name: str, *, problems: tuple[Problem, ...]) -> str:
    lines = [f"工作簿“{name}”有 {len(problems)} 个问题，没有读入任何内容。"]
    printed, rest = problems[:MOST_PRINTED], problems[MOST_PRINTED:]
    width = len(str(len(printed)))
    lines += [f"{number:>{width}}. {problem}" for number, problem in enumerate(printed, start=1)]
    if rest:
        counts = Counter(problem.sheet for problem in rest)
        where = "、".join(f"「{sheet}」{count} 条" for sheet, count in counts.items())
        lines.append(f"另有 {len(rest)} 条：{where}。改好上面的再读一次，就会列出。")
    return "\n".join(lines)
