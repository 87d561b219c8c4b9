"""A server that keeps one table in memory and answers as the web system does, with failures that a test switches on."""

import json
import mimetypes
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

STATIC = Path(__file__).resolve().parents[3] / "src" / "jixiao" / "web" / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
KINDS = [{"code": "数量指标", "label": "数量指标"}, {"code": "质量指标", "label": "质量指标"}]
COLUMNS: list[dict[str, Any]] = [
    {"field": "name", "label": "三级指标", "kind": "text", "names_row": True, "meaning": "与批复的绩效目标一致。"},
    {"field": "kind", "label": "指标性质", "kind": "code", "codes": KINDS},
    {"field": "amount@budget.general", "label": "年初预算数", "kind": "money"},
    {"field": "weight", "label": "权重", "kind": "number", "unit": "分"},
    {"field": "score", "label": "自评得分", "kind": "number", "unit": "分"},
    {"field": "rate", "label": "执行率", "kind": "percent", "unit": "%", "locked": True},
    {"field": "done_on", "label": "完成日期", "kind": "date"},
]
FIGURE = '<section><h2 id="figure-title">年初预算数</h2><p><span data-money="12345.60">12345.60</span></p></section>'
Failure = tuple[int, dict[str, str], dict[str, str]]  # status, answer, headers

NAMES = ("选派科技特派员", "培训农民\n（含线上）", "示范基地验收合格率", "带动就业", "服务对象满意度")


def sample_rows(count: int = 5) -> list[dict[str, Any]]:
    """Return rows with a zero, a 不涉及, a missing cell and a blank among them."""
    amounts = ("12345.60", "0.00", "不涉及", "?", "")
    return [
        {
            "key": f"k{n + 1}",
            "version": 1,
            "cells": {
                "name": NAMES[n % 5],
                "kind": KINDS[n % 2]["code"],
                "amount@budget.general": amounts[n % 5],
                "weight": "5",
                "score": "12" if n == 1 else "5",
                "rate": "66.95",
                "done_on": "2024-08-31",
            },
            "notes": {"score": f"自评表第 {n + 18} 行"},
        }
        for n in range(count)
    ]


