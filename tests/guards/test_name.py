"""A name says what is in it, and no file holds work left over."""

import re

from tests.guards.source_tree import ROOT, python_files, relative, text_files

SAYS_NOTHING = {"utils", "helpers", "common", "misc", "base", "tools", "constants", "manager"}
GIVEN = {"src/jixiao/web/sqlite_in_turn/base.py"}  # Django looks up the connection of a database under this name
LEFT_OVER = re.compile(r"\b(?:TO[D]O|FIX[M]E)\b")  # the brackets keep this line from finding itself


def test_no_module_or_package_has_a_name_that_says_nothing() -> None:
    names = {relative(path): relative(path).removesuffix(".py").split("/") for path in python_files(ROOT)}
    assert {path for path, words in names.items() if SAYS_NOTHING & set(words)} == GIVEN


def test_no_work_is_left_over() -> None:
    assert [relative(path) for path, text in text_files() if LEFT_OVER.search(text)] == []


def test_the_guard_sees_what_is_left_over() -> None:
    assert LEFT_OVER.search("# " + "TO" + "DO: round")
    assert not LEFT_OVER.search("methodology")
