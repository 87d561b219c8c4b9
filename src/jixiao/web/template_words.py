"""Filters of the templates: figures and times as people read them."""

import re

from django import template

_NUMBER = re.compile(r"(-?)([1-9]\d{3,})((?:\.\d+)?%?)")
register = template.Library()


@register.filter
def grouped(content: object) -> str:
    """Return a text with thousands marks if it is one number, else as it is.

    Example:
        >>> grouped("37934.30"), grouped("-1040.5"), grouped("2024 年"), grouped("R004")
        ('37,934.30', '-1,040.5', '2024 年', 'R004')
    """
    found = _NUMBER.fullmatch(str(content))
    return str(content) if found is None else f"{found[1]}{int(found[2]):,}{found[3]}"
