"""Any file becomes a document or a refusal that names it; hostile ones do no harm on the way."""

import hashlib
import io
import subprocess
import sys
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.reading import sandbox
from jixiao.reading.document import Paragraph
from jixiao.reading.read import read_content, read_document
from jixiao.reading.recall import check_recall
from jixiao.reading.refusal import BROKEN, HAS_ENTITIES
from jixiao.reading.xlsx import read_xlsx
from tests.exchange.workbook.workbooks import with_part, workbook
from tests.reading.hostile_files import docx, ole, zipped

XLSX = workbook({"表": [["项目", "数"], ["合计", 12]]})
SHEET = "xl/worksheets/sheet2.xml"
HTML = "<html><body><h1>概况</h1><p>预算</p></body></html>".encode()


def refused(content: bytes, *, name: str = "报告.xlsx") -> RefusalError:
    with pytest.raises(RefusalError) as caught:
        read_content(content, name=name)
    assert caught.value.place == name
    assert caught.value.remedy.endswith("。")
    return caught.value


def sheet_of(rows: int, *, columns: int) -> bytes:
    """Return a workbook with a sheet of so many cells, packed as tightly as they go."""
    row = "<row>" + "<c><v>1</v></c>" * columns + "</row>"
    with zipfile.ZipFile(io.BytesIO(XLSX)) as file:
        parts: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    parts[SHEET] = f"<worksheet><sheetData>{row * rows}</sheetData></worksheet>"
    return zipped(parts)


def test_a_text_is_read_without_another_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "read_in_sandbox", lambda *_, **__: pytest.fail("started one"))
    path = tmp_path / "报告.txt"
    path.write_text("一、概况\n", encoding="utf-8")
    document = read_document(path)
    assert (document.name, document.format) == ("报告.txt", "txt")
    assert [line.text for line in document.lines()] == ["一、概况"]


@pytest.mark.parametrize(("content", "name", "kind"), [(XLSX, "账.xlsx", "xlsx"), (HTML, "报告.html", "html")])
def test_other_files_are_read_in_another_process(content: bytes, name: str, kind: str) -> None:
    document = read_content(content, name=name)
    assert (document.name, document.format) == (name, kind)
    assert document.remarks == ()


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="没有这个文件"):
        read_document(tmp_path / "没有.docx")


def test_text_takes_no_parser() -> None:
    """Checking a text has to start at once."""
    source = "import sys, jixiao.reading.read as r; r.read_content(b'12', name='a.txt'); print('lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("cut", [0.5, None])
@pytest.mark.parametrize(("content", "name"), [(XLSX, "账.xlsx"), (docx(), "报告.docx")])
def test_a_cut_file_is_incomplete(content: bytes, name: str, cut: float | None) -> None:
    """A01: cut in the middle, and without its last 30 bytes."""
    end = -30 if cut is None else int(len(content) * cut)
    assert refused(content[:end], name=name).problem == BROKEN.problem


@pytest.mark.parametrize("content", [b"", b"\x00", b"PK\x03\x04"])
def test_nearly_nothing_is_refused(content: bytes) -> None:
    """A02."""
    refused(content)


def test_flipped_bits_never_change_a_number() -> None:
    """A03: a damaged workbook reads as before or not at all; in this process, to try many."""
    whole = check_recall(read_xlsx(XLSX, name=""))
    for flip in range(200):
        broken = bytearray(XLSX)
        broken[int.from_bytes(hashlib.sha256(bytes([flip])).digest()[:4]) % len(broken)] ^= 1 << flip % 8
        try:
            assert check_recall(read_xlsx(bytes(broken), name="")) == whole
        except RefusalError:
            continue


def test_a_bomb_is_refused_by_its_header() -> None:
    """A04: a gigabyte of blanks in a megabyte."""
    start = time.perf_counter()
    content = docx({"word/styles.xml": b" " * (200 << 20)})
    made = time.perf_counter()
    assert len(content) < 1 << 20
    assert refused(content, name="报告.docx").problem == "文件解压后过大。"
    assert time.perf_counter() - made < max(1.0, made - start)


