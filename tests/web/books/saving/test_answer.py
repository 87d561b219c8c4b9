"""The shape of an answer: saved, or saved beside conflicts."""

from jixiao.web.books.saving.answer import CONFLICT, OK, Answer


def test_an_answer_gives_each_row_the_revision_as_its_version() -> None:
    answer = Answer(revision=8, rows={"d4": {"score": "5"}}, temps={"t1": "k1"})
    assert answer.status == OK
    assert answer.to_json() == {
        "revision": 8,
        "rows": [{"key": "d4", "version": 8, "cells": {"score": "5"}}],
        "temps": {"t1": "k1"},
        "refused": [],
    }


def test_a_conflict_comes_with_what_was_saved() -> None:
    conflict = {"key": "d4", "field": "score", "mine": "4", "theirs": "5", "by": "", "at": ""}
    answer = Answer(revision=8, rows={"d4": {}}, conflicts=[conflict])
    told = answer.to_json()
    assert answer.status == CONFLICT
    assert told["conflicts"] == [{**conflict, "version": 8}]
    assert "1 处" in told["message"]
    assert told["saved"]["revision"] == 8
