"""What the comments of a document span, for tests."""

from jixiao.reading.docx.xml import Element, w
from tests.reading.docx.making import parsed, root_of, unpacked


def body_of(content: str) -> Element:
    """Return a body of some XML."""
    return root_of(content)


def document_of(docx: bytes) -> Element:
    """Return the text of a .docx."""
    return parsed(unpacked(docx)["word/document.xml"])


def spanned(root: Element) -> dict[str, str]:
    """Return for each comment the text between its two marks."""
    spans: dict[str, str] = {}
    is_open: set[str] = set()
    for element in root.iter():
        identity = element.get(w("id"), "")
        if element.tag == w("commentRangeStart"):
            spans[identity] = ""
            is_open.add(identity)
        elif element.tag == w("commentRangeEnd"):
            is_open.discard(identity)
        elif element.tag == w("t"):
            for opened in is_open:
                spans[opened] += element.text or ""
    return spans


def referred(root: Element) -> list[str]:
    """Return the ids that the signs of comments refer to, in reading order."""
    return [element.get(w("id"), "") for element in root.iter(w("commentReference"))]
