"""Official terms are used, and worn turns of phrase are not."""

import re
from collections.abc import Iterable, Iterator

from jixiao.proofreading.hit import hit_on, scan, sentence_of
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import alternatives


@text_check("official_term")
def check_terms(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each word that is no term of the budget, with the official one."""
    yield from _replaced(
        manuscript, words="official_term", usual="official_term_usual", message="“{wrong}”不是规范用语，应为“{right}”"
    )


@text_check("wording")
def check_wording(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each turn of phrase that says a thing twice or breaks off, with a better one."""
    yield from _replaced(manuscript, words="wording", usual="wording_usual", message="“{wrong}”宜改为“{right}”")


@text_check("spelling_variant")
def check_variants(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each rarer spelling in a sentence that has the usual one too."""
    usual = manuscript.words.pairs("spelling_variant")
    for line, match in scan(manuscript.document.lines(), pattern=_wrong_words(usual, usual=())):
        if usual[match[0]] in sentence_of(line.text, start=match.start()):
            message = f"同一句里既写“{usual[match[0]]}”又写“{match[0]}”，宜统一"
            yield hit_on(match, line=line, message=message)


def _replaced(manuscript: Manuscript, *, words: str, usual: str, message: str) -> Iterator[Hit]:
    """Yield each word that a list replaces by a better one, where it does not stand in a usual phrase."""
    rights = manuscript.words.pairs(words)
    pattern = _wrong_words(rights, usual=manuscript.words.find(usual))
    for line, match in scan(manuscript.document.lines(), pattern=pattern):
        if match[0] in rights:
            yield hit_on(match, line=line, message=message.format(wrong=match[0], right=rights[match[0]]))


def _wrong_words(rights: Iterable[str], *, usual: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern of wrong words; a right word that holds one is found first and passed over."""
    return re.compile(alternatives((*rights, *usual)))
