"""Of which matter a figure is told: income or expenditure, lasting or one-off projects."""

from collections.abc import Iterable

from jixiao.proofreading.word_list import WordLists

_LISTS = "topic."


def topics_of(titles: Iterable[str], *, words: WordLists) -> frozenset[str]:
    """Return the topics that titles name, one of each group: that of the nearest title that names just one.

    Args:
        titles: What tells of the matter, the nearest first.
        words: The word lists; each list `topic.…` is a group, each of its entries a topic with its synonyms.
    """
    titles = tuple(titles)
    groups = (words.groups(name) for name in words.lists if name.startswith(_LISTS))
    found = (_topic(titles, group=group) for group in groups)
    return frozenset(topic for topic in found if topic)


def _topic(titles: tuple[str, ...], *, group: tuple[tuple[str, ...], ...]) -> str:
    for title in titles:
        named = [words[0] for words in group if any(word in title for word in words)]
        if len(named) == 1:
            return named[0]
    return ""
