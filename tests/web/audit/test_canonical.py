"""The canonical text: one text for one content, and no content whose digits depend on the writer."""

import hashlib
from decimal import Decimal
from typing import Any

import pytest

from jixiao.web.audit.canonical import GENESIS, canonical_text, link

ENTRY = {"seq": 1, "detail": {"单位": "示例县农技站", "a": [1, None, True]}}


def test_the_order_of_the_keys_does_not_count() -> None:
    assert canonical_text({"b": 1, "a": "绩"}) == canonical_text({"a": "绩", "b": 1}) == '{"a":"绩","b":1}'


def test_the_order_of_a_list_does() -> None:
    assert canonical_text({"a": [1, 2]}) != canonical_text({"a": [2, 1]})


@pytest.mark.parametrize("content", [0.5, [0.5], {"deep": [{"er": (1, 2.0)}]}, float("nan")])
def test_a_float_is_refused_however_deep(content: object) -> None:
    with pytest.raises(TypeError, match="no float"):
        canonical_text({"detail": content})


def test_what_json_does_not_know_is_refused() -> None:
    with pytest.raises(TypeError):
        canonical_text({"detail": Decimal(1)})


def test_a_digest_is_bound_to_the_one_before() -> None:
    text = '{"detail":{"a":[1,null,true],"单位":"示例县农技站"},"seq":1}'
    assert link(ENTRY, previous=GENESIS) == hashlib.sha256(f"{text}\n{GENESIS}".encode()).hexdigest()
    assert link(ENTRY, previous="1" * 64) != link(ENTRY, previous=GENESIS)


@pytest.mark.parametrize("change", [{"seq": 2}, {"seq": "1"}, {"detail": {}}, {"more": None}])
def test_every_change_of_an_entry_changes_its_digest(change: dict[str, Any]) -> None:
    assert link({**ENTRY, **change}, previous=GENESIS) != link(ENTRY, previous=GENESIS)
