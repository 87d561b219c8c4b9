"""One person at a browser of one's own; only what is on the screen is used."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.web.front.grid_page import PASTE
from tests.web.walk.system import System
from tests.web.walk.watch import Watch

_WORDS = ("Zaochen", "Qiaotou_7316", "Heliu")
PASSWORD = "-".join(_WORDS)  # of people who do not exist
WAIT = 20_000  # ms


class Person:
    """A person with a login; the window stays open from one turn to the next."""

    def __init__(self, browser: Browser, *, system: System, login: str, shots: Path) -> None:
        """Open a window."""
        self.login, self.system = login, system
        self.context = browser.new_context(
            viewport={"width": 1366, "height": 768}, locale="zh-CN", base_url=system.address
        )
        self.context.set_default_timeout(WAIT)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page: Page = self.context.new_page()
        self.watch = Watch(self.context, page=self.page, shots=shots)

    def enter(self, code: str) -> None:
        """Log in for the first time, with a one-time code, and choose a password."""
        self.page.goto("/login/")
        self.write("登录名", self.login).write("密码或激活码", code).press("登录")
        self.write("原密码或激活码", code).write("新密码", PASSWORD).write("再输一次新密码", PASSWORD)
        self.press("更改密码")
        self.menu("我的账号")
        self.sees(self.login)

    def look(self, name: str) -> "Person":
        """Look at the page in every size."""
        self.watch.look(f"{self.login}-{name}")
        return self

    def door(self, name: str) -> "Person":
        """Go to a page of the main menu."""
        doors = self.page.get_by_role("navigation", name="主菜单")
        doors.get_by_role("link", name=re.compile(rf"^{name}(?: .*)?$")).click()  # a count may follow
        return self

    def menu(self, name: str) -> "Person":
        """Go to a page of the own menu."""
        self.page.locator(".jx-top__right details.jx-menu summary").last.click()
        self.page.get_by_role("link", name=name).click()
        return self

    def follow(self, name: str) -> "Person":
        """Follow a link of the page."""
        self.page.get_by_role("main").get_by_role("link", name=name).first.click()
        return self

    def press(self, name: str) -> "Person":
        """Press a button of the page."""
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).first.click()
        return self

    def write(self, label: str, text: str) -> "Person":
        """Fill a field in."""
        self.field(label).fill(text)
        return self

    def choose(self, label: str, text: str) -> "Person":
        """Choose from a list."""
        self.field(label).select_option(label=text)
        return self

    def field(self, label: str) -> Locator:
        """Return the field of a label, whether or not it must be filled in."""
        labels = self.page.get_by_role("main").locator("label", has_text=label)
        wanted = labels.filter(has_text=_whole(label)).first
        return self.page.locator(f"#{wanted.get_attribute('for')}")

    def sees(self, *texts: str) -> "Person":
        """Hold that the page says something."""
        for text in texts:
            expect(self.page.locator("body")).to_contain_text(text)
        return self

    def grid(self) -> "Person":
        """Wait until the grid of the page can be used."""
        self.page.locator("[data-grid][data-ready]").wait_for()
        return self

    def cell(self, row: int, field: str) -> Locator:
        """Return a cell by the place of its row, from 0, and its column."""
        return self.page.locator(f'.tabulator-row .tabulator-cell[data-field="{field}"]').nth(row)

    def paste(self, text: str) -> "Person":
        """Paste a block where the cursor is, as Excel or WPS puts it on the clipboard."""
        self.page.evaluate(PASTE, [text])
        return self

    def save(self) -> "Person":
        """Save with the keyboard."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator(".jx-save__text")).to_contain_text("已保存")
        return self

    def finding(self, rule: str) -> Locator:
        """Return the first finding of a rule in the panel."""
        return self.page.locator("#finding-panel .jx-finding", has_text=rule).first


def _whole(label: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*{re.escape(label)}(?:\s*\*)?\s*$")
