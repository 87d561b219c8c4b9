"""Every part is seen, reached and read by everyone: sizes, accessibility, print, charts, narratives, uploads."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from jixiao.web.assets.build import VENDOR
from tests.web.front.fake_server import FakeServer, Table, sample_rows
from tests.web.front.grid_page import GridPage

SIZES = [(1366, 768), (1920, 1080), (390, 844)]
AXE = VENDOR / "axe-core" / "axe.min.js"


def violations(page: Page) -> list[str]:
    """Return what axe finds that is serious or worse."""
    session = page.context.new_cdp_session(page)  # past the policy of the page, which lets no test script in
    session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    found = session.send("Runtime.evaluate", {"expression": "axe.run()", "awaitPromise": True, "returnByValue": True})
    results: list[dict[str, Any]] = found["result"]["value"]["violations"]
    serious = [entry for entry in results if entry["impact"] in {"serious", "critical"}]
    return [f"{entry['id']}: {json.dumps([node['html'][:120] for node in entry['nodes'][:3]])}" for entry in serious]


def width_beyond(page: Page) -> int:
    """Return by how many pixels a page is wider than its window."""
    beyond: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return beyond


@pytest.mark.parametrize("path", ["/", "/chart", "/text"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_page_fits_and_can_be_used_by_everyone(page: Page, path: str, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(path)
    page.wait_for_load_state("networkidle")
    assert width_beyond(page) <= 0
    assert violations(page) == []


def test_a_grid_with_errors_an_open_list_and_a_dialog_can_be_used_by_everyone(grid: GridPage) -> None:
    grid.go("k1", "score").write("五").press("Enter")
    grid.go("k1", "kind").press("F2")
    assert violations(grid.page) == []
    grid.press("Escape")
    grid.table.change_elsewhere("k2", "score", "3")
    grid.go("k2", "score").write("4").press("Enter", "Control+s")
    expect(grid.dialog).to_be_visible()
    assert violations(grid.page) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_state_of_saving_is_in_sight_beside_a_long_table(
    page: Page, server: FakeServer, size: tuple[int, int]
) -> None:
    server.table = Table(rows=sample_rows(400))
    page.set_viewport_size({"width": size[0], "height": size[1]})
    grid = GridPage(page, server=server).open()
    expect(grid.state).to_be_in_viewport()
    assert page.locator(".tabulator-row").count() < 100  # only the rows in sight are drawn
    grid.go("k1", "name").press("Control+End")
    expect(grid.cell("k400", "done_on")).to_be_in_viewport()
    grid.write("2024-01-02").press("Enter").save()
    assert server.table.cell("k400", "done_on") == "2024-01-02"


def test_the_whole_table_is_printed(page: Page, server: FakeServer) -> None:
    server.table = Table(rows=sample_rows(200))
    GridPage(page, server=server).open()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".jx-print tbody tr")).to_have_count(200)
    expect(page.locator(".jx-print th").nth(2)).to_have_text("年初预算数（万元）")
    expect(page.locator(".jx-top, .jx-grid__bar, .jx-grid__table").first).to_be_hidden()


def test_an_empty_table_says_how_it_is_filled(page: Page, server: FakeServer) -> None:
    server.table = Table(rows=[])
    grid = GridPage(page, server=server).open()
    page.get_by_role("button", name="插入一行").click()
    grid.write("第一条").press("Tab").save()
    assert [row["cells"]["name"] for row in server.table.rows] == ["第一条"]


def test_a_chart_is_drawn_and_its_numbers_stand_beside_it(page: Page) -> None:
    page.goto("/chart")
    expect(page.locator("[data-chart][data-drawn] canvas")).to_have_count(2)
    table = page.get_by_role("region", name="执行进度与时间进度的数字")
    table.focus()
    expect(table).to_be_focused()
    expect(table).to_contain_text("示例县水利局")
    page.set_viewport_size({"width": 800, "height": 700})
    page.wait_for_timeout(300)
    box, canvas = (page.locator(f"#scatter {name}").first.bounding_box() for name in ("[data-chart-box]", "canvas"))
    assert box is not None
    assert canvas is not None
    assert abs(box["width"] - canvas["width"]) < 2


def test_a_chart_without_numbers_says_so_and_is_not_drawn(page: Page) -> None:
    page.goto("/chart")
    expect(page.locator("[data-chart][data-drawn]")).to_have_count(2)  # drawing nothing would have stopped the script
    expect(page.locator("#empty")).to_contain_text("还没有可画的数字")
    expect(page.locator("#empty canvas")).to_have_count(0)


def test_a_narrative_shows_its_figures_and_offers_them(page: Page) -> None:
    page.goto("/text")
    preview = page.locator("[data-preview]")
    expect(preview).to_have_text("全年支出 1.23456 万元，执行率 66.95 %，{{gone}}。")
    expect(preview.locator(".jx-token--unknown")).to_have_text("{{gone}}")
    page.locator('[data-unit-choice="元"]').click()
    expect(preview).to_contain_text("12,345.60 元")
    field = page.get_by_label("资金执行情况")
    field.fill("决算 ")
    page.get_by_text("插入数字").click()
    page.keyboard.insert_text("合计")
    page.get_by_role("button", name="决算数合计").click()
    expect(field).to_have_value("决算 {{final.total}}")
    expect(preview).to_have_text("决算 12,345.60 元")


def test_a_file_is_judged_before_it_is_sent_and_then_followed(page: Page) -> None:
    page.goto("/text")
    field = page.locator('input[type="file"]')
    status = page.locator("[data-upload-status]")
    field.set_input_files({"name": "报告.exe", "mimeType": "application/octet-stream", "buffer": b"x"})
    expect(status).to_contain_text("「报告.exe」不是可以读的格式")
    field.set_input_files({"name": "报告.docx", "mimeType": "application/octet-stream", "buffer": b"x" * 1_200_000})
    expect(status).to_contain_text("超过 1 MB")
    field.set_input_files({"name": "报告.docx", "mimeType": "application/octet-stream", "buffer": b"x" * 900_000})
    page.get_by_role("button", name="检查", exact=True).click()
    page.wait_for_url("**/chart")


def test_a_file_can_be_dropped(page: Page) -> None:
    page.goto("/text")
    page.evaluate(
        """() => {
          const data = new DataTransfer();
          data.items.add(new File(["x"], "意见.txt"));
          const drop = new DragEvent("drop", {dataTransfer: data, cancelable: true});
          document.querySelector("form[data-upload]").dispatchEvent(drop);
        }"""
    )
    expect(page.locator("[data-upload-status]")).to_contain_text("意见.txt")
