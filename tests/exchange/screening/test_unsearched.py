"""What was not searched has to be looked at by a person."""

from jixiao.exchange.screening.unsearched import unsearched, unsearched_parts
from jixiao.reading.document import Document, Remark


def test_skipped_parts_and_revisions_are_hits_and_other_remarks_are_not() -> None:
    kinds = ("skipped", "revised", "degraded", "residue", "rebuilt")
    document = Document("a.docx", "docx", (), tuple(Remark(kind, f"{kind}。") for kind in kinds))
    found = list(unsearched_parts(document, name="a.docx", content=b"1"))
    assert [hit.spots[0].excerpt for hit in found] == ["skipped", "revised", "degraded"]


def test_an_acknowledgement_ends_with_any_change_of_the_file() -> None:
    first, second = (unsearched("没有文字。", name="扫描.pdf", content=content) for content in (b"1", b"2"))
    assert first.key != second.key
    assert first.key == unsearched("没有文字。", name="另名.pdf", content=b"1").key
