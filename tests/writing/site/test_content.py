"""What a site holds."""

from jixiao.writing.site.content import SiteCell, SiteGrid


def test_a_table_with_an_amount_has_money() -> None:
    plain, money = SiteCell("5", is_figure=True), SiteCell("0.00", "0.00", is_figure=True)
    assert not SiteGrid("", ("甲",), ((plain,),)).has_money
    assert SiteGrid("", ("甲",), ((plain,), (money,))).has_money
