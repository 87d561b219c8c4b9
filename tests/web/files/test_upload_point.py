"""What each place takes: the content decides, and the ending has to fit."""

import pytest

from jixiao.reading.file_type import FileType
from jixiao.reading.refusal import RefusedFileError
from jixiao.web.files.upload_point import POINTS
from tests.web.files.file_case import PDF, PNG


@pytest.mark.parametrize(
    ("point", "name", "content", "kind"),
    [
        ("sealed", "a.pdf", PDF, FileType.PDF),
        ("sealed", "A.PNG", PNG, FileType.IMAGE),
        ("sealed", "a.jpeg", b"\xff\xd8\xff\xe0" + b"\0" * 20, FileType.IMAGE),
        ("evidence", "a.txt", "佐证".encode("gb18030"), FileType.TEXT),
    ],
)
def test_what_fits_is_taken(point: str, name: str, content: bytes, kind: FileType) -> None:
    assert POINTS[point].admit(content, name=name) is kind


@pytest.mark.parametrize(("point", "name", "content"), [("sealed", "a.txt", b"text"), ("evidence", "a.zip", b"PK\3\4")])
def test_the_remedy_names_what_is_taken(point: str, name: str, content: bytes) -> None:
    with pytest.raises(RefusedFileError) as caught:
        POINTS[point].admit(content, name=name)
    assert "请上传 .pdf、.ofd、.png" in str(caught.value)
    assert name in str(caught.value)
