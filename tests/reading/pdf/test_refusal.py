"""Each refusal says what is wrong, in which file, and what to do."""

from collections.abc import Callable

import pytest

from jixiao.errors import RefusalError
from jixiao.reading.pdf.refusal import (
    BrokenPdfError,
    LockedPdfError,
    NoTextError,
    refuse_excess,
    refuse_form,
    refuse_script,
)


def broken(name: str) -> None:
    raise BrokenPdfError(name, page=3)


def locked(name: str) -> None:
    raise LockedPdfError(name)


def scanned(name: str) -> None:
    raise NoTextError(name, is_scanned=True)


def too_much(name: str) -> None:
    refuse_excess(name, what="共5000页，超过3000页")


@pytest.mark.parametrize(
    ("refuse", "problem", "place"),
    [
        (broken, "文件不是 PDF，或者已经损坏，无法读取。", "甲.pdf，第3页"),
        (locked, "PDF 已加密，没有密码无法读取。", "甲.pdf"),
        (scanned, "未识别到文字：页面是图片（扫描件）。", "甲.pdf"),
        (too_much, "PDF 的内容过多：共5000页，超过3000页。", "甲.pdf"),
        (refuse_form, "PDF 是动态表单（XFA），页面上没有内容。", "甲.pdf"),
        (refuse_script, "PDF 带有脚本（JavaScript），出于安全考虑不予读取。", "甲.pdf"),
    ],
)
def test_a_refusal_names_the_file_and_a_remedy(refuse: Callable[[str], None], problem: str, place: str) -> None:
    with pytest.raises(RefusalError) as refused:
        refuse("甲.pdf")
    assert (refused.value.problem, refused.value.place) == (problem, place)
    assert refused.value.remedy.endswith("。")
