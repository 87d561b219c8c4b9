"""Reports with a mistake in them, as files, for tests."""

import io
from pathlib import Path

import docx

REPORT = (
    "示例县经济信息科学技术局2023年度部门绩效评价报告",
    "一、部门概况",
    "核定编制40名，其中：行政编制23名，事业编制20名，工勤编制1名。",
)
WRONG = "R213"  # 23 + 20 + 1 = 44


def text_file(path: Path, *, lines: tuple[str, ...] = REPORT) -> Path:
    """Write a report as text and return its path."""
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def word_bytes(lines: tuple[str, ...] = REPORT) -> bytes:
    """Return a report as a Word file."""
    document, target = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(target)
    return target.getvalue()


def word_file(path: Path, *, lines: tuple[str, ...] = REPORT) -> Path:
    """Write a report as a Word file and return its path."""
    path.write_bytes(word_bytes(lines))
    return path
