"""Filters of the templates: figures and times as people read them."""

import re

from django import template

_NUMBER = re.compile(r"(-?)([1-9]\d{3,})((?:\.\d+)?%?)")
_BROWSERS = {  # the first that a browser calls itself is what its user calls it; most also call themselves others
    "Edg": "Edge",
    "QQBrowser": "QQ 浏览器",
    "360SE": "360 浏览器",
    "MetaSr": "搜狗浏览器",
    "Firefox": "Firefox",
    "Chrome": "Chrome",
    "Safari": "Safari",
}
_SYSTEMS = {"Windows": "Windows", "Android": "Android", "iPhone": "iPhone", "Mac OS X": "macOS", "Linux": "Linux"}
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


@register.filter
def browser(agent: str) -> str:
    """Return what a person calls the browser and the system that call themselves in a long line; else the line.

    Example:
        >>> browser("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/125.0.0.0 Safari/537.36 Edg/125.0.2535.51")
        'Edge 125，Windows'
        >>> browser("curl/8.5")
        'curl/8.5'
    """
    name = next((name for name in _BROWSERS if name in agent), "")
    if not name:
        return agent
    number = re.search(rf"{name}/([0-9]+)", agent)
    system = next((shown for word, shown in _SYSTEMS.items() if word in agent), "")
    shown = f"{_BROWSERS[name]} {number[1]}" if number else _BROWSERS[name]
    return "，".join(part for part in (shown, system) if part)
