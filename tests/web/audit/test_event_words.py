"""Every event that the system can write has words."""

import ast
import re
from pathlib import Path

from jixiao.web.audit.event_words import EVENT_WORDS, event_word, events_said
from jixiao.web.jobs.kind import KINDS
from jixiao.web.rounds.state import OTHER_STEPS, STEPS

WEB = Path(__file__).resolve().parents[3] / "src" / "jixiao" / "web"
_NAME = re.compile(r"[a-z]+\.[a-z_]+")


def written_events() -> set[str]:
    """Return the names of events as the sources write them."""
    found: set[str] = set()
    for path in WEB.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found |= _events_in(node)
    return found


def _events_in(node: ast.AST) -> set[str]:
    """Return the events that a class attribute, an answer of `event`, an `Event` or a call of `_audit` names."""
    if isinstance(node, ast.Assign) and "event" in {it.id for it in node.targets if isinstance(it, ast.Name)}:
        return _texts(node.value)
    if isinstance(node, ast.FunctionDef) and node.name == "event":
        return {text for it in ast.walk(node) if isinstance(it, ast.Return) for text in _texts(it)}
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Event", "_audit"}:
        return {text for it in (*node.args[:1], *node.keywords) for text in _texts(it)}
    return set()


def _texts(node: ast.AST) -> set[str]:
    texts = {it.value for it in ast.walk(node) if isinstance(it, ast.Constant) and isinstance(it.value, str)}
    return {text for text in texts if _NAME.fullmatch(text) or text in {"backup", "restore"}}


def test_every_event_has_words_and_no_words_are_left_over() -> None:
    steps = {f"form.{name}" for name in (*STEPS, *OTHER_STEPS)}
    jobs = {kind.event for kind in KINDS.values()}
    assert written_events() | steps | jobs == set(EVENT_WORDS)


def test_no_two_events_are_called_alike() -> None:
    assert len(set(EVENT_WORDS.values())) == len(EVENT_WORDS)


def test_an_event_of_old_stands_for_itself() -> None:
    assert event_word("form.submit") == "报送"
    assert event_word("form.forgotten") == "form.forgotten"


def test_events_are_found_by_a_part_of_their_words() -> None:
    assert set(events_said("销号")) == {"rectify.close_by_rule", "rectify.sign_off"}
    assert events_said("") == ()
