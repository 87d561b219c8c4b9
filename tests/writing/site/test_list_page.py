"""The lists of units and years."""

from lxml import html

from jixiao.writing.site.content import Site
from jixiao.writing.site.list_page import index_body, unit_body
from tests.writing.site.sample import site


def test_the_list_is_there_without_the_script_and_the_search_is_not() -> None:
    page = html.fragment_fromstring(index_body(site()), create_parent=True)
    assert len(page.xpath("//ul[@data-units]/li")) == 2
    assert page.xpath("//form/@hidden")
    assert page.xpath("//label/@for") == page.xpath("//input/@id")


def test_a_unit_is_found_by_name_and_code_in_small_letters() -> None:
    page = html.fragment_fromstring(index_body(site()), create_parent=True)
    (first, _) = page.xpath("//li/@data-words")
    assert "甲局" in first
    assert "301001" in first
    assert first == first.lower()


def test_years_stand_beside_their_unit_the_latest_first() -> None:
    page = html.fragment_fromstring(index_body(site()), create_parent=True)
    assert page.xpath("(//span[@class='years'])[1]/a/text()") == ["2024", "2023"]


def test_without_units_it_says_what_will_be_here() -> None:
    assert "这里将列出公开的单位" in index_body(Site("示例县", (), site().licence))


def test_a_unit_lists_its_years_with_what_they_hold() -> None:
    page = html.fragment_fromstring(unit_body(site().units[0]), create_parent=True)
    assert page.xpath("//h2//text()") == ["2024年度", "2023年度"]
    assert "1 份文件，1 幅图，1 张数据表" in page.text_content()
    assert page.xpath("//h2/a/@href") == ["2024/index.html", "2023/index.html"]
