"""The page of the events of the audit log: what each tells of, who can do it, what it records."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from docs.generate.event_source import EventSource
from docs.generate.markdown import code, page, plain, table

WORDS = Path(__file__).with_name("audit_events.toml")
_HEADER = ("事件", "做了什么", "谁能办", "记录", "写在")
_INTRODUCTION = """\
审计日志里的每一条都有时间、人、来源地址、单位、对象和结果（成功、拒绝、失败），与所记的改动写在同一个事务里。\
被拒绝的办理用同一个事件名，结果为“拒绝”，记录拒绝的种类（`code`）和要办的内容（`asked`）。
“记录”一栏是另外记下的内容，用日志里的名称；密码和登录凭据从不记入。"""

Words = Mapping[str, tuple[str, str]]


def event_words() -> Words:
    """Return what is said of each event: what it tells of, and who can do it."""
    listed = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return {name: (what, who) for name, (what, who) in listed.items()}


def event_page(sources: Mapping[str, EventSource], *, words: Words) -> str:
    """Return the page; an event of which nothing is said stands there with its name alone."""
    rows = [_row(name, source=source, words=words.get(name, ("", ""))) for name, source in sources.items()]
    return page("审计事件", parts=(_INTRODUCTION, table(_HEADER, rows=rows)))


def event_problems(sources: Mapping[str, EventSource], *, words: Words) -> Iterator[str]:
    """Yield what does not fit: an event of which nothing is said, and words for one that nothing writes."""
    for name in sorted(sources.keys() - words.keys()):
        yield f"the event {name} is not in docs/generate/{WORDS.name}: say what it tells of and who can do it"
    for name in sorted(words.keys() - sources.keys()):
        yield f"docs/generate/{WORDS.name} tells of {name}, which nothing writes"


def _row(name: str, *, source: EventSource, words: tuple[str, str]) -> tuple[str, ...]:
    recorded = "、".join(code(item) for item in source.recorded)
    modules = "<br>".join(code(module) for module in source.modules)
    return (code(name), plain(words[0]), plain(words[1]), recorded, modules)
