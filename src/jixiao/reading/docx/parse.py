"""Parse a part of a file that nobody vouches for: no document type, no entity, no network, no endless nesting."""

from typing import Any

from lxml import etree

from jixiao.reading.docx.refusal import broken_part, external_entity
from jixiao.reading.docx.xml import Element

_PIECE = 4096


class _DoctypeFoundError(Exception):
    """Stops the parser before it reads a declaration."""


class _Prolog:
    """Watches what stands before the first element."""

    has_begun = False

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise _DoctypeFoundError

    def start(self, _tag: str, _attributes: object) -> None:
        self.has_begun = True

    def close(self) -> None:
        """Return nothing: no tree is built."""


def parsed(content: bytes, *, part: str, file: str) -> Element:
    """Return the root element of a part.

    libxml2 itself refuses more than 256 levels and texts above 10 MB as long as it is not told to be generous.

    Raises:
        RefusalError: If it has a document type or is no well-formed XML.
    """
    check_prolog(content, part=part, file=file)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken_part(part, file=file) from error


def check_prolog(content: bytes, *, part: str, file: str) -> None:
    """Refuse a part with a document type, whatever its encoding and however late it comes.

    Only what stands before the first element is parsed.

    Raises:
        RefusalError: If it has one, or is broken before its first element.
    """
    prolog = _Prolog()
    target: Any = prolog
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False)
    try:
        for start in range(0, len(content), _PIECE):
            parser.feed(content[start : start + _PIECE])
            if prolog.has_begun:
                return
    except _DoctypeFoundError as error:
        raise external_entity(part, file=file) from error
    except etree.XMLSyntaxError as error:
        raise broken_part(part, file=file) from error
    raise broken_part(part, file=file)
