"""A new part of comments is found by Word: by a relation of the text and by its content type."""

from jixiao.reading.docx.package import Package, open_package
from jixiao.writing.annotate.registration import comments_name, free_name, registration
from tests.reading.docx.making import line, made, packed, relation

MAIN = "word/document.xml"
NAME = "word/comments.xml"


def package_of(parts: dict[str, bytes]) -> Package:
    return open_package(packed(parts))


def registered(parts: dict[str, bytes]) -> Package:
    """Return the package after a part of comments was registered."""
    return package_of({**parts, NAME: b"", **registration(package_of(parts), name=NAME)})


def test_the_part_of_a_file_without_comments_is_new() -> None:
    parts = made(line("甲"))
    assert comments_name(package_of(parts)) == ""
    assert free_name(package_of(parts)) == NAME
    changed = registered(parts)
    assert comments_name(changed) == NAME
    assert changed.archive.part("[Content_Types].xml").count(b"wordprocessingml.comments+xml") == 1


def test_what_is_there_stays() -> None:
    parts = made(line("甲"), parts={"styles": ""}, links=relation("rIdNotes1", kind="image", target="a.png"))
    found = {identity: relation.kind for identity, relation in registered(parts).relations.items()}
    assert found == {"styles": "styles", "rIdNotes1": "image", "rIdNotes2": "comments"}


def test_a_part_of_the_same_name_is_not_overwritten() -> None:
    package = package_of(made(line("甲"), more={NAME: b""}))
    assert comments_name(package) == ""
    assert free_name(package) == "word/comments2.xml"


def test_a_text_without_relations_gets_some() -> None:
    parts = made(line("甲"))
    del parts["word/_rels/document.xml.rels"]
    assert comments_name(registered(parts)) == NAME