def test_overlapping_parts_are_refused() -> None:
    """A06."""
    content = bytearray(zipped({"a": b"1" * 50, "b": b"2" * 50}))
    last = content.rindex(b"PK\x01\x02")
    first = content.index(b"PK\x01\x02")
    content[last + 42 : last + 46] = content[first + 42 : first + 46]
    assert refused(bytes(content)).problem == BROKEN.problem


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels", "docProps/core.xml"])
def test_entities_are_refused_and_no_file_is_opened(part: str, tmp_path: Path) -> None:
    """A08: the canary is nowhere."""
    canary = tmp_path / "canary"
    canary.write_text("canary-7431", encoding="utf-8")
    dtd = f'?><!DOCTYPE x [<!ENTITY e SYSTEM "{canary.as_uri()}">]>'
    content = with_part(XLSX, name=part, old="?>", new=dtd)
    error = refused(content)
    assert error.problem == HAS_ENTITIES.problem
    assert "7431" not in str(error)


def test_entities_that_multiply_are_refused_at_once() -> None:
    """A10: billion laughs, quadratic growth and endless nesting take neither time nor memory."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    parts = (f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><x>&l11;</x>', "<x>" * 10_000 + "</x>" * 10_000)
    tracemalloc.start()
    start = time.perf_counter()
    for part in parts:
        refused(docx({"word/document.xml": part}), name="报告.docx")
    assert time.perf_counter() - start < 15  # on a busy machine; alone it takes 0.3
    assert tracemalloc.get_traced_memory()[1] < 50 << 20
    tracemalloc.stop()


@pytest.mark.parametrize("name", ["报告.docm", "账.xlsm", "报告.docx"])
def test_macros_are_refused(name: str) -> None:
    """A13."""
    assert refused(docx({"word/vbaProject.bin": b"1"}), name=name).problem == "文件含宏。"


def test_rows_without_end_are_refused() -> None:
    """A16: a million rows, ten columns; and as many as one row too many."""
    assert refused(sheet_of(300_000, columns=10)).problem == "文件解压后过大。"
    assert "超过 20000 行" in refused(sheet_of(20_001, columns=1)).problem


def test_one_far_cell_is_read_quickly() -> None:
    """A17."""
    far = '<row r="1048576"><c r="XFD1048576"/></row></sheetData>'
    content = with_part(XLSX, name=SHEET, old="</sheetData>", new=far)
    start = time.perf_counter()
    table = read_content(content, name="账.xlsx").tables[-1]
    assert [cell.text for cell in table.cells] == ["项目", "数", "合计", "12"]
    assert time.perf_counter() - start < 15  # on a busy machine; alone it takes 0.2


def test_encrypted_is_told_from_a_wrong_type() -> None:
    """A20, A21."""
    assert "已加密" in refused(ole("EncryptedPackage"), name="报告.docx").problem
    assert "内容却是 Word 文档（.doc 或 .wps）" in refused(ole("WordDocument"), name="报告.docx").problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be"])
def test_a_text_is_the_same_in_every_encoding(encoding: str) -> None:
    """A22."""
    text = "示例县部门绩效评价报告，年初预算数为768.15万元，含㐀𠮷两字。"
    document = read_content(text.encode(encoding), name="报告.txt")
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [text]


def test_a_page_without_text_is_no_success() -> None:
    """A35."""
    assert refused(b"<html><body><img src='scan.png'></body></html>", name="扫描.html").problem == "未识别到文字。"
    assert refused(b" \n\t\n", name="空白.txt").problem == "未识别到文字。"


def test_the_refusal_of_a_process_names_the_file() -> None:
    """A36: a .pdf that no reader can make sense of."""
    assert refused(b"%PDF-1.7 nonsense", name="报告.pdf").place == "报告.pdf"
