"""The container depends on its parts alone."""

import io
import zipfile

from lxml import etree

from jixiao.writing.docx.package import PACKAGE_RELATIONS, packed, relations_part
from tests.writing.sample import texts

PARTS = {"word/document.xml": b"<a/>", "word/media/chart1.png": b"png"}


def test_equal_parts_give_equal_bytes() -> None:
    assert packed(PARTS) == packed(dict(PARTS))


def test_no_time_and_no_system_is_written() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(PARTS))) as archive:
        assert {(entry.date_time, entry.create_system) for entry in archive.infolist()} == {((1980, 1, 1, 0, 0, 0), 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_each_part_has_a_content_type() -> None:
    with zipfile.ZipFile(io.BytesIO(packed(PARTS))) as archive:
        types = etree.fromstring(archive.read("[Content_Types].xml"))
    assert texts(types, path="/*/*/@PartName") == ["/word/document.xml"]
    assert texts(types, path="/*/*/@Extension") == ["rels", "xml", "png"]


def test_relations_lead_to_the_document_and_its_properties() -> None:
    root = etree.fromstring(relations_part(PACKAGE_RELATIONS))
    kinds = dict(zip(texts(root, path="/*/*/@Target"), texts(root, path="/*/*/@Type"), strict=True))
    assert kinds["docProps/core.xml"].endswith("/metadata/core-properties")
    assert kinds["word/document.xml"].endswith("/relationships/officeDocument")
