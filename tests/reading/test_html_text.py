"""A page is decoded as it says, if its bytes bear it out."""

import pytest

from jixiao.reading.html_text import decode_html
from jixiao.reading.refusal import RefusedFileError

BODY = "<html><head>{}</head><body>示例县经济和信息化局部门绩效评价报告</body></html>"


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ("<META http-equiv=Content-Type content='text/html; charset=gb2312'>", "gb18030"),
        ("<meta charset=big5>", "gb18030"),  # it is wrong about itself
        ("<meta charset=utf-8>", "gb18030"),
        ("<meta charset=nonsense>", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "gb18030"),
    ],
)
def test_what_it_is_counts_more_than_what_it_says(said: str, encoding: str) -> None:
    text = BODY.format(said)
    assert decode_html(text.encode(encoding)) == text


def test_what_it_says_decides_where_there_is_little_to_tell() -> None:
    page = "<meta charset=gb2312><p>合计</p>"
    assert decode_html(page.encode("gb18030")) == page
    with pytest.raises(RefusedFileError, match="文字太少"):
        decode_html("<p>合计</p>".encode("gb18030"))


def test_the_prolog_of_xml_goes() -> None:
    assert decode_html(b"<?xml version='1.0' encoding='utf-8'?><html/>") == "<html/>"


def test_a_bad_byte_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="不合编码"):
        decode_html(BODY.format("<meta charset=utf-8>").encode() + b"\xff")
