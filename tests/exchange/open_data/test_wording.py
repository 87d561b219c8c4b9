"""Names of rows and labels of codes."""

from msgspec.structs import replace

from jixiao.book.project import Project
from jixiao.exchange.open_data.wording import Wording
from tests.exchange.open_data.sample import sample, shipped_law

WORDING = Wording(replace(sample(), projects=(Project("p1", name="培训"), Project("p2", name="培训"))), shipped_law())


def test_a_code_is_told_by_its_label_if_that_leads_back() -> None:
    assert WORDING.label("general", code_list="fund") == "一般公共预算"
    assert WORDING.label("unknown", code_list="fund") == "unknown"


def test_a_region_stays_a_code() -> None:
    assert WORDING.label("510521", code_list="region") == "510521"


def test_rows_of_one_name_are_told_apart_by_their_keys() -> None:
    assert WORDING.row_name("project", key="p1") == "培训〔p1〕"
    assert WORDING.row_name("project", key="") == ""


def test_a_prescribed_row_has_its_label() -> None:
    assert WORDING.row_name("income", key="total") == "收入合计"


def test_a_row_that_is_named_by_another_has_that_name() -> None:
    assert WORDING.row_name("evaluation", key="e1").startswith("培训〔p1〕")
