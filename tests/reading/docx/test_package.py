"""The file as a whole: the text and the parts that it refers to, and nothing outside the file."""

import pytest

from jixiao.reading.docx.package import open_package
from jixiao.reading.docx.refusal import NO_DOCUMENT, OTHER_VOCABULARY
from jixiao.reading.refusal import BROKEN, HAS_ENTITIES, Refusal, RefusedFileError
from tests.reading.docx.making import line, made, packed, relation, root_part

DTD = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'


def refusal_of(parts: dict[str, bytes]) -> Refusal:
    """Return why a file is refused, at the latest when its parts are asked for."""
    with pytest.raises(RefusedFileError) as caught:
        read_parts(parts)
    return caught.value.refusal


def read_parts(parts: dict[str, bytes]) -> None:
    package = open_package(packed(parts))
    package.main_root()
    package.related("styles")
    package.by_identity("header1")


def test_the_parts_of_the_text_are_found_by_their_relations() -> None:
    package = open_package(packed(made(line("甲"), parts={"styles": "", "header1": line("页眉")})))
    header = package.by_identity("header1")
    assert package.main == "word/document.xml"
    assert package.related("styles") is not None
    assert header is not None
    assert header.xpath("string()") == "页眉"
    assert package.related("numbering") is None
    assert package.by_identity("header9") is None


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("[Content_Types].xml", NO_DOCUMENT),
        ("_rels/.rels", NO_DOCUMENT),
        ("word/document.xml", BROKEN),
        ("word/styles.xml", BROKEN),
        ("word/header1.xml", BROKEN),
        ("word/_rels/document.xml.rels", BROKEN),  # there are styles, but nothing says whose
    ],
)
def test_a_part_that_is_named_and_missing_is_no_small_thing(name: str, refusal: Refusal) -> None:
    parts = made(line("甲"), parts={"styles": "", "header1": line("眉")})
    read_parts(parts)
    del parts[name]
    assert refusal_of(parts) == refusal


def test_a_text_may_need_no_other_part() -> None:
    parts = made(line("甲"))
    del parts["word/_rels/document.xml.rels"]
    assert open_package(packed(parts)).relations == {}


@pytest.mark.parametrize(
    "name",
    [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/styles.xml",
        "word/header1.xml",
    ],
)
def test_a_document_type_is_refused_in_every_part_that_is_read(name: str) -> None:
    parts = made(line("甲"), parts={"styles": "", "header1": line("眉")}, more={name: DTD})
    assert refusal_of(parts) == HAS_ENTITIES


def test_a_part_outside_the_file_is_none() -> None:
    links = relation("header1", kind="header", target="http://127.0.0.1:9/a.xml", mode="External")
    package = open_package(packed(made(line("甲"), links=links)))
    assert package.by_identity("header1") is None
    outside = relation("a", kind="officeDocument", target="http://127.0.0.1:9/a.xml", mode="External")
    lost = made(line("甲"))
    lost["_rels/.rels"] = lost["_rels/.rels"].replace(lost["_rels/.rels"], f"<a>{outside}</a>".encode())
    assert refusal_of(lost) == NO_DOCUMENT


@pytest.mark.parametrize("root", [b'<document xmlns="urn:strict"/>', root_part("hdr", content="")])
def test_another_vocabulary_is_refused_with_the_way_out(root: bytes) -> None:
    assert refusal_of(made("", more={"word/document.xml": root})) == OTHER_VOCABULARY
