"""A person fills in a table: typing, pasting, filling down, undoing, with the keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.web.front.fake_server import NAMES
from tests.web.front.grid_page import GridPage

AMOUNT = "amount@budget.general"


def test_a_block_with_line_breaks_inside_cells_is_pasted_where_it_belongs(grid: GridPage) -> None:
    grid.go("k1", "name").paste(
        '甲\t数量指标\t1.5\r\n"乙\n第二行 ""引号"""\t质量指标\t2\r\n丙\t数量指标\t（3）\r\n'
    ).save()
    assert [grid.table.cell(key, "name") for key in ("k1", "k2", "k3", "k4")] == [
        "甲",
        '乙\n第二行 "引号"',
        "丙",
        NAMES[3],
    ]
    assert [grid.table.cell(key, AMOUNT) for key in ("k1", "k2", "k3")] == ["15000.00", "20000.00", "-30000.00"]
    assert [grid.table.cell(key, "kind") for key in ("k1", "k2", "k3")] == ["数量指标", "质量指标", "数量指标"]


def test_a_block_that_is_longer_than_the_table_adds_rows(grid: GridPage) -> None:
    grid.go("k5", "name").paste("甲\n乙\n丙").save()
    assert [row["cells"]["name"] for row in grid.table.rows[4:]] == ["甲", "乙", "丙"]


def test_one_copied_cell_fills_the_block_and_spares_locked_cells(grid: GridPage) -> None:
    grid.go("k1", "score").press("Shift+ArrowDown", "Shift+ArrowRight").paste("4")
    expect(grid.note).to_have_text("2 格是自动计算或已锁定的，没有改。")
    grid.save()
    assert [grid.table.cell(key, "score") for key in ("k1", "k2", "k3")] == ["4", "4", "5"]
    assert grid.table.cell("k1", "rate") == "66.95"


def test_what_is_copied_can_be_pasted(grid: GridPage) -> None:
    grid.go("k1", "name").press("Shift+ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight", "Control+c")
    grid.go("k4", "name").press("Control+v").save()
    assert [grid.table.cell("k4", name) for name in ("name", AMOUNT)] == [NAMES[0], "12345.60"]
    assert [grid.table.cell("k5", name) for name in ("name", AMOUNT)] == [NAMES[1], "0.00"]


def test_fill_down_repeats_the_top_row_of_the_block(grid: GridPage) -> None:
    grid.go("k2", "score").press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d").save()
    assert [grid.table.cell(f"k{n}", "score") for n in range(1, 6)] == ["5", "12", "12", "12", "5"]


def test_fill_down_of_one_cell_takes_the_cell_above(grid: GridPage) -> None:
    grid.go("k2", AMOUNT).press("Control+d").save()
    assert grid.table.cell("k2", AMOUNT) == "12345.60"


def test_undo_and_redo_go_step_by_step(grid: GridPage) -> None:
    grid.go("k1", "score").write("3").press("Enter").write("4").press("Enter")
    grid.press("Control+z")
    assert grid.texts("score")[:2] == ["3", "12"]
    grid.press("Control+z")
    assert grid.texts("score")[:2] == ["5", "12"]
    grid.press("Control+y").save()
    assert [grid.table.cell(key, "score") for key in ("k1", "k2")] == ["3", "12"]


def test_a_saved_step_is_undone_on_the_server_too(grid: GridPage) -> None:
    grid.go("k1", "score").write("3").press("Enter").save()
    grid.press("Control+z")
    grid.save()
    expect(grid.state).to_contain_text("第 9 版")
    assert grid.table.cell("k1", "score") == "5"


def test_pasted_rows_leave_with_one_undo(grid: GridPage) -> None:
    grid.go("k5", "name").paste("甲\n乙").press("Control+z")
    expect(grid.page.locator('.tabulator-cell[data-field="name"]')).to_have_count(5)
    grid.save_nothing()
    assert [row["cells"]["name"] for row in grid.table.rows] == list(NAMES)


def test_rows_are_inserted_and_deleted_and_come_back(grid: GridPage) -> None:
    grid.go("k2", "name").press("Alt+Insert").write("新指标").press("Enter").save()
    assert [row["cells"]["name"] for row in grid.table.rows][1:4] == [NAMES[1], "新指标", NAMES[2]]
    grid.go("k4", "name").press("Alt+Delete").save()
    expect(grid.state).to_contain_text("第 9 版")
    assert NAMES[3] not in [row["cells"]["name"] for row in grid.table.rows]
    grid.press("Control+z", "Control+s")
    expect(grid.state).to_contain_text("第 10 版")
    assert [row["cells"]["name"] for row in grid.table.rows][3:6] == [NAMES[2], NAMES[3], NAMES[4]]


def test_the_keyboard_alone_is_enough(grid: GridPage) -> None:
    page = grid.page
    page.locator('[data-act="save"]').focus()
    grid.press("Tab", "Tab")  # the list of keys, then the grid
    expect(page.locator(".jx-editor")).to_be_focused()
    grid.write("按键填写").press("Tab", "Alt+ArrowDown", "ArrowDown", "Enter")  # the second of the two kinds
    grid.press("ArrowUp", "ArrowRight").write("７.5").press("Tab").press("F2").press("Backspace").write("6").press(
        "Enter", "Control+s"
    )
    expect(grid.state).to_contain_text("已保存")
    row = grid.table.row("k1")["cells"]
    assert [row["name"], row["kind"], row[AMOUNT], row["weight"]] == ["按键填写", "质量指标", "75000.00", "6"]
    grid.press("Escape", "Tab")
    expect(page.locator(".jx-editor")).not_to_be_focused()


