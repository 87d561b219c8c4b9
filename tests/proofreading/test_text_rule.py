"""A check is found under the name that the rulebook writes."""

from collections.abc import Iterator

from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import CHECKS, Hit, text_check


def test_a_check_is_registered_under_its_name() -> None:
    @text_check("for this test")
    def check(_manuscript: Manuscript) -> Iterator[Hit]:
        yield from ()

    assert CHECKS.pop("for this test") is check
