"""The file says its title and unit and names no person."""

from datetime import datetime, timedelta, timezone

from lxml import etree

from jixiao.writing.docx.metadata import app_part, core_part
from tests.writing.sample import STAMP, publication, texts


def core(*, stamp: datetime = STAMP) -> dict[str, str]:
    root = etree.fromstring(core_part(publication(), stamp=stamp))
    return {etree.QName(child).localname: child.text or "" for child in root}


def test_title_and_subject_are_set_and_no_person_is_named() -> None:
    properties = core()
    assert properties["title"] == "示例县农业农村局2023年度部门整体支出绩效评价报告"
    assert properties["subject"] == "2023年度部门绩效评价报告"
    assert properties["creator"] == "示例县农业农村局"
    assert "lastModifiedBy" not in properties
    assert properties["language"] == "zh-CN"


def test_the_dates_are_the_stamp_in_universal_time() -> None:
    stamp = datetime(2024, 3, 15, 7, 30, tzinfo=timezone(timedelta(hours=8)))
    assert {core(stamp=stamp)[name] for name in ("created", "modified")} == {"2024-03-14T23:30:00Z"}


def test_the_program_is_named() -> None:
    root = etree.fromstring(app_part(publication()))
    assert texts(root, path="/*/*/text()") == ["jixiao", "示例县农业农村局"]
