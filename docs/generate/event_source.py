"""The events of the audit log as the code writes them: their names, where, and what each records."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import jixiao.web
from jixiao.web.rounds.state import STEPS

WEB = Path(jixiao.web.__file__).parent
_DETAIL = "detail"
_KIND_OF_WORK = "JobKind"
_EVENT_ARGUMENT = 2  # of JobKind: name, label, event
_WRITERS = {"Event", "_audit"}
_EFFECT = "_effect"  # a function that takes what is recorded by name


@dataclass
class EventSource:
    """One event.

    Unit:
        modules: the modules that write it, one path below web each.
        recorded: the names of what it records, in the order of the code.
    """

    modules: dict[str, None] = field(default_factory=dict)
    recorded: dict[str, None] = field(default_factory=dict)


def event_sources(folder: Path = WEB) -> Mapping[str, EventSource]:
    """Return every event that some module of the web system writes, by name."""
    trees = {path.relative_to(folder).as_posix(): _tree(path) for path in sorted(folder.rglob("*.py"))}
    classes = {node.name: node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    found: defaultdict[str, EventSource] = defaultdict(EventSource)
    for module, tree in trees.items():
        for name, recorded in (*_of_classes(tree, classes=classes), *_of_calls(tree), *_of_work(tree, classes=classes)):
            found[name].modules[module] = None
            found[name].recorded |= dict.fromkeys(recorded)
    return {name: found[name] for name in sorted(found)}


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _of_classes(tree: ast.AST, *, classes: Mapping[str, ast.ClassDef]) -> Iterator[tuple[str, list[str]]]:
    """Yield the events of the actions of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            recorded = list(_recorded(node, classes=classes))
            yield from ((name, recorded) for name in _named(node))


def _named(node: ast.ClassDef) -> Iterator[str]:
    """Yield what an action is called: by its attribute, by its property, which names several, or as its step."""
    if node.name.lower() in STEPS:
        yield f"form.{node.name.lower()}"
    for item in node.body:
        if isinstance(item, ast.Assign) and ast.unparse(item.targets[0]) == "event":
            yield from _texts(item.value)
        elif isinstance(item, ast.FunctionDef) and item.name == "event":
            for returned in (part.value for part in ast.walk(item) if isinstance(part, ast.Return) and part.value):
                yield from _texts(returned)


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the names that an expression can come to; of steps of a form, every step."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.JoinedStr) and ast.unparse(node) == "f'form.{self.step}'":
        yield from (f"form.{step}" for step in STEPS)


def _of_calls(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """Yield the events that are written without an action."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or ast.unparse(node.func) not in _WRITERS:
            continue
        named = [*node.args[:1], *(word.value for word in node.keywords if word.arg == "name")]
        for name in (text for part in named for text in _texts(part)):
            yield name, list(_keys(node))


def _of_work(tree: ast.Module, *, classes: Mapping[str, ast.ClassDef]) -> Iterator[tuple[str, list[str]]]:
    """Yield the events by which long work is asked for."""
    recorded = list(_recorded(classes["StartJob"], classes=classes)) if "StartJob" in classes else []
    known = {
        ast.unparse(item.targets[0]): item.value
        for item in tree.body
        if isinstance(item, ast.Assign) and isinstance(item.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == _KIND_OF_WORK:
            event = node.args[_EVENT_ARGUMENT]
            yield from ((name, recorded) for name in _texts(known.get(ast.unparse(event), event)))


def _recorded(node: ast.ClassDef, *, classes: Mapping[str, ast.ClassDef]) -> Iterator[str]:
    """Yield what a class records, what the classes it is made from record among it."""
    for parent in node.bases:
        name = ast.unparse(parent).partition("[")[0]
        if name in classes and classes[name] is not node:
            yield from _recorded(classes[name], classes=classes)
    yield from _keys(node)


def _keys(node: ast.AST) -> Iterator[str]:
    """Yield the names in every detail that is written below a node."""
    for part in ast.walk(node):
        if isinstance(part, ast.Call) and ast.unparse(part.func) == _EFFECT:
            yield from (word.arg for word in part.keywords if word.arg)
        for content in _details(part):
            for name in (key.value for key in content.keys if isinstance(key, ast.Constant)):
                yield str(name)


def _details(node: ast.AST) -> Iterator[ast.Dict]:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        contents: list[ast.expr | None] = [node.value] if ast.unparse(target) == _DETAIL else []
    elif isinstance(node, ast.Call) and ast.unparse(node.func).partition("[")[0] in {"Effect", *_WRITERS}:
        contents = [*node.args, *(word.value for word in node.keywords if word.arg == _DETAIL)]
    elif isinstance(node, ast.FunctionDef) and node.name == _DETAIL:
        contents = [part.value for part in ast.walk(node) if isinstance(part, ast.Return)]
    else:
        contents = []
    yield from (content for content in contents if isinstance(content, ast.Dict))
