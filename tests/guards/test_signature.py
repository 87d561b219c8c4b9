"""Arguments are named where they are passed: keyword-only from the second on."""

import importlib
import inspect
import string
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from tests.guards.source_tree import PACKAGE, python_files, relative

POSITIONAL = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
# Functions that Django or an add-on calls by position.
CALLED = {"busy_response", "csrf_failed", "locked_out", "not_found", "ProblemMiddleware.process_exception"}
MODULES = [path for path in python_files() if path.name != "__main__.py" and "rulebook" not in path.parts]


def positional_arguments(function: FunctionType, *, skip_first: bool) -> list[str]:
    """Return the names of the arguments that may be passed by position, `self` or `cls` left out."""
    names = [p.name for p in inspect.signature(function).parameters.values() if p.kind in POSITIONAL]
    return names[1:] if skip_first else names


def is_prescribed(name: str, *, owner: type) -> bool:
    """Whether a base class from elsewhere has the method, so that its signature is not ours to choose."""
    return any(name in vars(base) and not base.__module__.startswith("jixiao") for base in owner.__mro__[1:])


def public_methods(owner: type) -> Iterator[tuple[str, list[str]]]:
    """Yield each public method that a class defines itself, with its positional arguments."""
    for name, member in vars(owner).items():
        if name.startswith("_") or is_prescribed(name, owner=owner):
            continue
        function = inspect.unwrap(getattr(member, "__func__", member))
        if isinstance(function, FunctionType):
            skip_first = not isinstance(member, staticmethod)
            yield f"{owner.__qualname__}.{name}", positional_arguments(function, skip_first=skip_first)


def public_callables(module: ModuleType) -> Iterator[tuple[str, list[str]]]:
    """Yield each public function and method that a module defines, with its positional arguments."""
    for name, member in vars(module).items():
        if name.startswith("_") or getattr(member, "__module__", None) != module.__name__:
            continue
        if inspect.isclass(member):
            yield from public_methods(member)
        elif callable(member) and isinstance(function := inspect.unwrap(member), FunctionType):
            yield name, positional_arguments(function, skip_first=False)


def module_name(path: Path) -> str:
    """Return the dotted name of a module of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


class _Sample(string.Formatter):
    """One method of each sort."""

    def rename(self, old: str, new: str) -> None:
        """Take two arguments by position."""

    def swap(self, old: str, *, new: str) -> None:
        """Take the second by name."""

    def get_value(self, key: int | str, args: Sequence[object], kwargs: Mapping[str, object]) -> object:
        """Keep the signature that the base class prescribes."""
        return super().get_value(key, args, kwargs)


def test_the_guard_tells_methods_apart() -> None:
    assert dict(public_methods(_Sample)) == {"_Sample.rename": ["old", "new"], "_Sample.swap": ["old"]}


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_arguments_are_keyword_only_from_the_second_on(path: Path) -> None:
    module = importlib.import_module(module_name(path))
    found = {name: names for name, names in public_callables(module) if len(names) > 1}
    assert {name: names for name, names in found.items() if name not in CALLED} == {}
