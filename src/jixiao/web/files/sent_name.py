"""The name that a sender gave to a file: kept to be shown, never a path."""

import unicodedata

MOST_SIGNS = 255
_NAMELESS = "未命名"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})  # controls, among them those that turn the direction of a text


def clean_name(name: str) -> str:
    """Return a name without folders and unseen signs, cut at its front part so that its ending stays."""
    last = name.replace("\\", "/").rpartition("/")[2]
    seen = "".join(sign for sign in last if unicodedata.category(sign) not in _UNSEEN).strip()
    if not seen.strip("."):
        return _NAMELESS
    front, dot, ending = seen.rpartition(".")
    if len(seen) <= MOST_SIGNS:
        return seen
    return f"{front[: MOST_SIGNS - len(ending) - 1]}{dot}{ending}" if front else seen[:MOST_SIGNS]
