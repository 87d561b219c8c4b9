"""XML with a document type is refused before anything in it is looked at."""

import pytest

from jixiao.reading.refusal import BROKEN, HAS_ENTITIES, Refusal, RefusedFileError
from jixiao.reading.safe_xml import parse_xml, refuse_entities
from tests.reading.hostile_files import DTD

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))


def refused(content: bytes) -> Refusal:
    with pytest.raises(RefusedFileError) as caught:
        parse_xml(content)
    return caught.value.refusal


def test_a_root_is_returned_without_comments() -> None:
    root = parse_xml("<?xml version='1.0'?><!-- 注 --><a><!-- 注 --><b>预算</b></a>".encode())
    assert [child.tag for child in root] == ["b"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_entities_are_refused_in_every_encoding_and_behind_comments(encoding: str) -> None:
    """A08, A09."""
    declared = "utf-8" if encoding == "utf-8-sig" else encoding
    text = f"<?xml version='1.0' encoding='{declared}'?><!--{'x' * 5000}-->{DTD}<a>&e;</a>"
    assert refused(text.encode(encoding)) == HAS_ENTITIES


@pytest.mark.parametrize(
    "declaration",
    [
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
        f'<!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname">%p;]>',
        '<!DOCTYPE x SYSTEM "file:///etc/hostname">',
    ],
)
def test_declarations_of_every_kind_are_refused(declaration: str) -> None:
    """A08, A10."""
    assert refused(f"{declaration}<x a='&l11;'>{'&a;' * 1000}</x>".encode()) == HAS_ENTITIES


@pytest.mark.parametrize(
    "content", ["<a>" * 10_000 + "</a>" * 10_000, "<a>", "", "预算", "<?xml version='1.0' encoding='GBK'?><a/>"]
)
def test_what_is_no_xml_or_endlessly_deep_is_broken(content: str) -> None:
    """A10."""
    assert refused(content.encode()) == BROKEN


def test_pieces_are_read_no_further_than_the_root() -> None:
    def pieces() -> list[bytes]:
        return [b"<?xml version='1.0'?><a", b"><b/>", b"never </closed>"]

    refuse_entities(pieces())
