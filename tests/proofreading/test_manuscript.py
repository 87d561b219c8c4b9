"""What a document does not say of itself stays empty."""

from jixiao.proofreading.manuscript import Identity


def test_nothing_is_known_of_a_document_that_says_nothing() -> None:
    unknown = Identity()
    assert (unknown.kind, unknown.unit, unknown.year, unknown.end_month) == ("", "", 0, 0)
    assert not unknown.is_final
