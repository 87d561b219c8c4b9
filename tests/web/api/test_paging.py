"""A list read page by page is the whole list, each item once, though others add to it."""

import pytest

from jixiao.web.accounts.tree import add_unit
from tests.web.conftest import County

UNITS = "/api/v1/units"


def test_the_pages_are_the_list(county: County) -> None:
    client = county.client("finance")
    whole = client.get(UNITS).json()
    read = []
    for page in range(1, 5):
        got = client.get(f"{UNITS}?page={page}&size=2").json()
        assert (got["count"], got["page"], got["size"]) == (7 + (page > 1), page, 2)
        read += [item["id"] for item in got["items"]]
        if page == 1:
            add_unit("101", name="示例县档案馆", parent=county.region)  # in the middle of reading
    assert read[:7] == [item["id"] for item in whole["items"]]
    assert len(set(read)) == 8


@pytest.mark.parametrize("asked", ["page=0", "size=0", "size=201", "page=-1", "page=x", "page=100001", "page=1e3"])
def test_what_is_no_page_is_refused(county: County, asked: str) -> None:
    answer = county.client("finance").get(f"{UNITS}?{asked}")
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")


def test_behind_the_last_page_is_nothing(county: County) -> None:
    assert county.client("finance").get(f"{UNITS}?page=9").json()["items"] == []
