"""Sections are looked for in titles and short lines, by any of their names."""

from tests.proofreading.sample import hits

KIND = "部门事中绩效监控报告"
LACKING = "监控报告\n一、预算安排\n二、执行情况\n三、目标完成情况。问题和措施都在这一句很长很长很长很长很长的话里。\n"
LACKING += "没有编号的一段话里也写了存在的问题和整改的措施，但它太长了，不是标题。"


def test_lacking_sections_are_told_at_once() -> None:
    [hit] = hits("required_section", text=LACKING, kind=KIND)
    assert hit.message == f"{KIND}没有这些部分：存在问题、纠偏措施"
    assert hit.place.quote == "监控报告"


def test_any_name_will_do() -> None:
    assert hits("required_section", text=f"{LACKING}\n四、偏差原因\n下一步打算", kind=KIND) == []


def test_kinds_without_a_form_and_empty_documents_have_no_sections() -> None:
    assert hits("required_section", text=LACKING, kind="绩效目标表") == []
    assert hits("required_section", text="", kind=KIND) == []
