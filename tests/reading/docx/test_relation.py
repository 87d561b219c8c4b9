"""Relations lead to parts of the same file, whatever way they are written."""

import pytest

from jixiao.reading.archive import Archive
from jixiao.reading.docx.relation import relations_name, relations_of
from jixiao.reading.refusal import RefusedFileError
from tests.reading.docx.making import packed, relation, relations_part


def archive(parts: dict[str, bytes]) -> Archive:
    return Archive(packed(parts))


def target_of(part: str, *, target: str) -> str:
    parts = {relations_name(part): relations_part(relation("a", kind="image", target=target))}
    (found,) = relations_of(archive(parts), part=part)
    return found.target


def test_a_target_counts_from_the_folder_of_its_part() -> None:
    assert target_of("", target="word/document.xml") == "word/document.xml"
    assert target_of("word/document.xml", target="media/a.png") == "word/media/a.png"
    assert target_of("word/document.xml", target="../customXml/item1.xml") == "customXml/item1.xml"
    assert target_of("word/document.xml", target="/word/styles.xml") == "word/styles.xml"


def test_a_target_does_not_leave_the_file() -> None:
    assert target_of("word/document.xml", target="../../../etc/passwd") == "etc/passwd"


def test_what_lies_outside_is_marked() -> None:
    link = relation("b", kind="hyperlink", target="about:blank", mode="External")
    (found,) = relations_of(archive({"_rels/.rels": relations_part(link)}), part="")
    assert found.is_external
    assert (found.identity, found.kind) == ("b", "hyperlink")


def test_a_part_without_relations_has_none_and_broken_ones_are_refused() -> None:
    assert relations_of(archive({"a": b""}), part="word/document.xml") == ()
    with pytest.raises(RefusedFileError):
        relations_of(archive({"_rels/.rels": b"<"}), part="")
