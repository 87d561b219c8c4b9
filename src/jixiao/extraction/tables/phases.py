"""What the heads of columns of money are called, as the workbook has it."""

import re
from functools import lru_cache

from jixiao.book.caliber import PHASES
from jixiao.law.code_list import folded
from jixiao.law.rulebook import Rulebook

_FOLDER, _NAME = "forms", "workbook_synonyms"
_MARK = re.compile(r"[（(][A-Z/÷×%0-9]{1,12}[)）]|[（(](?:单位[：:])?(?:亿元|万元|元)[)）]")


def phase_of_head(text: str, *, rulebook: Rulebook) -> str:
    """Return the phase that the head of a column names, empty if it names none.

    Example:
        >>> [phase_of_head(text, rulebook=Rulebook.shipped()) for text in ("全年预算数（A）", "执行率")]
        ['adjusted', '']
    """
    return _phases(rulebook).get(folded(_MARK.sub("", text)), "")


@lru_cache(maxsize=16)
def _phases(rulebook: Rulebook) -> dict[str, str]:
    (document,) = rulebook.documents(_FOLDER, region="", name=_NAME)[:1]
    synonyms = {folded(word): phase for phase, words in document.data["phase"].items() for word in words}
    return {**synonyms, **{folded(label): phase for phase, label in PHASES.items()}}
