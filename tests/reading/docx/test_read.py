"""Whole Word files: everything that is seen is read, everything else is refused or named."""

import contextlib
import time
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.pipelines.write_report import write_reports
from jixiao.reading.docx.read import read_docx, read_source
from jixiao.reading.recall import count_read
from tests.pipelines.sample import bureau
from tests.reading.docx.full_file import TEXTS, full_file
from tests.reading.docx.making import NAME, line, made, p, packed, r, tbl, tc, texts, tr
from tests.writing.sample import sample_docx

HEADER_TEXTS = ("指标", "权重", "得分")
PICTURE = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId9"/></w:drawing></w:r>'
MOST_SECONDS = 3.0  # an idle machine needs less than 0.3; the limit is for one shared by many


def test_everything_that_is_seen_is_read_once() -> None:
    document = read_docx(packed(full_file()), name=NAME)
    assert texts(document) == TEXTS
    assert count_read(document) == document.visible
    assert [(remark.kind, remark.message[:8]) for remark in document.remarks] == [
        ("revised", "文件含修订：2 "),
        ("revised", "文件含修订：2 "),
        ("skipped", "有 1 个字设为"),
        ("rebuilt", "有 1 处跨页拆"),
    ]


def test_the_count_does_not_come_from_what_was_read() -> None:
    document = read_docx(packed(full_file()), name=NAME)
    seen = "".join(TEXTS).replace("一、项目", "项目")
    assert document.visible == len("".join(seen.split()))


def test_controls_of_every_sort_are_listed() -> None:
    document = read_docx(packed(full_file()), name=NAME)
    assert [(control.tag, control.text) for control in document.controls] == [
        ("jx-a", "12"),
        ("jx-b", "块级控件"),
        ("jx-c", "格"),
    ]


def test_what_our_writer_makes_is_read_without_a_remark() -> None:
    document = read_docx(sample_docx(), name=NAME)
    assert document.remarks == ()
    assert count_read(document) == document.visible > 400
    assert [(table.rows, table.columns) for table in document.tables] == [(5, 9)] * 3
    assert [found.text for found in document.tables[0].title] == [
        "附件1",
        "绩效目标完成情况自评表",
        "（2023年度）",
        "单位：万元",
    ]
    assert [control.text for control in document.controls] == ["2752.93", "95", "5.00", "5.00", "5.00"]


@pytest.mark.parametrize("kind", ["部门绩效评价报告", "部门事中绩效监控报告", "项目支出绩效自评表"])
def test_the_reports_of_a_bureau_are_read_without_a_remark(kind: str, tmp_path: Path) -> None:
    book = bureau(2023, is_mended=False)
    assert list(write_reports(book, out=tmp_path, kinds=[kind], styles=["docx"]))
    for path in tmp_path.iterdir():
        document = read_docx(path.read_bytes(), name=path.name)
        assert document.remarks == ()
        assert count_read(document) == document.visible > 0
        assert [found.tag for found in document.controls if not found.tag.startswith("jx-")] == []


def test_the_source_keeps_the_elements() -> None:
    source = read_source(packed(full_file()), name=NAME)
    assert source.package.main == "word/document.xml"
    assert source.root.tag.endswith("}document")
    assert {found.paragraph.text for found in source.lines} >= set(TEXTS) - {"绩效目标表"}


@pytest.mark.parametrize("body", ["", p(), line(" "), p(PICTURE), p(r("密", properties="<w:vanish/>"))])
def test_a_file_without_text_is_never_an_empty_success(body: str) -> None:
    with pytest.raises(RefusalError, match="未识别到文字"):
        read_docx(packed(made(body)), name=NAME)


def test_one_character_is_text() -> None:
    assert texts(read_docx(packed(made(p(PICTURE) + line("字"))), name=NAME)) == ["字"]


@pytest.mark.parametrize("content", [b"", b"P", b"PK\x03\x04", packed(full_file())[:-30]])
def test_a_file_that_is_cut_off_is_refused(content: bytes) -> None:
    with pytest.raises(RefusalError, match="已损坏"):
        read_docx(content, name=NAME)


def test_half_a_file_is_refused() -> None:
    content = packed(full_file())
    with pytest.raises(RefusalError, match="已损坏"):
        read_docx(content[: len(content) // 2], name=NAME)


def spread(count: int, *, over: int) -> list[int]:
    """Return some numbers below `over`, far apart from each other and the same every time."""
    return [number * 7919 * 101 % over for number in range(1, count + 1)]


def flipped(content: bytes, *, bit: int) -> bytes:
    """Return the content with one bit turned over."""
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def test_a_flipped_bit_is_a_refusal_or_changes_nothing() -> None:
    content = packed(full_file())
    refused = 0
    for bit in spread(200, over=len(content) * 8):
        try:
            found = read_docx(flipped(content, bit=bit), name=NAME)
        except RefusalError:
            refused += 1
        else:
            assert texts(found) == TEXTS
    assert 50 < refused < 200


@pytest.mark.parametrize("name", sorted(full_file()))
def test_a_flipped_bit_inside_a_part_is_read_or_refused(name: str) -> None:
    """Here no checksum guards the part; whatever still is XML is read."""
    parts = full_file()
    for bit in spread(40, over=len(parts[name]) * 8):
        with contextlib.suppress(RefusalError):
            read_docx(packed({**parts, name: flipped(parts[name], bit=bit)}), name=NAME)


def test_a_deep_file_is_refused_quickly_and_a_nested_one_is_read() -> None:
    nested = line("底")
    for _ in range(20):  # 20 tables in each other are 60 levels
        nested = tbl(tr(tc(nested)))
    assert len(read_docx(packed(made(nested)), name=NAME).tables) == 20
    for _ in range(100):
        nested = tbl(tr(tc(nested)))
    start = time.process_time()
    with pytest.raises(RefusalError):
        read_docx(packed(made(nested)), name=NAME)
    assert time.process_time() - start < 1


def test_a_long_report_is_read_quickly() -> None:
    rows = "".join(
        tr(
            tc("" if number % 5 else "一级", merge="continue" if number % 5 else "restart"),
            tc(f"二级{number}", span=2),
            *"123456",
        )
        for number in range(26)
    )
    chapter = line("正文" * 150) * 25 + line("目标表") + tbl(rows, widths=(900,) * 9)
    content = packed(made(chapter * 20))
    start = time.process_time()
    document = read_docx(content, name=NAME)
    assert time.process_time() - start < MOST_SECONDS
    assert [(table.rows, table.columns) for table in document.tables] == [(26, 9)] * 20
    assert document.remarks == ()
