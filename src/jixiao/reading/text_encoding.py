"""Find out in which encoding a text is written; what is not certain is refused, never guessed."""

import codecs
import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.reading.refusal import EMPTY, Refusal, RefusedFileError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before the mark of UTF-16, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_RUN = late_pattern("[^\x00-\x7f\u3000-\u303f\uff00-\uffef]{3,}")
_UTF8_HAN = re.compile(rb"(?:\xe3[\x80-\x83\x90-\xbf]|[\xe4-\xe9][\x80-\xbf]|\xef[\xbc\xbd])[\x80-\xbf]")
_GARBLED = 0.8  # share of bytes that are well-formed as UTF-8; more than three quarters are no chance
_COMMON = 0.6  # share of characters that are among the usual ones
_RARE = 0.5
_CERTAIN = 0.9
_ENOUGH = 6  # characters; fewer say too little about an encoding
_MUCH = 20  # characters
_FIRST_WIDE = 0x2E80  # where Chinese characters and signs begin
_GB_ROWS = frozenset((*range(0xA1, 0xA4), *range(0xB0, 0xD8)))  # signs, and the characters of the first level
_BIG5_ROWS = range(0xA4, 0xC7)  # the characters of the first level
_SAVE = "用记事本或 WPS 打开原文件，确认文字正常后另存为 UTF-8 编码，再读取。"


def decode_text(content: bytes) -> str:
    """Return the text of a file in UTF-8, GB18030, UTF-16 or, if nothing else is possible, Big5.

    Raises:
        RefusedFileError: If it is empty, holds a byte that fits none of them, has too little text to tell, or was
            saved after it had been read in a wrong encoding.
    """
    if not content:
        raise RefusedFileError(EMPTY)
    text = _decoded(content)
    for run in _garbled_runs(text):
        shown, meant = run[:6], run.encode("gb18030").decode("utf-8", "ignore")[:6]
        raise RefusedFileError(Refusal(f"文字是乱码：“{shown}”本来应是“{meant}”，文件曾以错误的编码保存。", _SAVE))
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strict(content, skip=len(mark), encoding=encoding)
    if b"\x00" in content:
        for encoding in ("utf-16-le", "utf-16-be"):
            if (text := _tried(content, encoding=encoding)) and _common_share(text) >= _COMMON and "\x00" not in text:
                return text
    text = _tried(content, encoding="utf-8")
    return _without_mark(content) if text is None else text


def _strict(content: bytes, *, skip: int, encoding: str) -> str:
    try:
        return content[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedFileError(_bad_byte(content, offset=skip + error.start)) from error


def _tried(content: bytes, *, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _without_mark(content: bytes) -> str:
    """Return the text of a file that says nothing of its encoding and is not UTF-8."""
    offset = _first_bad_byte(content, encoding="utf-8")
    text = _tried(content, encoding="gb18030")
    if text is not None and any(_garbled_runs(text)):
        raise RefusedFileError(_bad_byte(content, offset=offset))
    found = text if text is not None and _common_share(text) >= _COMMON else _other_encoding(content)
    if found is None:
        is_nearly_utf8 = _utf8_share(content) > _RARE
        offset = offset if is_nearly_utf8 or text is not None else _first_bad_byte(content, encoding="gb18030")
        raise RefusedFileError(_bad_byte(content, offset=offset))
    if len(_han(found)) < _ENOUGH:
        raise RefusedFileError(Refusal("文件里的文字太少，无法断定编码。", _SAVE))
    return found


def _other_encoding(content: bytes) -> str | None:
    """Return the text if it is certainly Big5 or UTF-16 without a mark."""
    text = _tried(content, encoding="big5")
    if text and len(_han(text)) >= _MUCH and _big5_share(text) >= _CERTAIN:
        return text
    texts = (_tried(content, encoding=encoding) for encoding in ("utf-16-le", "utf-16-be"))
    return next((text for text in texts if text and _common_share(text) >= _CERTAIN), None)


def _first_bad_byte(content: bytes, *, encoding: str) -> int:
    try:
        content.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _bad_byte(content: bytes, *, offset: int) -> Refusal:
    line = content.count(b"\n", 0, offset) + 1
    problem = (
        f"第 {offset + 1} 个字节（第 {line} 行，值 {content[offset]:02X}）不合编码，文件可能混有两种编码或已损坏。"
    )
    return Refusal(problem, _SAVE)


def _common_share(text: str) -> float:
    """Return the share of Chinese characters that are among the usual ones of GB 2312; 1 without any, 0 for symbols."""
    han = [char for char in text if ord(char) >= _FIRST_WIDE]
    if not han:
        return float(all(char.isascii() or char.isprintable() for char in text.replace("\x00", "")))
    return sum(_is_common(char) for char in han) / len(han)


def _is_common(char: str) -> bool:
    code = char.encode("gb2312", "ignore")
    return bool(code) and code[0] in _GB_ROWS


def _han(text: str) -> list[str]:
    """Return the Chinese characters; a pattern of them takes longer to make than most checks need it."""
    return [char for char in text if "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"]


def _big5_share(text: str) -> float:
    han = _han(text)
    codes = [char.encode("big5", "ignore") for char in han]
    return sum(bool(code) and code[0] in _BIG5_ROWS for code in codes) / len(han)


def _utf8_share(content: bytes) -> float:
    high = len(content) - len(content.decode("ascii", "ignore"))
    return 3 * len(_UTF8_HAN.findall(content)) / high


def _garbled_runs(text: str) -> Iterator[str]:
    """Yield the runs of characters that are UTF-8 read as GB18030, as 棰勭畻 is 预算."""
    for match in _RUN.finditer(text):
        coded = match[0].encode("gb18030", "ignore")
        is_utf8 = 3 * len(_UTF8_HAN.findall(coded)) / len(coded) >= _GARBLED
        if is_utf8 and _common_share(coded.decode("utf-8", "ignore")) >= _COMMON:
            yield match[0]
