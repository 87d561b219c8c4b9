"""What can be wrong with a file of the rulebook; each condition names the file, the key and the remedy."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from jixiao.errors import JixiaoError


class RulebookError(JixiaoError):
    """One mistake in one file of the rulebook.

    Args:
        problem: What is wrong, without a final mark.
        path: The file or folder.
        entry: The entry it is in, e.g. "parameter「执行率说明线」"; empty for the file as a whole.
        remedy: What to do, a full sentence.
    """

    def __init__(self, problem: str, *, path: Path, entry: str = "", remedy: str) -> None:
        """Join the parts to one message."""
        self.problem = problem
        self.path = path
        self.entry = entry
        self.remedy = remedy
        super().__init__(f"规则库 {path}{'，' if entry else ''}{entry}：{problem}。{remedy}")


class BrokenRulebookError(JixiaoError):
    """Files of the rulebook cannot be used; holds every mistake found in one pass."""

    def __init__(self, errors: Iterable[RulebookError]) -> None:
        """Keep the mistakes; the message numbers them."""
        self.errors = tuple(errors)
        lines = [f"{number}. {error}" for number, error in enumerate(self.errors, start=1)]
        super().__init__("\n".join([f"规则库有 {len(lines)} 处错误：", *lines]))


class NotUtf8Error(RulebookError):
    """A file is not encoded in UTF-8."""

    def __init__(self, path: Path) -> None:
        """Write the sentence."""
        super().__init__("文件不是 UTF-8 编码", path=path, remedy="请在编辑器里选“另存为”，编码选 UTF-8。")


class BrokenTomlError(RulebookError):
    """A file is not TOML.

    Args:
        spot: Where reading stopped, e.g. "第 3 行第 7 列".
        reason: The words of the TOML reader.
    """

    def __init__(self, path: Path, *, spot: str, reason: str) -> None:
        """Keep the spot and the reason."""
        self.spot = spot
        self.reason = reason
        super().__init__(
            f"{spot}无法读取（{reason}）",
            path=path,
            remedy="请检查这一处及上一行的引号、括号、等号，以及是否有重复的键。",
        )


class UnknownFolderError(RulebookError):
    """An added rulebook has a folder that nothing reads."""

    def __init__(self, path: Path, *, nearest: str) -> None:
        """Keep the folder meant."""
        self.nearest = nearest
        remedy = f"请改名为 {nearest}。" if nearest else "请对照程序自带规则库的文件夹名改正，或删除。"
        super().__init__(f"文件夹“{path.name}”不会被读取", path=path, remedy=remedy)


class MissingKeyError(RulebookError):
    """An entry lacks a key, or the key is empty."""

    def __init__(self, path: Path, *, entry: str, key: str) -> None:
        """Keep the key."""
        self.key = key
        super().__init__(f"缺少 {key}，或内容为空", path=path, entry=entry, remedy=f"请补上 {key} = …。")


class UnknownKeyError(RulebookError):
    """An entry has a key that nothing reads."""

    def __init__(self, path: Path, *, entry: str, key: str, nearest: str) -> None:
        """Keep the key and the one meant."""
        self.key = key
        self.nearest = nearest
        remedy = f"是否应为 {nearest}？" if nearest else "请删除，说明文字写在 note 或以 # 开头的注释里。"
        super().__init__(f"不认识 {key}", path=path, entry=entry, remedy=remedy)


class WrongTypeError(RulebookError):
    """A key holds another type than it must."""

    def __init__(self, path: Path, *, entry: str, key: str, expected: str) -> None:
        """Keep the key and the type it must have."""
        self.key = key
        self.expected = expected
        super().__init__(f"{key} 的写法不对", path=path, entry=entry, remedy=f"应写成{expected}。")


class WrongValueError(RulebookError):
    """A key holds text that is not of the form it must have."""

    def __init__(self, path: Path, *, entry: str, key: str, value: str, expected: str) -> None:
        """Keep the key, its value and the form it must have."""
        self.key = key
        self.value = value
        self.expected = expected
        super().__init__(f"{key} 是“{value}”", path=path, entry=entry, remedy=f"应为{expected}。")


class EmptyPeriodError(RulebookError):
    """An entry ends before it begins."""

    def __init__(self, path: Path, *, entry: str, valid_from: dt.date, valid_to: dt.date) -> None:
        """Keep both ends."""
        self.valid_from = valid_from
        self.valid_to = valid_to
        super().__init__(
            f"valid_to（{valid_to}）不晚于 valid_from（{valid_from}）",
            path=path,
            entry=entry,
            remedy="valid_to 是失效的第一天，应晚于 valid_from；一直有效的不写 valid_to。",
        )


class DuplicateEntryError(RulebookError):
    """Two entries of one layer are in force on the same day."""

    def __init__(self, path: Path, *, entry: str, other: Path) -> None:
        """Keep the file of the other entry."""
        self.other = other
        super().__init__(
            f"与 {other} 中的同名条目有效期重叠",
            path=path,
            entry=entry,
            remedy="请删除一条；新旧规定交替时，旧条目的 valid_to 等于新条目的 valid_from。",
        )


class UnfoundedVerificationError(RulebookError):
    """An entry claims to be verified although its mark says otherwise."""

    def __init__(self, path: Path, *, entry: str, mark: str) -> None:
        """Keep the mark."""
        self.mark = mark
        super().__init__(
            f"依据标记是“{mark}”，却写了 verified = true",
            path=path,
            entry=entry,
            remedy="对照原文核实后把 mark 改为“确认”，否则写 verified = false。",
        )


class UnknownParentError(RulebookError):
    """A code names a parent that is not in the list of parents."""

    def __init__(self, path: Path, *, entry: str, parent: str, nearest: str) -> None:
        """Keep the parent and the one meant."""
        self.parent = parent
        self.nearest = nearest
        remedy = f"是否应为“{nearest}”？" if nearest else "请先加入上级代码，或删去 parent。"
        super().__init__(f"上级“{parent}”不存在", path=path, entry=entry, remedy=remedy)


class AmbiguousSynonymError(RulebookError):
    """One word stands for two codes of a list."""

    def __init__(self, path: Path, *, entry: str, synonym: str, other: str) -> None:
        """Keep the word and the other code it stands for."""
        self.synonym = synonym
        self.other = other
        super().__init__(
            f"“{synonym}”已是代码“{other}”的名称或别名",
            path=path,
            entry=entry,
            remedy="一个词只能指一个代码，请从其中一条删去。",
        )
