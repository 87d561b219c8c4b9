"""Every line of a document and every text of a table is a passage."""

from jixiao.exchange.open_data.build import open_tables
from jixiao.exchange.screening.passages import document_passages, table_passages
from jixiao.reading.read import read_content
from tests.exchange.open_data.sample import sample, shipped_law

PAGE = """<!DOCTYPE html><html><body><h1>标题</h1><p>正文一</p>
<table><tr><th>姓名</th><th>电话</th></tr><tr><td>李某</td><td>8191234</td></tr></table></body></html>""".encode()


def test_lines_and_cells_have_places_and_cells_their_headers() -> None:
    passages = list(document_passages(read_content(PAGE, name="页面.html"), name="页面.html"))
    assert [passage.text for passage in passages] == ["标题", "正文一", "姓名", "电话", "李某", "8191234"]
    assert {passage.where.partition("，")[0] for passage in passages} == {"页面.html"}
    assert passages[-1].contexts == ("电话", "李某")
    assert "第2行第2列" in passages[-1].where


def test_texts_of_a_table_are_searched_and_numbers_are_not() -> None:
    tables = {table.name: table for table in open_tables(sample(texts=("一行\n两行",)), law=shipped_law())}
    project = [passage for passage in table_passages(tables["project"]) if "项目用途" in passage.where]
    assert [passage.text for passage in project] == ["一行", "两行"]
    assert project[0].where == "表「项目」第1行“项目用途”"
    assert "37934300" not in "".join(passage.text for passage in table_passages(tables["income"]))
