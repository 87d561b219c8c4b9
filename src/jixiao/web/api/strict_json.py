"""JSON as the API takes it: UTF-8, no key twice, whole numbers only, nothing that cannot be kept."""

import json
from typing import Any, NoReturn

from jixiao.web.text_rule import is_keepable

_MOST_DIGITS = 18  # digits of a whole number; sums of money are texts


def read_json(content: bytes) -> object:
    """Return what a body holds.

    Raises:
        ValueError: If it is no such JSON.
        RecursionError: If it is nested too deeply.
    """
    data: object = json.loads(
        content.decode(), object_pairs_hook=_object, parse_float=_refuse, parse_constant=_refuse, parse_int=_whole
    )
    if not is_keepable(data):
        message = "a text holds characters that cannot be kept"
        raise ValueError(message)
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        message = "a key stands twice"
        raise ValueError(message)
    return found


def _whole(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        message = "a number is too long"
        raise ValueError(message)
    return int(text)


def _refuse(text: str) -> NoReturn:
    message = f"{text[:20]} is no whole number"
    raise ValueError(message)
