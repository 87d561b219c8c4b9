"""Find the finding that a person speaks to, as it stands now."""

from collections.abc import Mapping
from typing import Any

from jixiao.web.action_error import ConflictError
from jixiao.web.books.panel import find_finding
from jixiao.web.checks.run import check_head
from jixiao.web.store.models import YearBook


def finding_now(head: YearBook, *, mark: str) -> Mapping[str, Any]:
    """Return a finding of a held Book by its fingerprint.

    Raises:
        ConflictError: If it is not there any more: a figure that it read has changed.
    """
    found = find_finding(check_head(head), mark=mark)
    if found is None:
        raise ConflictError("这条检查结果已经变了：它用到的数被改过。请看刷新后的检查结果。")
    return found
