"""What a password must be; every rule that it breaks is told in one pass."""

import re
from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.hashers import check_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from pypinyin import Style, lazy_pinyin

from jixiao.web.accounts.models import Person

MOST_LENGTH = 128  # more is refused before it is hashed
_CLASSES = (re.compile("[A-Z]"), re.compile("[a-z]"), re.compile("[0-9]"), re.compile("[^A-Za-z0-9]"))
_PRODUCT_WORDS = ("jixiao", "caizheng", "admin", "password", "yusuan")
_SHORTEST_WORD = 4
_LEAST_OWN = 8  # characters that must be left when every known word and year is taken away
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_COMMON = CommonPasswordValidator()


def password_problems(password: str, *, person: Person) -> list[str]:
    """Return what is wrong with a new password for a person, full Chinese sentences; empty if nothing is."""
    if len(password) > MOST_LENGTH:
        return [f"密码最多 {MOST_LENGTH} 个字符。"]
    problems = []
    if len(password) < (least := settings.CONFIGURATION.number("password_length")):
        problems.append(f"密码至少 {least} 个字符。")
    if sum(bool(kind.search(password)) for kind in _CLASSES) < (kinds := _least_classes()):
        problems.append(f"密码要含大写字母、小写字母、数字、符号四类中的至少 {kinds} 类。")
    if _is_common(password) or _is_guessable(password, words=known_words(person)):
        problems.append("密码太容易被猜到：不要用常见密码、登录名、单位名称拼音、年份。")
    if _was_used(password, person=person):
        problems.append("这个密码近期用过，请换一个。")
    return problems


def known_words(person: Person) -> set[str]:
    """Return the words that somebody who knows a person would try: names of units and places, in full and initials."""
    names = {person.name, *person.grants.values_list("unit__name", flat=True)}
    names |= set(person.grants.values_list("unit__short_name", flat=True))
    spelt = {word for name in names if name for word in _spellings(name)}
    words = spelt | {person.login, *_PRODUCT_WORDS}
    return {word.casefold() for word in words if len(word) >= _SHORTEST_WORD}


def _spellings(name: str) -> Iterable[str]:
    """Yield a Chinese name in pinyin: whole, its first characters, what follows a place in it, and its initials."""
    syllables = lazy_pinyin(name)
    yield "".join(syllables)
    yield from ("".join(syllables[:count]) for count in (2, 3, 4))
    yield from ("".join(syllables[start:]) for start in range(1, len(syllables) - 1))
    yield "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    yield name


def _least_classes() -> int:
    return settings.CONFIGURATION.number("password_classes")


def _is_common(password: str) -> bool:
    try:
        _COMMON.validate(password)
    except ValidationError:
        return True
    return False


def _is_guessable(password: str, *, words: set[str]) -> bool:
    """Whether little is left when known words and years are taken away."""
    rest = _YEAR.sub("", password.casefold())
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word, "")
    return rest != password.casefold() and len(rest) < _LEAST_OWN


def _was_used(password: str, *, person: Person) -> bool:
    count = settings.CONFIGURATION.number("password_history")
    old = [row.password for row in person.old_passwords.all()[:count]]
    return any(check_password(password, hashed) for hashed in (person.password, *old) if hashed and count)
