"""Whether everything that a file shows was read; what is missing is said, never passed over."""

from jixiao.reading.document import Document, Remark
from jixiao.reading.visible import count_visible


def read_count(document: Document) -> int:
    """Return how many visible characters of its file a document holds: automatic numbers are not in the file."""
    return count_visible("".join(line.text[len(line.number) :] for line in document.lines()))


def recall_remarks(document: Document) -> tuple[Remark, ...]:
    """Return a remark if the characters read are not as many as the file has, which was counted another way."""
    read = read_count(document)
    if read == document.visible:
        return ()
    message = f"文件中有 {document.visible} 个可见字符，读出 {read} 个，两者不一致；请对照原文件核对。"
    return (Remark("skipped", message),)
