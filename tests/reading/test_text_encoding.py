"""The characters of a text are certain, or it is refused with the place of the bad byte."""

import codecs

import pytest

from jixiao.reading.refusal import RefusedFileError
from jixiao.reading.text_encoding import decode_text

TEXT = "示例县经济和信息化局2023年度部门绩效评价报告\n一、收入情况：年初预算数为768.15万元，㐀𠮷两字除外。\n"
TRADITIONAL = "預算績效評價報告，收入決算數較上年減少，支出決算數較上年增加，結餘為零。" * 2
GARBLED = "棰勭畻缁╂晥璇勪环"  # 预算绩效评价, read as GB18030 and saved


def refused(content: bytes) -> RefusedFileError:
    with pytest.raises(RefusedFileError) as caught:
        decode_text(content)
    assert caught.value.remedy.endswith("。")
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_the_same_text_comes_out_of_every_encoding(encoding: str) -> None:
    """A22, with characters that take four bytes in GB18030."""
    assert decode_text(TEXT.encode(encoding)) == TEXT


def test_marks_of_byte_order_are_no_part_of_the_text() -> None:
    """A22."""
    for mark, encoding in ((codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF8, "utf-8")):
        assert decode_text(mark + TEXT.encode(encoding)) == TEXT


def test_gbk_is_read() -> None:
    """A22."""
    text = TEXT.replace("㐀𠮷", "")
    assert decode_text(text.encode("gbk")) == text


def test_big5_is_read_if_it_is_certain() -> None:
    """A22."""
    assert decode_text(TRADITIONAL.encode("big5")) == TRADITIONAL
    refused(TRADITIONAL[:8].encode("big5"))


def test_utf_16_without_a_single_latin_character_is_read() -> None:
    """A22: no NUL gives it away."""
    text = "示例县经济和信息化局部门绩效评价报告，结转结余为零。"
    assert decode_text(text.encode("utf-16-le")) == text


def test_utf_8_comes_first_though_its_bytes_are_gbk_too() -> None:
    """A22: the same six bytes."""
    assert "预算".encode().decode("gbk") == "棰勭畻"
    assert decode_text("预算".encode()) == "预算"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_saved_in_the_wrong_encoding_is_recognised(encoding: str) -> None:
    """A22: mojibake."""
    assert "“棰勭畻缁╂晥”本来应是“预算绩效评价”" in refused(f"一、{GARBLED}\n".encode(encoding)).problem


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_bad_byte_is_refused_with_its_offset(encoding: str) -> None:
    """A23: 0xFF is no byte of either encoding."""
    before = "一、收入情况\n二、支出".encode(encoding)
    found = refused(before + b"\xff" + TEXT.encode(encoding))
    assert f"第 {len(before) + 1} 个字节（第 2 行，值 FF）" in found.problem


def test_two_encodings_in_one_file_are_refused() -> None:
    """A23."""
    assert "文件可能混有两种编码" in refused(TEXT.encode("utf-8") + TEXT.encode("gbk", "ignore")).problem
    assert "文件可能混有两种编码" in refused("年度部门预算绩效评价\n".encode("gbk") + TEXT.encode()).problem


def test_a_bad_byte_behind_a_mark_is_refused() -> None:
    """A23."""
    assert "第 5 个字节" in refused(codecs.BOM_UTF8 + b"1\xff1").problem


def test_a_file_too_short_to_tell_is_asked_about() -> None:
    """A23: six bytes."""
    assert refused("合计数".encode("gbk")).problem == "文件里的文字太少，无法断定编码。"


def test_an_empty_file_is_refused() -> None:
    """A02."""
    assert refused(b"").problem == "文件是空的。"


def test_bytes_that_are_no_text_are_refused() -> None:
    assert "不合编码" in refused(bytes(range(128, 256)) * 4).problem
    assert "不合编码" in refused(b"\x00\xff\xfe\x80" * 5).problem
