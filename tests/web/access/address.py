"""Every address of the web system, read from its resolver."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.web.access.expectation import Line
from tests.web.access.world import World

_MISSING = 987_654_321  # the id of nothing


@dataclass(frozen=True)
class Address:
    """One address: its name, and the names of what it is made of."""

    name: str
    arguments: tuple[str, ...]


def addresses() -> dict[str, Address]:
    """Return the addresses by name; one without a name is named by its route."""
    return {address.name: address for address in _walk(get_resolver().url_patterns, prefix="")}


def _walk(patterns: Sequence[URLPattern | URLResolver], *, prefix: str) -> Iterator[Address]:
    for entry in patterns:
        if isinstance(entry, URLResolver):
            yield from _walk(entry.url_patterns, prefix=f"{prefix}{entry.namespace}:" if entry.namespace else prefix)
        else:
            arguments = tuple(entry.pattern.converters)
            yield Address(f"{prefix}{entry.name or entry.pattern}", arguments)


def url_of(line: Line, *, world: World, relation: str, who: str) -> str:
    """Return the address of a thing of a unit, or of nothing for the relation "missing"."""
    words: dict[str, object] = {name: text for name, text in line.words.items() if not name.startswith("?")}
    query = "&".join(f"{name}={text}" for name, text in line.words.items() if name.startswith("?"))
    rest = [name for name in addresses()[line.name].arguments if name not in words]
    if rest:
        thing = _MISSING if relation == "missing" else world.pk(line.thing, relation=relation, who=who)
        words[rest[0]] = thing
    words = {name: _filled(text, world=world, relation=relation) for name, text in words.items()}
    return reverse(line.name, kwargs=words) + query


def body_of(line: Line, *, world: World, relation: str) -> dict[str, object]:
    """Return what is sent, with the ids of the things that it names."""
    return {name: _filled(part, world=world, relation=relation) for name, part in line.body.items()}


def _filled(part: object, *, world: World, relation: str) -> object:
    """Return what stands for a part: for "@thing" the id of that thing."""
    if isinstance(part, list):
        return [_filled(each, world=world, relation=relation) for each in part]
    if isinstance(part, str) and part.startswith("@"):
        return world.made.get((part[1:], relation), _MISSING)
    return part
