"""The kinds of relations are a public contract."""

from jixiao.book.relation import RelationKind


def test_the_kinds_are_those_of_the_contract() -> None:
    named = "sum difference ratio growth count same order product"
    assert [kind.value for kind in RelationKind] == named.split()
