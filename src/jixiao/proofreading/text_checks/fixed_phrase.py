"""Fixed phrases of the field with one character missing, doubled or repeated."""

import re
from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check
from jixiao.proofreading.word_list import WordLists, alternatives

_KNOWN_BY_THE_REST = 5
_KNOWN_BY_ITS_BEGINNING = 2
_NO_WORD_FOLLOWS = r"(?=[0-9，。；、：）])"  # without its last character; any other sign may begin another word
_NOTHING = r"(?!)"
_TWICE = late_pattern(r"([一-鿿]{2,6})\1")


@text_check("fixed_phrase")
def check_fixed_phrases(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each fixed phrase that lacks a character or has one twice, and each word told twice."""
    lines = tuple(manuscript.document.lines())
    phrase = _Phrases(manuscript.words, text="\n".join(line.text for line in lines))
    for line in lines:
        for match in phrase.pattern.finditer(line.text):
            right = phrase.rights.get(match[0], "")
            if right:
                yield hit_on(match, line=line, message=f"“{match[0]}”疑为“{right}”")
        for match in phrase.repeated.finditer(line.text):
            yield hit_on(match, line=line, message=f"“{match[0]}”里的“{match[1]}”写了两次")


@text_check("word_twice")
def check_words_twice(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each word that stands twice in a row, where that is no usual way of speaking."""
    usual = manuscript.words.pattern("usual_twice")
    for line in manuscript.document.lines():
        for match in _TWICE.finditer(line.text):
            if not usual.search(match[0]):
                yield hit_on(match, line=line, message=f"“{match[1]}”连写了两次")


class _Phrases:
    """What to look for: right words first, so that a wrong form inside one is passed over.

    Only what stands in the text becomes a pattern; to compile one of all forms takes longer than to find these.
    """

    def __init__(self, words: WordLists, *, text: str) -> None:
        phrases = words["fixed_phrase"]
        right = {*phrases, *words["right_word"]}
        wrong = {form: phrase for phrase in phrases for form in _wrong_forms(phrase, among=phrases)}
        wrong = {form: phrase for form, phrase in wrong.items() if form not in right}
        wrong |= words.pairs("broken_phrase")
        cut = {phrase[:-1]: phrase for phrase in phrases if phrase[:-1] not in right | wrong.keys()}
        self.rights = {**wrong, **cut}
        told = [form for form in (*right, *wrong) if form in text]
        begun = [form for form in cut if form in text]
        sources = [alternatives(told)] if told else []
        sources += [f"(?:{alternatives(begun)}){_NO_WORD_FOLLOWS}"] if begun else []
        self.pattern = re.compile("|".join(sources) or _NOTHING)
        self.repeated = re.compile(f"({alternatives(words['once_word'])})[一-鿿]{{1,2}}\\1")


def _wrong_forms(phrase: str, *, among: tuple[str, ...]) -> Iterator[str]:
    """Yield a phrase with an inner character twice and, if it is long enough to be known by the rest, without one.

    The first and the last character may belong to the words around it: 专项项目支出 is right. Behind a shorter phrase
    with which it begins anything may follow, so that no character is missed there.
    """
    shorter = [other for other in among if other != phrase and phrase.startswith(other)]
    own = min((len(other) for other in shorter), default=len(phrase) - 1)
    for at in range(1, len(phrase) - 1):
        yield phrase[: at + 1] + phrase[at:]
    if len(phrase) >= _KNOWN_BY_THE_REST:
        yield from (phrase[:at] + phrase[at + 1 :] for at in range(_KNOWN_BY_ITS_BEGINNING, own))
