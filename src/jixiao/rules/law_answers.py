"""What rules ask of the law; the answers are the same for every Book of one place and year, and are kept for it."""

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from jixiao.formula.special import Value
from jixiao.law.in_force import Law

_MOST = 4096  # what is asked for may stand in a Book


class LawAnswers(Struct, frozen=True):
    """The answers of one law, see `Facts`."""

    parameters: Callable[[str, Value], Value]
    name_of: Callable[[str, str], str | None]
    parts_of: Callable[[str, str], tuple[str, ...]]
    parents_of: Callable[[str, str], tuple[str, ...]]


def answers_of(law: Law) -> LawAnswers:
    """Return the answers of a law, each looked up once."""
    kept = lru_cache(maxsize=_MOST)
    return LawAnswers(
        parameters=kept(lambda name, key: law.value(name, key=key)),
        name_of=kept(lambda code_list, code: law.code_list(code_list).labels.get(code)),
        parts_of=kept(lambda code_list, code: law.code_list(code_list).children(code)),
        parents_of=kept(lambda code_list, code: law.code_list(code_list).parents(code)),
    )
