"""Pages and actions ask models through `visible` and `find_visible`; what does not is listed, and the list shrinks."""

import ast
from pathlib import Path

from tests.guards.source_tree import PACKAGE

WEB = PACKAGE / "web"
ALLOWED = Path(__file__).with_name("unscoped_queries.txt")
MANAGERS = {"objects", "_default_manager", "_base_manager"}
OPEN_TO_ADMINISTRATORS = {"accounts", "audit", "operation"}  # apps of people without business data


def asking_modules() -> list[Path]:
    """Return the modules of pages, actions and operations of the API."""
    found = []
    for path in sorted(WEB.rglob("*.py")):
        parts = path.relative_to(WEB).parts
        is_asking = {"pages", "actions", "routes"} & set(parts[:-1]) or path.stem.endswith(("pages", "actions"))
        if (is_asking or path.stem in {"home", "county"}) and parts[0] not in OPEN_TO_ADMINISTRATORS:
            found.append(path)
    return found


def unscoped(source: str) -> list[str]:
    """Return the models that a source asks by themselves; making a row asks nothing."""
    tree = ast.parse(source)
    making = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"create", "bulk_create"}
    }
    asked = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in MANAGERS)
    return sorted({ast.unparse(node.value) for node in asked if id(node) not in making})


def found_queries() -> set[str]:
    return {
        f"{path.relative_to(WEB).as_posix()} {model}"
        for path in asking_modules()
        for model in unscoped(path.read_text(encoding="utf-8"))
    }


def test_a_model_that_is_asked_by_itself_is_seen() -> None:
    source = "Assignment.objects.filter(pk=1)\nvisible(Round, actor=a)\nDecision.objects.create(pk=1)"
    assert unscoped(source) == ["Assignment"]
    assert len(asking_modules()) > 20


def test_no_page_or_action_asks_a_model_by_itself() -> None:
    allowed = set(ALLOWED.read_text(encoding="utf-8").splitlines())
    assert sorted(found_queries() - allowed) == [], "ask through visible() or find_visible()"
    assert sorted(allowed - found_queries()) == [], "scoped or gone: take it off the list"
