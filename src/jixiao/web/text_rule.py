"""Which texts can be kept: no database, workbook or document takes control characters or halves of characters."""

import re
from collections.abc import Mapping

_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_keepable(content: object) -> bool:
    """Return whether every text in a content can be kept everywhere.

    Example:
        >>> is_keepable({"reason": ["实地核查"]}), is_keepable(["a" + chr(0)])
        (True, False)
    """
    if isinstance(content, str):
        return _UNKEEPABLE.search(content) is None
    if isinstance(content, Mapping):
        return all(is_keepable(part) for pair in content.items() for part in pair)
    if isinstance(content, list | tuple):
        return all(is_keepable(part) for part in content)
    return True
