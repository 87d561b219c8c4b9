"""The page of the audit events is made from the code, and every event of the code is told of."""

from pathlib import Path

from docs.generate.event_page import event_page, event_problems, event_words
from docs.generate.event_source import EventSource, event_sources

SOURCES = event_sources()
MODULE = """
class Base(Action[int]):
    def change(self, actor):
        return Effect(1, "x", 0, {"first": 1})

class Plain(Base):
    event = "thing.plain"
    def change(self, actor):
        detail = {"second": 2}
        return Effect(1, "x", 0, detail)

class Either(Action[int]):
    @property
    def event(self):
        return "thing.one" if self.flag else "thing.other"

def tell():
    append_event(Event("thing.told", SYSTEM, "x", detail={"head": 1}))

_MAKE = "thing.made"
KIND = JobKind("thing", "事情", _MAKE, ROLES, run)
NOTE = {"name": "no.event"}
"""


def test_events_are_read_from_actions_calls_and_kinds_of_work(tmp_path: Path) -> None:
    (tmp_path / "thing.py").write_text(MODULE, encoding="utf-8")
    found = {name: list(source.recorded) for name, source in event_sources(tmp_path).items()}
    assert found == {
        "thing.made": [],
        "thing.one": [],
        "thing.other": [],
        "thing.plain": ["first", "second"],
        "thing.told": ["head"],
    }


def test_steps_of_a_form_are_events_of_their_own() -> None:
    assert {"form.submit", "form.return", "form.accept"} <= SOURCES.keys()
    assert {"from", "to", "digest", "number", "late"} <= SOURCES["form.submit"].recorded.keys()
    assert "late" not in SOURCES["form.return"].recorded


def test_every_event_of_the_code_is_told_of_and_no_other() -> None:
    assert list(event_problems(SOURCES, words=event_words())) == []
    assert all(what and who for what, who in event_words().values())


def test_what_does_not_fit_is_told() -> None:
    told = list(event_problems({"a.new": EventSource()}, words={"a.gone": ("旧事", "人")}))
    assert len(told) == 2
    assert "a.new" in told[0]
    assert "a.gone" in told[1]


def test_the_page_has_a_row_an_event() -> None:
    source = EventSource({"x/actions.py": None}, {"digest": None})
    text = event_page({"a.new": source}, words={"a.new": ("办了一件事", "本人")})
    assert "| `a.new` | 办了一件事 | 本人 | `digest` | `x/actions.py` |" in text
