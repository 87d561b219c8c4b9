"""The page of a year."""

from dataclasses import replace

from lxml import html

from jixiao.writing.site.content import SiteYear
from jixiao.writing.site.year_page import chart_grid, year_body
from tests.writing.site.sample import site, year


def body(changed: SiteYear | None = None) -> html.HtmlElement:
    shown = year_body(site().units[1], year=changed or year())
    return html.fragment_fromstring(shown, create_parent=True)


def test_all_parts_stand_in_their_order() -> None:
    assert [head.text for head in body().iter("h2")] == ["文件", "图", "数据表", "开放数据"]


def test_a_part_with_nothing_in_it_is_left_out() -> None:
    assert [head.text for head in body(replace(year(), charts=(), documents=())).iter("h2")] == ["数据表", "开放数据"]
    assert not body(replace(year(), facts=())).xpath("//dl")


def test_a_chart_has_words_a_table_and_a_file_beside_it() -> None:
    page = body()
    (figure,) = page.iter("figure")
    assert figure.xpath(".//*[@role='img']/@aria-label")
    assert figure.xpath(".//details//table")
    assert [link for link in figure.xpath(".//a/@href") if link.endswith(".csv")] == ["charts/1.csv"]


def test_a_value_that_is_missing_in_a_chart_is_a_dash() -> None:
    shown = chart_grid(year().charts[0].chart)
    assert [row[1].text for row in shown.rows] == ["1", "—"]


def test_a_table_has_its_page_and_its_file() -> None:
    (line,) = [line for line in body().iter("li") if "40 行" in line.text_content()]
    assert line.xpath(".//a/@href") == ["tables/income.html", "data/data/income.csv"]
