"""Compare an uploaded file with the accepted version, in words that a page and a record keep."""

import hashlib
from typing import Any

from jixiao.pipelines.compare_published import compare_published
from jixiao.web.disclosure.accepted import Accepted
from jixiao.writing.comparison.comparison import Item

_MOST = 200


def compare_upload(content: bytes, *, name: str, accepted: Accepted) -> dict[str, Any]:
    """Return how a published file stands to the accepted version, with its digest.

    Shape:
        groups: pairs of a title and items {name, book, file, where}, cut where there are very many; counts are not.

    Raises:
        RefusalError: If the file cannot be read, or is no report on this Book.
    """
    found = compare_published(content, name=name, book=accepted.book())
    lists = {"不一致": found.differing, "缺少": found.missing, "多出": found.added}
    return {
        "name": name,
        "kind": found.kind,
        "digest": hashlib.sha256(content).hexdigest(),
        "is_same": found.is_same,
        "told": found.describe(),
        "counts": {word: len(items) for word, items in lists.items()},
        "groups": [
            (f"{word} {len(items)} 处", [_line(item) for item in items[:_MOST]]) for word, items in lists.items()
        ],
    }


def _line(item: Item) -> dict[str, str]:
    return {"name": item.name, "book": item.book, "file": item.file, "where": item.where}
