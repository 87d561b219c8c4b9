"""One English word for one official term."""

import csv
import re
from collections import Counter

from tests.guards.source_tree import ROOT

TERMS = list(csv.DictReader((ROOT / "docs" / "glossary.csv").read_text(encoding="utf-8").splitlines()))


def repeated(column: str) -> list[str]:
    return [word for word, count in Counter(term[column] for term in TERMS).items() if count > 1]


def test_each_term_is_told_apart_in_both_languages() -> None:
    assert repeated("zh") == []
    assert repeated("en") == []


def test_each_term_is_explained() -> None:
    assert [term["zh"] for term in TERMS if not term["meaning"].endswith(".")] == []


def test_english_terms_can_become_identifiers() -> None:
    assert [term["en"] for term in TERMS if not re.fullmatch(r"[a-z]+(?:[ -][a-z]+)*", term["en"])] == []


def test_chinese_terms_are_chinese() -> None:
    assert [term["zh"] for term in TERMS if not re.fullmatch(r"[一-鿿（）]+", term["zh"])] == []