@dataclass
class Table:
    """The table in memory, and what happened to it.

    Unit:
        failures: answers that come before the table is touched: a status with headers, or "drop" for a lost answer
            after the table was changed.
    """

    rows: list[dict[str, Any]] = field(default_factory=sample_rows)
    columns: list[dict[str, Any]] = field(default_factory=lambda: [dict(column) for column in COLUMNS])
    revision: int = 7
    parent: str = ""
    can_insert: bool = True
    failures: list[Failure | str] = field(default_factory=list)
    answers: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    posted: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def read(self) -> dict[str, Any]:
        """Return the table as the page loads it."""
        return {
            "table": "indicator",
            "label": "绩效指标",
            "revision": self.revision,
            "person": "p1",
            "money_unit": "万元",
            "locked": False,
            "columns": self.columns,
            "parent": self.parent,
            "rows": self.rows,
            "can_insert": self.can_insert,
        }

    def cell(self, key: str, name: str) -> str:
        """Return a saved cell."""
        return str(self.row(key)["cells"].get(name, ""))

    def row(self, key: str) -> dict[str, Any]:
        """Return a saved row."""
        return next(row for row in self.rows if row["key"] == key)

    def change_elsewhere(self, key: str, name: str, text: str) -> None:
        """Change a cell as another person would."""
        row = self.row(key)
        row["cells"][name] = text
        row["version"] += 1
        self.revision += 1

    def save(self, name: str, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Save what is sent once, however often it is sent."""
        if name not in self.answers:
            self.answers[name] = self._save(body)
        return self.answers[name]

    def _save(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        conflicts = [c for change in body["changes"] for c in self._conflicts(change)]
        met = {conflict["key"] for conflict in conflicts}
        changed = [self._write(change) for change in body["changes"] if change["key"] not in met]
        temps = {row["temp"]: self._insert(row) for row in body["inserted"]}
        gone = {row["key"] for row in body["deleted"]}
        self.rows = [row for row in self.rows if row["key"] not in gone]
        self.revision += 1
        saved_rows = [*changed, *(self.row(key) for key in temps.values() if key not in gone)]
        saved = {"revision": self.revision, "rows": saved_rows, "temps": temps, "refused": self._refused(body)}
        if conflicts:
            return 409, {"code": "conflict", "message": "有人先改了。", "conflicts": conflicts, "saved": saved}
        return 200, saved

    def _conflicts(self, change: dict[str, Any]) -> list[dict[str, Any]]:
        row = self.row(change["key"])
        if row["version"] == change["version"]:
            return []
        return [
            {
                "key": row["key"],
                "field": name,
                "mine": mine,
                "theirs": row["cells"][name],
                "by": "王芳",
                "at": "10:40",
                "version": row["version"],
            }
            for name, mine in change["cells"].items()
            if row["cells"][name] != mine
        ]

    def _refused(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {"key": change["key"], "field": "name", "text": "涉密", "message": "不得录入涉密信息。"}
            for change in body["changes"]
            if change["cells"].get("name") == "涉密"
        ]

    def _write(self, change: dict[str, Any]) -> dict[str, Any]:
        row = self.row(change["key"])
        row["cells"] |= {name: text for name, text in change["cells"].items() if text != "涉密"}
        row["version"] += 1
        return row

    def _insert(self, row: dict[str, Any]) -> str:
        key = f"n{len(self.answers)}x{len(self.rows)}"
        keys = [other["key"] for other in self.rows]
        at = keys.index(row["after"]) + 1 if row["after"] in keys else (0 if row["after"] == "" else len(keys))
        self.rows.insert(at, {"key": key, "version": 1, "cells": dict(row["cells"]), "notes": {}})
        return key


class Handler(BaseHTTPRequestHandler):
    """Answer with a rendered page, a static file or the table."""

    protocol_version = "HTTP/1.1"
    table = Table()
    pages: Mapping[str, str] = {}

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""

    def _answer(self, status: int, content: bytes, *, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        sent = {"Content-Type": kind, "Content-Length": str(len(content)), "Content-Security-Policy": POLICY}
        for name, text in {**sent, "Set-Cookie": "csrftoken=secret", **(headers or {})}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(content)

    def _answer_json(self, status: int, content: object, *, headers: Mapping[str, str] | None = None) -> None:
        self._answer(status, json.dumps(content).encode(), kind="application/json", headers=headers)

    def _break_off(self) -> None:
        """Begin an answer and close: a browser by itself repeats only what got no answer at all."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"{")
        self.close_connection = True

    def do_GET(self) -> None:
        """Answer a request for a page, a file or the table."""
        path = self.path.split("?")[0]
        self.table.paths.append(path)
        if path == "/data":
            self._answer_json(200, self.table.read())
        elif path == "/figure" and self.headers["HX-Request"] == "true":
            self._answer(200, FIGURE.encode(), kind="text/html; charset=utf-8")
        elif path in self.pages:
            self._answer(200, self.pages[path].encode(), kind="text/html; charset=utf-8")
        elif path.startswith("/static/") and (file := STATIC / path.removeprefix("/static/")).is_file():
            self._answer(200, file.read_bytes(), kind=mimetypes.guess_type(file.name)[0] or "text/plain")
        else:
            self._answer(404, b"", kind="text/plain")

    def do_POST(self) -> None:
        """Save, or fail as the test has switched on."""
        content = self.rfile.read(int(self.headers["Content-Length"]))
        self.table.paths.append(self.path)
        if self.path != "/save":
            self._answer_json(200, {"url": "/chart"})
            return
        failure = self.table.failures.pop(0) if self.table.failures else None
        if isinstance(failure, tuple):
            self._answer_json(failure[0], failure[1], headers=failure[2])
            return
        name, body = self.headers["Idempotency-Key"], json.loads(content)
        self.table.posted.append((name, body))
        self.table.headers.append(dict(self.headers))
        status, answer = self.table.save(name, body)
        if failure == "drop":
            self._break_off()
            return
        self._answer_json(status, answer)


class FakeServer:
    """The server in a thread of its own."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        """Start to listen on a free port of this machine."""
        Handler.pages = pages
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        """Where the pages are."""
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def table(self) -> Table:
        """The table that is served now."""
        return Handler.table

    @table.setter
    def table(self, table: Table) -> None:
        Handler.table = table

    def stop(self) -> None:
        """Stop to listen."""
        self.server.shutdown()
        self.server.server_close()
