"""The licence is data."""

from jixiao.exchange.open_data.licence import licence_of
from tests.exchange.open_data.sample import shipped_law


def test_the_licence_comes_from_the_rulebook_with_its_mark() -> None:
    found = licence_of(shipped_law())
    chosen = shipped_law().parameter("开放数据许可")
    assert (found.name, found.title, found.address) == tuple(chosen.at(key) for key in ("标识", "名称", "地址"))
    assert "未经核实" in found.basis
