"""The tests mirror the package: src/jixiao/book/money.py is tested by tests/book/test_money.py."""

from pathlib import Path

from tests.guards.source_tree import PACKAGE, ROOT, python_files

ALLOWED = Path(__file__).with_name("untested_modules.txt")
ALLOWED_AT_MOST = 0  # lower it with every line that leaves the list; never raise it
DECLARED = {"forms.py", "models.py", "settings.py", "urls.py"}  # what Django reads; pages and actions test it
SAYS_LITTLE = 600  # bytes; a module below this size has nothing to get wrong that mypy does not see


def mirror_path(module: Path) -> Path:
    """Return where the tests of a module belong."""
    folder = module.relative_to(PACKAGE).parent
    return ROOT / "tests" / folder / f"test_{module.name}"


def needs_test(module: Path) -> bool:
    """Whether a module has to have a test module of its own."""
    is_entry = module.name in {"__init__.py", "__main__.py"}
    is_declared = "web" in module.parts and module.name in DECLARED
    return not is_entry and not is_declared and "rulebook" not in module.parts and module.stat().st_size > SAYS_LITTLE


def untested_modules() -> set[str]:
    missing = (path for path in python_files() if needs_test(path) and not mirror_path(path).is_file())
    return {path.relative_to(PACKAGE).as_posix() for path in missing}


def allowed_modules() -> set[str]:
    lines = ALLOWED.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def test_each_module_has_its_test_module() -> None:
    assert sorted(untested_modules() - allowed_modules()) == []


def test_the_list_of_exceptions_only_shrinks() -> None:
    assert sorted(allowed_modules() - untested_modules()) == [], "tested or gone: take it off the list"
    assert len(allowed_modules()) <= ALLOWED_AT_MOST
