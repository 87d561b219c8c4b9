"""From a finding to its cell, and from a cell to its story."""

import pytest
from playwright.sync_api import Page, expect

from tests.web.front.fake_server import FakeServer
from tests.web.front.grid_page import GridPage
from tests.web.front.test_look import violations


def test_the_address_leads_to_a_cell(page: Page, server: FakeServer) -> None:
    page.goto(f"{server.address}/#cell=k2/amount@budget.general")
    page.locator("[data-grid][data-ready]").wait_for()
    expect(page.locator(".tabulator-cell.jx-active")).to_have_attribute("data-id", "k2")
    expect(page.locator(".tabulator-cell.jx-active")).to_have_attribute("data-field", "amount@budget.general")
    page.evaluate("location.hash = '#cell=k4/score'")
    expect(page.locator(".tabulator-cell.jx-active")).to_have_attribute("data-id", "k4")


@pytest.mark.parametrize("way", ["key", "button", "mouse"])
def test_a_figure_tells_its_story_and_gives_the_cursor_back(grid: GridPage, way: str) -> None:
    cell = grid.cell("k1", "rate")  # locked: a double click has nothing to edit
    cell.click()  # the table brings it fully into sight
    expect(grid.page.locator(".tabulator-cell.jx-active")).to_have_attribute("data-field", "rate")
    if way == "mouse":
        cell.dblclick()
    elif way == "key":
        grid.press("Alt+Enter")
    else:
        grid.page.get_by_role("button", name="查看来源").click()
    expect(grid.dialog).to_contain_text("1.23")
    assert violations(grid.page) == []
    grid.press("Escape")
    expect(grid.dialog).to_have_count(0)
    expect(grid.page.locator(".jx-editor")).to_be_focused()


def test_a_double_click_edits_what_stands_in_an_open_cell(grid: GridPage) -> None:
    before = grid.cell("k1", "name").inner_text()
    grid.cell("k1", "name").dblclick()
    grid.press("End")
    grid.write("补").press("Enter")
    expect(grid.cell("k1", "name")).to_have_text(f"{before}补")


def test_a_new_row_has_no_story_yet(grid: GridPage) -> None:
    grid.go("k1", "name").press("Alt+Insert", "Escape", "Alt+Enter")
    expect(grid.note).to_contain_text("这一行还没有保存")
