"""The files of the repository as the guards see them: no git needed, nothing that is ignored or made."""

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "jixiao"
MADE = "migrations"  # Django makes them; running them is their test
IGNORED = (".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()))


def _walk_files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, pattern) for pattern in IGNORED):
            continue
        if path.is_dir():
            yield from _walk_files(path)
        else:
            yield path


@cache
def project_files() -> tuple[Path, ...]:
    """Return every file of the project that is not ignored."""
    return tuple(_walk_files(ROOT))


@cache
def text_files() -> tuple[tuple[Path, str], ...]:
    """Return every file that is text, with its text."""
    found = []
    for path in project_files():
        try:
            found.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return tuple(found)


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """Return the Python files below a folder, by default those of the package."""
    files = (path for path in project_files() if path.suffix == ".py" and path.is_relative_to(folder))
    return [path for path in files if MADE not in path.parts]


def relative(path: Path) -> str:
    """Return the path as it is written in the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=relative(path))


def docstring_nodes(tree: ast.AST) -> set[ast.expr]:
    """Return the expressions of a tree that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, owners) and ast.get_docstring(node) is not None and isinstance(node.body[0], ast.Expr)
    }
