"""The arithmetic of a finding, figures below each other."""

from msgspec.structs import replace

from jixiao.book.relation import RelationKind
from jixiao.writing.check_page.small_sum import sum_html
from tests.writing.check_page.sample import NOWHERE, sheet_of, sum_finding

FINDING = sum_finding()
RELATION = sheet_of(FINDING).relation_of(FINDING)


def test_the_parts_stand_over_what_they_give_and_what_the_document_says() -> None:
    page = sum_html(FINDING, relation=RELATION)
    for row in (
        '<tr><td></td><th scope="row">行政编制</th><td>23名</td></tr>',
        '<tr><td>＋</td><th scope="row">事业编制</th><td>20名</td></tr>',
        '<tr class="total"><td>＝</td><th scope="row">算得</th><td>44名</td></tr>',  # 23 + 20 + 1
        '<tr class="stated"><td>≠</td><th scope="row">文中写</th><td>40名</td></tr>',
    ):
        assert row in page


def test_other_arithmetic_is_told_in_one_line() -> None:
    assert RELATION is not None
    order = replace(RELATION, kind=RelationKind.ORDER)
    for relation in (None, order, replace(RELATION, operands=RELATION.operands * 11)):  # 33 lines are too long
        assert sum_html(FINDING, relation=relation) == '<p class="sum">12 &gt; 5</p>'


def test_without_arithmetic_there_is_no_sum() -> None:
    assert sum_html(replace(NOWHERE, arithmetic=""), relation=None) == ""
