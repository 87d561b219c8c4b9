"""Only the parts that change are written anew."""

import io
import zipfile

from jixiao.writing.annotate.repack import repacked


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, kind in (("a.xml", zipfile.ZIP_DEFLATED), ("b.png", zipfile.ZIP_STORED)):
            info = zipfile.ZipInfo(name, (2024, 3, 15, 8, 0, 0))
            info.compress_type = kind
            archive.writestr(info, name * 50)
    return buffer.getvalue()


def test_a_part_is_replaced_or_added_and_the_others_keep_all_they_have() -> None:
    content = repacked(zipped(), parts={"a.xml": b"new", "c.xml": b"added"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        infos = archive.infolist()
        assert [info.filename for info in infos] == ["a.xml", "b.png", "c.xml"]
        assert [archive.read(info) for info in infos] == [b"new", b"b.png" * 50, b"added"]
        assert infos[1].date_time == (2024, 3, 15, 8, 0, 0)
        assert [info.compress_type for info in infos] == [
            zipfile.ZIP_DEFLATED,
            zipfile.ZIP_STORED,
            zipfile.ZIP_DEFLATED,
        ]


def test_the_same_arguments_give_the_same_bytes() -> None:
    parts = {"c.xml": b"added"}
    assert repacked(zipped(), parts=parts) == repacked(zipped(), parts=parts)
