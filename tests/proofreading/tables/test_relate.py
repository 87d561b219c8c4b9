"""Every table of a document is seen, drawn or not."""

from jixiao.proofreading.example_document import example_document
from jixiao.proofreading.tables.loose_row import loose_rows_of
from jixiao.proofreading.tables.relate import table_figures, table_relations, table_views

DOCUMENT = example_document("表1\n指标\t权重\t得分\n培训\t5\t12\n名称 权重 得分\n会议 3 4")


def test_drawn_and_flattened_tables_are_views() -> None:
    views = table_views(DOCUMENT)
    assert [view.is_sure for view in views] == [True, False]
    assert [figure.mention.printed for figure in table_figures(views)] == ["5", "12", "3", "4"]


def test_relations_of_all_views() -> None:
    found = [
        it
        for it in table_relations(DOCUMENT, views=table_views(DOCUMENT), rows=[*loose_rows_of(DOCUMENT)])
        if it.holds is False
    ]
    assert [it.stated.printed for it in found] == ["12", "4"]
