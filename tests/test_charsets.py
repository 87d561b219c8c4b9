"""Remembered sets of characters: every expression compiles to what it compiles to without them."""

import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec, module_from_spec

import pytest

from jixiao.charsets import RememberedCharsets, remember_charsets
from jixiao.late_pattern import late_pattern

COMPILER, PARSER, NAME = import_module("re._compiler"), import_module("re._parser"), "_optimize_charset"
SOURCES = (
    "[一-鿿]{2,8}其中[一-鿿]",
    "[^，。；：0-9每]{0,8}$|[一-鿿0-9]",
    r"[\s“”、：,，①-⑳]|[\w-]+",
    "[A-Za-z一-鿿𠀀-𪛟]",
)


def original() -> Callable[..., object]:
    """Return the function of the standard library, as a fresh copy of its module has it."""
    spec = find_spec("re._compiler")
    assert spec is not None
    assert spec.loader is not None
    fresh = module_from_spec(spec)
    spec.loader.exec_module(fresh)
    function: Callable[..., object] = getattr(fresh, NAME)
    return function


def installed() -> RememberedCharsets:
    found = getattr(COMPILER, NAME)
    assert isinstance(found, RememberedCharsets)
    return found


def code_of(source: str, *, flags: int) -> object:
    code: object = vars(COMPILER)["_code"](PARSER.parse(source, flags), flags)
    return code


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII])
def test_a_remembered_set_gives_the_code_of_a_new_one(source: str, flags: int, monkeypatch: pytest.MonkeyPatch) -> None:
    first, again = code_of(source, flags=flags), code_of(source, flags=flags)
    monkeypatch.setattr(COMPILER, NAME, original())
    assert [first, again] == [code_of(source, flags=flags)] * 2


def test_a_set_is_worked_out_once() -> None:
    re.purge()
    late_pattern("[一-鿿]甲[一-鿿]乙[一-鿿]").search("")
    before = set(installed().remembered)
    late_pattern("[一-鿿]丙[一-鿿]").search("")
    assert set(installed().remembered) == before


def test_remembering_twice_changes_nothing() -> None:
    before = installed()
    remember_charsets()
    assert installed() is before
