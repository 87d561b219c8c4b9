"""A refusal says why and what to do, and names the file once it is known."""

from jixiao.reading.refusal import BROKEN, ENCRYPTED, RefusedFileError


def test_a_refusal_has_both_sentences_and_the_file() -> None:
    error = RefusedFileError(BROKEN, name="报告.docx")
    assert (error.refusal, error.problem, error.place) == (BROKEN, BROKEN.problem, "报告.docx")
    assert str(error) == f"{BROKEN.problem}位置：报告.docx。怎么办：{BROKEN.remedy}"


def test_encrypted_is_told_from_broken() -> None:
    """A20."""
    assert ENCRYPTED.problem != BROKEN.problem
    assert "去除打开密码" in ENCRYPTED.remedy
