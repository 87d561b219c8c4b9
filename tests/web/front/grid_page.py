"""The grid as a person meets it: keys, clipboard, what is seen; no test looks inside the scripts."""

from playwright.sync_api import Locator, Page, expect

from tests.web.front.fake_server import FakeServer, Table

SAVED = "已保存"
PASTE = """([text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true});
  document.activeElement.dispatchEvent(event);
}"""


class GridPage:
    """One page with the grid."""

    def __init__(self, page: Page, *, server: FakeServer) -> None:
        """Take a page that has opened nothing yet."""
        self.page = page
        self.server = server
        self.state = page.locator(".jx-save__text")
        self.note = page.locator('[data-part="note"]')
        self.dialog = page.locator("dialog.jx-dialog")

    @property
    def table(self) -> Table:
        """The table on the server."""
        return self.server.table

    def open(self) -> "GridPage":
        """Open the page and wait until the grid can be used."""
        self.page.goto(self.server.address + "/")
        self.page.locator("[data-grid][data-ready]").wait_for()
        return self

    def press(self, *keys: str) -> "GridPage":
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def write(self, text: str) -> "GridPage":
        """Type a text as an input method gives it."""
        self.page.keyboard.insert_text(text)
        return self

    def go(self, key: str, name: str) -> "GridPage":
        """Click on a cell."""
        self.cell(key, name).click()
        return self

    def paste(self, text: str) -> "GridPage":
        """Paste a text as Excel or WPS puts it on the clipboard."""
        self.page.evaluate(PASTE, [text])
        return self

    def save(self) -> "GridPage":
        """Save with the keyboard and wait for the end of it."""
        self.press("Control+s")
        expect(self.state).to_contain_text(SAVED)
        return self

    def save_nothing(self) -> "GridPage":
        """Wait until nothing is left to save."""
        expect(self.state).to_contain_text("没有未保存的内容")
        return self

    def cell(self, key: str, name: str) -> Locator:
        """Return the element of a cell."""
        return self.page.locator(f'.tabulator-cell[data-id="{key}"][data-field="{name}"]')

    def texts(self, name: str) -> list[str]:
        """Return what a column shows."""
        return self.page.locator(f'.tabulator-cell[data-field="{name}"]').all_inner_texts()
