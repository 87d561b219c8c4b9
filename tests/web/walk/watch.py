"""What a page must never do, seen while people work: errors, breaches of the policy, other hosts, too many bytes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

from jixiao.web.assets.build import VENDOR

AXE = VENDOR / "axe-core" / "axe.min.js"
MOST_BYTES = 400_000  # of a page on its first load, as they come over the wire
_REFUSED = "Failed to load resource: the server responded with a status of 4"
SIZES = ((1366, 768), (390, 844))


class Watch:
    """The pages of one person.

    Unit:
        seen: what must not be, each once, with the page where it was.
        bytes: the most that each page took on its first load, by address.
    """

    def __init__(self, context: BrowserContext, *, page: Page, shots: Path) -> None:
        """Watch a page and everything that its window does."""
        self.page, self.shots = page, shots
        self.seen: list[str] = []
        self.bytes: dict[str, int] = {}
        self._here, self._taken = "", 0
        self._refusals: int | None = None
        context.on("request", self._see_request)
        context.on("console", self._see_console)
        context.on("weberror", lambda error: self._note(f"script on {self.page.url}: {error.error.stack}"))
        self._session = context.new_cdp_session(page)
        self._session.on("Network.requestWillBeSent", self._see_start)
        self._session.on("Network.loadingFinished", self._see_end)
        for command in ("Network.enable", "Runtime.enable"):
            self._session.send(command)
        self._session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def look(self, name: str) -> None:
        """Look at the page as it stands, in every size: a picture, its width, and whether everyone can use it."""
        self.page.wait_for_load_state("networkidle")
        self._here = ""  # what comes later is no first load
        is_grid = self.page.locator("[data-grid]").count() > 0  # it fills the window and follows its size
        for width, height in SIZES:
            self.page.set_viewport_size({"width": width, "height": height})
            self.page.wait_for_timeout(60)  # the grid and the charts follow the window
            self.page.screenshot(path=self.shots / f"{name}-{width}.png", full_page=not is_grid)
            for problem in (*self._beyond(), *self._violations()):
                self._note(f"{name} {width}x{height}: {problem}")
        self.page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})

    @contextmanager
    def refusal(self) -> Iterator[None]:
        """Let the browser tell once that something was refused, where that is what was asked for; it must happen."""
        self._refusals = 0
        yield
        told, self._refusals = self._refusals, None
        assert told == 1, f"{self.page.url}: refused {told} times"

    def _beyond(self) -> list[str]:
        script = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        beyond: int = self.page.evaluate(script)
        return [f"{beyond} pixels wider than the window"] if beyond > 0 else []

    def _violations(self) -> list[str]:
        """Return what axe finds that is serious or worse."""
        if not self.page.evaluate("Boolean(window.axe)"):
            self._session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
        asked = {"expression": "axe.run({resultTypes: ['violations']})", "awaitPromise": True, "returnByValue": True}
        results: list[dict[str, Any]] = self._session.send("Runtime.evaluate", asked)["result"]["value"]["violations"]
        serious = [entry for entry in results if entry["impact"] in {"serious", "critical"}]
        return [
            f"{entry['id']}: {json.dumps([node['html'][:160] for node in entry['nodes'][:3]], ensure_ascii=False)}"
            for entry in serious
        ]

    def _note(self, problem: str) -> None:
        if problem not in self.seen:
            self.seen.append(problem)

    def _see_request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self._note(f"left this machine: {request.url}")

    def _see_console(self, message: ConsoleMessage) -> None:
        if self._refusals is not None and message.text.startswith(_REFUSED):
            self._refusals += 1
        elif message.type in {"error", "warning"}:
            self._note(f"{self.page.url}: {message.text}")

    def _see_start(self, event: dict[str, Any]) -> None:
        if event.get("type") == "Document" and event["requestId"] == event["loaderId"]:
            self._here = event["request"]["url"].partition("#")[0]
            self._taken = 0

    def _see_end(self, event: dict[str, Any]) -> None:
        if self._here:
            self._taken += int(event["encodedDataLength"])
            self.bytes[self._here] = max(self._taken, self.bytes.get(self._here, 0))
            if self._taken > MOST_BYTES:
                self._note(f"{self._here}: more than {MOST_BYTES} bytes on first load")
