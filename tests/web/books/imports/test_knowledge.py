"""What was learned belongs to the unit, and the latest of a kind holds."""

from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.web.books.imports.knowledge import knowledge_of, remember_mapping
from jixiao.web.books.models import LearnedMapping
from tests.web.books.book_case import stored_book
from tests.web.conftest import County


def mapping(fingerprint: str, meaning: str) -> ColumnMapping:
    return ColumnMapping("", fingerprint, {"金额": meaning}, {"unit": "元"})


def test_the_latest_mapping_of_a_kind_gives_way_to_none_of_another(county: County) -> None:
    head, actor = stored_book(county), county.actor("preparer")
    for fingerprint, meaning in (("a", "paid"), ("b", "initial"), ("a", "executed")):
        remember_mapping(head, mapping=mapping(fingerprint, meaning), actor=actor)
    known = knowledge_of(head, actor=actor, answers={"unit": "万元"})
    assert known.mappings == (mapping("b", "initial"), mapping("a", "executed"))
    assert known.answers == {"unit": "万元"}
    assert set(LearnedMapping.objects.values_list("person", flat=True)) == {actor.person_id}


def test_nobody_else_reads_it(county: County) -> None:
    head = stored_book(county)
    remember_mapping(head, mapping=mapping("a", "paid"), actor=county.actor("preparer"))
    assert knowledge_of(head, actor=county.actor("preparer_other"), answers={}).mappings == ()
