"""What an Office file points at outside itself, or carries along, is not read, and that is said."""

import re
from collections import Counter
from collections.abc import Iterator

from jixiao.reading.archive import Archive
from jixiao.reading.document import Remark
from jixiao.reading.refusal import HAS_MACRO, Refusal, RefusedFileError
from jixiao.reading.safe_xml import parse_xml, refuse_entities

_TYPES = "[Content_Types].xml"
_XML = (".xml", ".rels", ".svg", ".vml")
_DDE = re.compile(
    rb"instr(?:[^<>=i]++|i(?!nstr)|=(?![\s\"']*DDE(?:AUTO)?\s))*+"  # up to the next instr, to read nothing twice
    rb"[>=][\s\"']*DDE(?:AUTO)?\s"
)
_BODY = "word/document.xml"
_OUTSIDE = {
    "image": "图片",
    "oleObject": "对象",
    "attachedTemplate": "模板",
    "frame": "框架",
    "subDocument": "子文档",
    "externalLinkPath": "其他工作簿",
    "aFChunk": "插入的文档",
}
_HARMLESS = ("hyperlink",)


def check_package(content: bytes) -> tuple[Remark, ...]:
    """Return remarks on what a Word file or workbook refers to or carries along, none of which is ever opened.

    Raises:
        RefusedFileError: If a part declares entities, or the file has macros or calls another program.
    """
    archive = Archive(content)
    for name in archive.names:
        if name.lower().endswith(_XML):
            refuse_entities(archive.pieces(name))
    if _TYPES in archive and b"macroEnabled" in archive.part(_TYPES):
        raise RefusedFileError(HAS_MACRO)
    if _BODY in archive and _DDE.search(archive.part(_BODY)):
        problem = "文件里有调用其他程序的域（DDE），可能有害。"
        raise RefusedFileError(Refusal(problem, "在 WPS 或 Word 中删去该域，另存后再读取。"))
    return (*_outside(archive), *_carried(archive))


def _outside(archive: Archive) -> Iterator[Remark]:
    counts = Counter(kind for name in archive.names if name.endswith(".rels") for kind in _kinds(archive, name=name))
    for kind, count in counts.items():
        words = _OUTSIDE.get(kind, "内容")
        yield Remark("skipped", f"文件引用了 {count} 处外部的{words}，没有读取。")


def _kinds(archive: Archive, *, name: str) -> Iterator[str]:
    """Yield the kind of each relation to something outside, and to an inserted document wherever it is."""
    for relation in parse_xml(archive.part(name)):
        kind = str(relation.get("Type")).rpartition("/")[2]
        if kind not in _HARMLESS and (relation.get("TargetMode") == "External" or kind == "aFChunk"):
            yield kind


def _carried(archive: Archive) -> Iterator[Remark]:
    count = sum(1 for name in archive.names if "/embeddings/" in name or "/activeX/" in name)
    if count:
        yield Remark("skipped", f"文件里嵌有 {count} 个对象，没有打开。")
