"""When two labels of forms say the same: by the words of the rulebook, and by nothing else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jixiao.law.code_list import CodeList, folded
from jixiao.law.in_force import Law

_FOLDER = "forms"
_NAME = "template_words"
_BRACKETED = re.compile(r"\([^()]*\)")
_MONTHS = re.compile(r"[0-9]{1,2}[-~至][0-9]{1,2}月")
_NUMBER = re.compile(r"^(?:[0-9]+[.、]|[一二三四五六七八九十]+、)")
_MARKS = re.compile(r"[:,;、·*\-—_/|.%]")
_OF_WHICH = "其中"


@dataclass(frozen=True)
class Labels:
    """The labels that are one and the same.

    Shape:
        groups: the number of its group by the key of a label.
    """

    groups: Mapping[str, int]
    funds: CodeList

    def same(self, text: str) -> str:
        """Return what all labels that say the same have in common, empty for a label without words."""
        key = label_key(text)
        if key in self.groups:
            return f"#{self.groups[key]}"
        fund = self.funds.find_code(key) if key else None
        return f"@{fund}" if fund else key


def label_key(text: str) -> str:
    """Return a label without what does not matter: brackets, months, numbering, marks, 其中.

    Example:
        >>> label_key("其中：财政资金"), label_key("全年执行数（B）"), label_key("1-8月执行数")
        ('财政资金', '全年执行数', '执行数')
    """
    plain = _BRACKETED.sub("", folded(text))
    plain = _NUMBER.sub("", _MONTHS.sub("", plain))
    return _MARKS.sub("", plain).removeprefix(_OF_WHICH)


def form_labels(law: Law) -> Labels:
    """Return the labels of a place; a lower layer adds groups of its own.

    Raises:
        BrokenRulebookError: If a file cannot be read.
    """
    groups: dict[str, int] = {}
    for document in law.rulebook.documents(_FOLDER, region=law.region, name=_NAME):
        for words in document.data["groups"]:
            keys = [label_key(word) for word in words]
            number = next((groups[key] for key in keys if key in groups), len(groups))
            groups |= dict.fromkeys(keys, number)
    return Labels(groups, law.code_list("fund"))
