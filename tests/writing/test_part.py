"""A publication is divided at its annexes."""

from jixiao.writing.part import document_title, split_parts
from jixiao.writing.publication import AnnexStart, Heading, Title
from tests.writing.sample import publication, publication_of


def test_each_annex_is_a_part() -> None:
    parts = split_parts(publication().blocks)
    assert [part.annex.mark if part.annex else "" for part in parts] == ["", "附件1", "附件2", "附件3"]
    assert [part.is_landscape for part in parts] == [False, False, True, False]
    assert sum(len(part.blocks) for part in parts) == len(publication().blocks) - 3


def test_an_empty_body_is_left_out_and_an_empty_document_is_one_part() -> None:
    assert [part.annex for part in split_parts((AnnexStart("附件"),))] == [AnnexStart("附件")]
    assert len(split_parts(())) == 1


def test_the_title_is_that_of_the_first_title_block() -> None:
    assert document_title(publication()) == "示例县农业农村局2023年度部门整体支出绩效评价报告"
    assert document_title(publication_of(Heading(1, "一、", "概况"))) == "示例县农业农村局2023年度部门绩效评价报告"
    assert document_title(publication_of(Title(("一", "二")))) == "一二"
