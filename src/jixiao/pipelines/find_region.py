"""Find the place of a document by the names of regions in the rulebook."""

from functools import lru_cache

from jixiao.law.code_list import CodeEntry
from jixiao.law.code_list_file import read_code_list
from jixiao.law.rulebook import Rulebook

_LIST = "region"
_LONGEST = 3  # province, city and county


def find_region(name: str, *, rulebook: Rulebook) -> str:
    """Return the code of the region that a name begins with, empty where it begins with none or with one of several.

    Args:
        name: The name of a unit or the words of a title, e.g. 泸县经济信息科学技术局.
        rulebook: Where the regions of all layers are listed.

    Example:
        >>> [find_region(name, rulebook=Rulebook.shipped()) for name in ("四川省泸州市江阳区财政局", "示例县财政局")]
        ['510502', '']
    """
    region, rest = "", name
    for _ in range(_LONGEST):
        found = {entry.code: word for entry in _entries(rulebook) if (word := _begins(rest, entry=entry, below=region))}
        if len(found) != 1:
            break
        region, word = next(iter(found.items()))
        rest = rest.removeprefix(word)
    return region


def _begins(name: str, *, entry: CodeEntry, below: str) -> str:
    """Return the name of a region with which a text begins, empty if it is none or not in the region before it."""
    if below and entry.parent != below:
        return ""
    return next((word for word in (entry.label, *entry.synonyms) if name.startswith(word)), "")


@lru_cache(maxsize=16)
def _entries(rulebook: Rulebook) -> tuple[CodeEntry, ...]:
    """Return the regions of all layers."""
    names = {path.name.partition("-")[2] for root in rulebook.roots for path in root.glob("cn-*")}
    found = {
        (entry.code, entry.label): entry
        for layer in ("", *sorted(names))
        for entry in read_code_list(_LIST, rulebook=rulebook, region=layer).all_entries
    }
    return tuple(found.values())
