"""The elements of a web page that a person sees."""

import re
from typing import Any

from lxml import etree, html

from jixiao.late_pattern import late_pattern
from jixiao.reading.refusal import NO_TEXT, RefusedFileError

Element = Any  # an lxml element

_UNSEEN_TAGS = frozenset(
    ("head", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "iframe")
)
_UNSEEN_STYLE = late_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", flags=re.IGNORECASE)


def visible_tree(text: str) -> Element:
    """Return the root of a page without scripts, styles, comments and hidden elements; nothing is fetched.

    Raises:
        RefusedFileError: If there is nothing in it.
    """
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise RefusedFileError(NO_TEXT) from error
    unseen: list[Element] = [element for element in root.iter() if is_unseen(element)]
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()
    return root


def is_unseen(element: Element) -> bool:
    """Return whether an element is not shown."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN_TAGS:
        return True
    return "hidden" in element.attrib or bool(_UNSEEN_STYLE.search(element.get("style") or ""))
