"""Each refusal is two whole sentences, and the second says what to do."""

import pytest

from jixiao.reading.pdf.refusal import (
    DYNAMIC_FORM,
    LOCKED,
    NO_PDF,
    SCANNED,
    SCRIPTED,
    WITHOUT_TEXT,
    broken_page,
    too_much,
)
from jixiao.reading.refusal import Refusal


@pytest.mark.parametrize(
    ("refusal", "problem"),
    [
        (NO_PDF, "文件不完整或已损坏，打不开。"),
        (LOCKED, "PDF 已加密，没有密码打不开。"),
        (SCRIPTED, "PDF 带有脚本（JavaScript），可能有害。"),
        (DYNAMIC_FORM, "PDF 是动态表单（XFA），页面上没有内容。"),
        (SCANNED, "未识别到文字：页面是图片（扫描件）。"),
        (WITHOUT_TEXT, "未识别到文字：PDF 里没有可以读取的文字。"),
        (broken_page(3), "PDF 第3页已损坏，打不开。"),
        (too_much("共5000页，超过3000页"), "PDF 的内容过多：共5000页，超过3000页。"),
    ],
)
def test_a_refusal_names_the_problem_and_a_remedy(refusal: Refusal, problem: str) -> None:
    assert refusal.problem == problem
    assert refusal.remedy.startswith(("请", "本系统"))
    assert refusal.remedy.endswith("。")
