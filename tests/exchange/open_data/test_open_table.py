"""A published table."""

from jixiao.book.column import Kind
from jixiao.exchange.open_data.open_table import OpenField, OpenTable


def test_a_field_is_found_by_its_name() -> None:
    fields = (OpenField("甲", Kind.TEXT), OpenField("乙", Kind.TEXT))
    table = OpenTable("a", "表", "income", is_amounts=False, fields=fields, rows=())
    assert (table.index("甲"), table.index("乙")) == (0, 1)
