"""A document number is 机关代字〔年份〕序号号."""

import pytest

from tests.proofreading.sample import hits


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("示财[2023]7号", "〔2023〕7号"),
        ("示财（2023）7号", "〔2023〕7号"),
        ("示财〔2023〕第7号", "〔2023〕7号"),
        ("示财〔2023〕07号", "〔2023〕7号"),
        ("示财〔 2023 〕7号", "〔2023〕7号"),
    ],
)
def test_another_form_is_told_with_the_right_one(text: str, right: str) -> None:
    [hit] = hits("document_number", text=f"根据{text}的要求")
    assert f"应写成“{right}”" in hit.message


@pytest.mark.parametrize(
    "text", ["示财〔2023〕7号", "财政部令（2008）第53号", "公告（2023）第7号", "（2023）7号", "3号楼"]
)
def test_right_forms_and_orders_are_let_pass(text: str) -> None:
    assert hits("document_number", text=text) == []


def test_a_number_right_after_a_title_is_noted() -> None:
    [hit] = hits("document_number", text="《通知》示财〔2023〕7号")
    assert hit.severity == "note"
    assert hits("document_number", text="《通知》（示财〔2023〕7号）") == []
