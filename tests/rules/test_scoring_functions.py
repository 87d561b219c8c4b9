"""Scoring is asked only when a rule asks."""

import subprocess
import sys

from jixiao.book.book import Book
from jixiao.book.evaluation import Evaluation
from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import load_catalogue
from jixiao.rules.scoring_functions import scoring_functions

UNASKED = """
import sys
from jixiao.book.book import Book
from jixiao.law.rulebook import Rulebook
from jixiao.rules.catalogue import load_catalogue
from jixiao.rules.check import facts_of

catalogue = load_catalogue(Rulebook.shipped(), region="510521", year=2024)
facts_of(Book(2024), catalogue=catalogue)
print(*sorted(name for name in sys.modules if name.startswith("jixiao.scoring")))
"""


def test_the_functions_answer_for_a_row() -> None:
    catalogue = load_catalogue(Rulebook.shipped(), region="510521", year=2024)
    functions = scoring_functions(Book(2024), catalogue=catalogue)
    assert set(functions) == {"应得分", "档次", "得分范围", "分值问题"}
    assert functions["档次"](None, Evaluation("e1"), 95) == "优"


def test_a_book_without_such_rules_loads_no_scoring() -> None:
    done = subprocess.run([sys.executable, "-c", UNASKED], capture_output=True, check=False, text=True)
    assert (done.stdout.strip(), done.stderr) == ("", "")
