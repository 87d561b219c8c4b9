"""A browser on the pages of the front end, which watches for what a page must never do."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from jixiao.errors import RefusalError
from jixiao.web.assets.build import build
from tests.web.front.fake_server import FakeServer, Table
from tests.web.front.grid_page import GridPage
from tests.web.front.sample_page import render_pages

OFTEN = ("net::ERR", "Failed to load resource")  # what a browser says of a failure that a test switched on


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a browser of this machine."""
    path = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    if path is None:
        pytest.skip("没有装 Chromium，网页的浏览器测试没有运行。")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


@pytest.fixture(scope="session")
def running_server() -> Iterator[FakeServer]:
    """Return the server with the pages rendered and the libraries in place."""
    try:
        build()
    except RefusalError as refusal:
        pytest.skip(str(refusal))
    server = FakeServer(render_pages())
    yield server
    server.stop()


@pytest.fixture
def server(running_server: FakeServer) -> FakeServer:
    """Return the server with a fresh table."""
    running_server.table = Table()
    return running_server


class Watch:
    """What pages have done that they must not."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.seen: list[str] = []

    def attend(self, context: BrowserContext) -> None:
        """Watch every page of a context."""
        context.on("request", self._see_request)
        context.on("console", self._see_console)
        context.on("weberror", lambda error: self.seen.append(f"script: {error.error}"))

    def _see_request(self, request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.seen.append(f"left this machine: {request.url}")

    def _see_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not any(word in message.text for word in OFTEN):
            self.seen.append(f"console: {message.text}")


@pytest.fixture
def context(browser: Browser, server: FakeServer) -> Iterator[BrowserContext]:
    """Return a window of its own; at its end no page may have broken the policy, failed or asked elsewhere."""
    watch = Watch()
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="zh-CN", base_url=server.address)
    context.set_default_timeout(8000)
    watch.attend(context)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.close()
    assert watch.seen == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Return an empty page."""
    return context.new_page()


@pytest.fixture
def grid(context: BrowserContext, server: FakeServer) -> GridPage:
    """Return a page with the grid open."""
    return GridPage(context.new_page(), server=server).open()
