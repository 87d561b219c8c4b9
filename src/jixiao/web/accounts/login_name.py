"""Login names are compared without width, case and blanks."""

import unicodedata


def fold_login(text: str) -> str:
    """Return a login name as it is kept.

    Example:
        >>> fold_login(" ＡDmin ")
        'admin'
    """
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()
