"""The place of a document is the region that its unit is called after."""

import pytest

from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.find_region import find_region


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("泸县经济信息科学技术局", "510521"),
        ("泸州市江阳区财政局", "510502"),
        ("四川省泸州市泸县财政局", "510521"),
        ("四川省财政厅", "510000"),
        ("泸州财政局", "510500"),
        ("示例县财政局", ""),
        ("", ""),
    ],
)
def test_a_name_begins_with_its_region(name: str, region: str) -> None:
    assert find_region(name, rulebook=Rulebook.shipped()) == region


def test_a_region_of_another_one_is_not_taken() -> None:
    """A county stands only below its own city."""
    assert find_region("成都市泸县财政局", rulebook=Rulebook.shipped()) == "510100"
