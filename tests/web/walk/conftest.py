"""A running system and a browser, where the machine has one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from jixiao.errors import RefusalError
from jixiao.web.assets.build import build
from tests.web.walk.county import County
from tests.web.walk.system import System


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Return a browser of this machine."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("没有装 Chromium，整轮办理的浏览器测试没有运行。")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])


@pytest.fixture
def system(tmp_path: Path) -> Iterator[System]:
    """Return a fresh system that serves."""
    try:
        build()
    except RefusalError as refusal:
        pytest.skip(str(refusal))
    running = System(tmp_path)
    yield running
    running.stop()


@pytest.fixture
def county(browser: Browser, system: System, tmp_path: Path) -> Iterator[County]:
    """Return the people of a county that has nothing yet; at the end no page may have done what it must not."""
    shots = tmp_path / "shots"
    shots.mkdir()
    county = County(browser, system=system, shots=shots)
    yield county
    (shots / "bytes.txt").write_text(county.bytes(), encoding="utf-8")
    seen = county.seen()
    (shots / "seen.txt").write_text(seen, encoding="utf-8")
    assert seen == ""