def test_escape_leaves_a_cell_as_it_was(grid: GridPage) -> None:
    grid.go("k1", "score").write("9").press("Escape")
    assert grid.texts("score")[0] == "5"
    expect(grid.state).to_contain_text("没有未保存的内容")


def test_save_with_the_keyboard_stays_in_the_cell(grid: GridPage) -> None:
    grid.go("k3", "score").write("4").press("Control+s")
    expect(grid.state).to_contain_text("已保存")
    assert grid.table.cell("k3", "score") == "4"
    expect(grid.page.locator(".jx-editor")).to_have_attribute("aria-label", "第 3 行，自评得分，4")


@pytest.mark.parametrize(
    ("name", "typed", "saved"),
    [
        ("score", "（１，２３４．５０）", "-1234.5"),
        ("score", "—", "不涉及"),
        ("score", "无", "不涉及"),
        ("score", "？", "?"),
        (AMOUNT, "1,234.5", "12345000.00"),
        (AMOUNT, "12345.6元", "12345.60"),
        (AMOUNT, "9007199254740993.01", "90071992547409930100.00"),  # beyond what a float can hold
        (AMOUNT, "不涉及", "不涉及"),
        ("done_on", "2024年8月1日", "2024-08-01"),
        ("done_on", "20240229", "2024-02-29"),
        ("kind", "数量", "数量指标"),
    ],
)
def test_what_people_write_is_read(grid: GridPage, name: str, typed: str, saved: str) -> None:
    grid.go("k4", name).write(typed).press("Enter").save()
    assert grid.table.cell("k4", name) == saved


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("score", "五", "“五”不是数字；没有这一项请填“不涉及”。"),
        (AMOUNT, "12,34", "“12,34”不是金额，请填数字；没有这一项请填“不涉及”。"),
        (AMOUNT, "0.0000001", "“0.0000001万元”不到一分钱，金额最小到 0.01 元。"),
        ("done_on", "2023-02-29", "“2023-02-29”不是日期，请填如 2024-08-31。"),
        ("kind", "时效", "“时效”不在可选项中，请从列表中选择。"),
    ],
)
def test_what_cannot_be_read_is_kept_and_told(grid: GridPage, name: str, typed: str, message: str) -> None:
    before = grid.table.cell("k4", name)
    grid.go("k4", name).write(typed)
    expect(grid.note).to_have_text(message)  # while it is typed
    grid.press("Enter", "ArrowUp")
    expect(grid.note).to_contain_text(message)
    expect(grid.cell("k4", name)).to_have_text(typed)
    expect(grid.state).to_contain_text("1 格看不懂，只留在本机")
    assert grid.table.cell("k4", name) == before


def test_zero_not_applicable_missing_and_blank_look_different(grid: GridPage) -> None:
    looks = grid.page.locator(f'.tabulator-cell[data-field="{AMOUNT}"] .jx-cell')
    classes = looks.evaluate_all("cells => cells.map((cell) => [cell.className.split('--')[1], cell.textContent])")
    assert classes == [["figure", "1.23456"], ["zero", "0.00"], ["none", "不涉及"], ["missing", "缺"], ["blank", ""]]


def test_the_unit_changes_every_amount_exactly(grid: GridPage) -> None:
    page = grid.page
    amounts = page.locator("#total, .jx-sum [data-money]")
    assert amounts.all_inner_texts() == ["1,234.56789", "1.23456", "0.8265"]
    page.locator('[data-unit-choice="元"]').click()
    assert amounts.all_inner_texts() == ["12,345,678.90", "12,345.60", "8,265.00"]
    assert grid.texts(AMOUNT) == ["12,345.60", "0.00", "不涉及", "缺", ""]
    expect(page.locator(".jx-head__unit").first).to_have_text("元")
    grid.go("k5", AMOUNT).write("12.5").press("Enter").save()
    assert grid.table.cell("k5", AMOUNT) == "12.50"
    page.locator('[data-unit-choice="万元"]').click()
    assert grid.texts(AMOUNT)[4] == "0.00125"


def test_a_finding_leads_to_its_cell_and_the_source_is_told(grid: GridPage) -> None:
    grid.page.get_by_role("button", name="绩效指标第 2 行，自评得分").click()
    expect(grid.cell("k2", "score")).to_contain_class("jx-active")
    expect(grid.note).to_have_text("来源：自评表第 19 行")
    grid.write("5").press("Enter").save()
    assert grid.table.cell("k2", "score") == "5"


def test_rows_below_a_parent_fold(grid: GridPage) -> None:
    table = grid.table
    table.columns.append({"field": "above", "label": "上级指标", "kind": "reference"})
    table.parent = "above"
    for key, above in (("k4", "k1"), ("k5", "k4")):
        table.row(key)["cells"]["above"] = above
    grid.open()
    assert [text.strip().split("\n")[-1] for text in grid.texts("name")][:3] == [NAMES[0], NAMES[3], NAMES[4]]
    grid.go("k1", "name").press("Alt+Shift+ArrowLeft")
    expect(grid.page.locator('.tabulator-cell[data-field="name"]')).to_have_count(3)
    grid.page.evaluate(
        "document.dispatchEvent(new CustomEvent('jixiao:go-to-cell', {detail: {row: 'k5', field: 'score'}}))"
    )
    expect(grid.cell("k5", "score")).to_contain_class("jx-active")


def test_the_panel_reads_itself_again_after_a_save(grid: GridPage) -> None:
    assert "/panel" not in grid.table.paths
    with grid.page.expect_response("**/panel"):
        grid.go("k1", "score").write("4").press("Enter", "Control+s")
