"""What a page asks is read whole, or refused whole."""

import json

import pytest

from jixiao.web.books.saving.asked import (
    Asked,
    Change,
    Deletion,
    Insertion,
    MalformedError,
    read_asked,
    read_request_key,
)


def test_everything_that_a_save_asks_is_read() -> None:
    data = {
        "changes": [{"key": "d4", "version": 7, "cells": {"score": "5"}}],
        "inserted": [{"temp": "t1", "after": "", "cells": {"name": "新"}}, {"temp": "t2", "after": "t1"}],
        "deleted": [{"key": "d5", "version": 7}],
    }
    asked = read_asked(json.dumps(data).encode())
    assert asked.changes[0].cells == {"score": "5"}
    assert [row.after for row in asked.inserted] == ["", "t1"]
    assert asked.deleted[0].key == "d5"
    assert asked.typed == {"d4": {"score": "5"}, "t1": {"name": "新"}, "t2": {}}


def test_what_goes_back_can_be_kept_by_any_database() -> None:
    asked = read_asked(rb'{"changes": [{"key": "d4", "version": 1, "cells": {"a\u0000": "x\ud800\u0000"}}]}')
    assert asked.typed == {"d4": {"a": "x\ufffd"}}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{",
        "[" * 200_000,
        '{"changes": {}}',
        '{"changes": [1]}',
        '{"changes": [{"version": 1}]}',
        '{"changes": [{"key": "a b", "version": 1}]}',
        '{"changes": [{"key": "a\\u0000", "version": 1}]}',
        '{"changes": [{"key": "a", "version": "1"}]}',
        '{"changes": [{"key": "a", "version": true}]}',
        '{"changes": [{"key": "a", "version": 1.5}]}',
        '{"changes": [{"key": "a", "version": -1}]}',
        '{"changes": [{"key": "a", "version": 99999999999999999999}]}',
        '{"changes": [{"key": "a", "version": 1, "cells": {"b": 5}}]}',
        '{"inserted": [{"temp": "a/b"}]}',
        '{"inserted": [{"temp": "a", "after": 3}]}',
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(MalformedError):
        read_asked(text.encode())


@pytest.mark.parametrize("key", ["", "a b", "x" * 65, "键"])
def test_a_request_without_a_key_of_its_own_is_refused(key: str) -> None:
    with pytest.raises(MalformedError):
        read_request_key(key)


def test_a_save_names_the_few_rows_that_it_needs() -> None:
    change, gone = Change("a", 1, {}), Deletion("b", 1)
    assert Asked(changes=(change,), deleted=(gone,)).named == frozenset({"a", "b"})
    assert Asked(changes=(change,), inserted=(Insertion("new", "a", {}),)).named is None  # it has its place among all
    many = tuple(Change(f"k{number}", 1, {}) for number in range(101))
    assert Asked(changes=many[:100]).named == frozenset(change.key for change in many[:100])
    assert Asked(changes=many).named is None
