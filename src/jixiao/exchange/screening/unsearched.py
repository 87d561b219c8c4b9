"""What of a file could not be searched: it is told like a hit, for a person has to look at it."""

from collections.abc import Iterator

from jixiao.exchange.open_data.descriptor import digest_of
from jixiao.exchange.screening.hit import Hit, Spot
from jixiao.reading.document import Document

SCREEN = "U01"
_KIND = "没有检索到的内容"
_REMEDY = "请逐页人工核对；核对过的，写明理由后可以公开。"
_TOLD = ("skipped", "degraded", "revised")
_KEY_LENGTH = 12


def unsearched_parts(document: Document, *, name: str, content: bytes) -> Iterator[Hit]:
    """Yield a hit for each part of a file that was not read, and for revisions that readers would see.

    Args:
        document: The file as it was read.
        name: What it is called.
        content: Its bytes; a hit is known by them, so that an acknowledgement ends with any change of the file.
    """
    for remark in document.remarks:
        if remark.kind in _TOLD:
            yield unsearched(remark.message, name=name, content=content)


def unsearched(message: str, *, name: str, content: bytes) -> Hit:
    """Return the hit that a file, or a part of it, was not read.

    Args:
        message: Why, a full sentence.
        name: What the file is called.
        content: Its bytes.
    """
    key = digest_of(content + message.encode()).partition(":")[2][:_KEY_LENGTH]
    return Hit(key, SCREEN, _KIND, _REMEDY, (Spot(name, message.removesuffix("。")),))
