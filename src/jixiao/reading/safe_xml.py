"""XML of a stranger: parsed without entities, and refused where it declares any."""

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from lxml import etree

from jixiao.reading.refusal import BROKEN, HAS_ENTITIES, RefusedFileError

Element = Any  # an lxml element


class _RootReachedError(Exception):
    """The root element begins: no declaration can follow."""


def parse_xml(content: bytes) -> Element:
    """Return the root element; comments and instructions are left out.

    Raises:
        RefusedFileError: If it is not well-formed, or declares a document type.
    """
    refuse_entities([content])
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedFileError(BROKEN) from error


def refuse_entities(pieces: Iterable[bytes]) -> None:
    """Refuse XML that declares a document type, in whatever encoding and behind however many comments.

    The parser stops where the declaration begins, before anything in it is looked at, or at the root element.

    Raises:
        RefusedFileError: If it declares one, or is not well-formed up to the root element.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        for piece in pieces:
            parser.Parse(piece)
    except _RootReachedError:
        return
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise RefusedFileError(BROKEN) from error
    raise RefusedFileError(BROKEN)


def _refuse(*_: object) -> None:
    raise RefusedFileError(HAS_ENTITIES)


def _stop(*_: object) -> None:
    raise _RootReachedError
