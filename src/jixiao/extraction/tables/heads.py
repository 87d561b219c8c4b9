"""What the heads of a table are called: words of the rulebook that stand for a phase, a row or a column of the Book."""

from jixiao.late_pattern import late_pattern
from jixiao.law.code_list import folded
from jixiao.proofreading.word_list import WordLists

_MARK = late_pattern(
    r"[（(][A-Z/÷×%0-9]{1,12}[)）]|[（(](?:单位[：:])?(?:亿元|万元|元)[)）]|其中[：:]?|"
    r"(?:20[0-9]{2}年(?:度)?)?(?:1\s?[-—–~至]\s?)?(?:1[0-2]|[1-9])月(?:份|底|末)?|20[0-9]{2}年(?:度)?"
)


def meant_by(text: str, *, name: str, words: WordLists) -> str:
    """Return what a head stands for in a word list whose entries begin with it, empty if it is not in the list.

    Args:
        text: The head; years, months, its unit of money and marks such as （A） do not matter.
        name: The word list.
        words: The word lists.
    """
    plain = folded(_MARK.sub("", text))
    for meant, *synonyms in words.groups(name):
        if plain in map(folded, synonyms):
            return meant
    return ""
