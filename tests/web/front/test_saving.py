"""What a person typed is never lost: network, overload, login, conflict, a lost answer, a closed tab."""

import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.web.front.fake_server import NAMES, Failure, FakeServer
from tests.web.front.grid_page import GridPage

KEPT = "内容已留在本机"
BUSY: Failure = (503, {"code": "busy", "message": "系统正忙。"}, {"Retry-After": "1"})
LOGIN: Failure = (401, {"code": "login", "message": "登录已过期。", "login_url": "/login"}, {})


def outbox_texts(grid: GridPage) -> list[str]:
    """Return what the browser keeps."""
    script = "Object.entries(localStorage).filter(([name]) => name.includes('outbox')).map(([_, text]) => text)"
    texts: list[str] = grid.page.evaluate(script)
    return texts


def another_page(context: BrowserContext, server: FakeServer) -> GridPage:
    """Open the table once more in the same browser."""
    return GridPage(context.new_page(), server=server).open()


def test_a_pause_saves_only_what_was_changed(grid: GridPage) -> None:
    grid.go("k3", "score").write("4").press("Enter")
    expect(grid.state).to_have_text("未保存，停下后自动保存")
    assert len(outbox_texts(grid)) == 1
    expect(grid.state).to_have_text(re.compile(r"已保存 [0-9]{2}:[0-9]{2} · 第 8 版"))
    [(name, body)] = grid.table.posted
    assert body == {"changes": [{"key": "k3", "version": 1, "cells": {"score": "4"}}], "inserted": [], "deleted": []}
    headers = grid.table.headers[0]
    assert (headers["X-Csrftoken" if "X-Csrftoken" in headers else "X-CSRFToken"], len(name)) == ("secret", 25)
    assert outbox_texts(grid) == []


def test_a_second_save_of_a_row_carries_its_new_version(grid: GridPage) -> None:
    grid.go("k3", "score").write("4").press("Enter").save()
    grid.go("k3", "weight").write("6").press("Enter", "Control+s")
    expect(grid.state).to_contain_text("第 9 版")
    assert grid.table.posted[1][1]["changes"] == [{"key": "k3", "version": 2, "cells": {"weight": "6"}}]


def test_an_overloaded_server_is_asked_again_when_it_says(grid: GridPage) -> None:
    grid.table.failures = [BUSY, BUSY]
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_have_text(f"未保存，系统正忙，1 秒后自动再存，{KEPT}")
    grid.go("k2", "score").write("3").press("Enter")  # typing goes on meanwhile
    expect(grid.state).to_contain_text("第 9 版", timeout=9000)
    assert [grid.table.cell(key, "score") for key in ("k1", "k2")] == ["4", "3"]


def test_without_a_network_all_stays_here_and_is_saved_later(grid: GridPage) -> None:
    grid.page.context.set_offline(True)
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_have_text(f"未保存，网络不通，{KEPT}")
    grid.write("3").press("Enter")
    assert "score" in outbox_texts(grid)[0]
    grid.page.context.set_offline(False)
    expect(grid.state).to_contain_text("第 9 版")
    assert [grid.table.cell(key, "score") for key in ("k1", "k2")] == ["4", "3"]


def test_an_expired_login_keeps_the_text_and_offers_the_way_back(grid: GridPage) -> None:
    grid.table.failures = [LOGIN]
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_have_text(f"未保存，登录已过期，{KEPT}")
    expect(grid.page.get_by_role("link", name="重新登录")).to_have_attribute("href", "/login")
    grid.page.get_by_role("button", name="再试一次").click()
    expect(grid.state).to_contain_text("第 8 版")
    assert grid.table.cell("k1", "score") == "4"


@pytest.mark.parametrize("status", [403, 404, 422])
def test_a_refusal_is_told_and_the_text_kept(grid: GridPage, status: int) -> None:
    grid.table.failures = [(status, {"code": "refused", "message": "本表已报送，不能再改。"}, {})]
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_have_text(f"未保存：本表已报送，不能再改。{KEPT}。")
    assert "score" in outbox_texts(grid)[0]
    grid.press("Control+s")
    expect(grid.state).to_contain_text("第 8 版")


def test_a_lost_answer_saves_nothing_twice(grid: GridPage) -> None:
    grid.table.failures = ["drop"]
    grid.go("k2", "name").press("Alt+Insert").write("新指标").press("Enter", "Control+s")
    expect(grid.state).to_have_text(f"未保存，网络不通，{KEPT}")
    expect(grid.state).to_contain_text("第 8 版", timeout=9000)
    names = [name for name, _ in grid.table.posted]
    assert names == [names[0]] * len(names)
    assert len(names) == 2
    assert [row["cells"]["name"] for row in grid.table.rows].count("新指标") == 1


def test_saving_twice_at_once_sends_once(grid: GridPage) -> None:
    grid.go("k1", "score").write("4").press("Enter", "Control+s", "Control+s", "Control+s")
    expect(grid.state).to_contain_text("第 8 版")
    grid.page.wait_for_timeout(300)
    assert len(grid.table.posted) == 1


def test_a_new_row_that_is_changed_while_it_is_saved_is_not_made_twice(grid: GridPage) -> None:
    grid.go("k5", "name").press("Alt+Insert").write("新指标").press("Tab", "Control+s")
    grid.press("ArrowRight").write("2").press("Tab")
    expect(grid.state).to_contain_text("第 9 版")
    assert [row["cells"] for row in grid.table.rows[5:]] == [{"name": "新指标", "amount@budget.general": "20000.00"}]


def test_a_conflict_shows_both_and_the_own_text_can_win(grid: GridPage) -> None:
    grid.table.change_elsewhere("k1", "score", "3")
    grid.go("k1", "score").write("4").press("Enter").write("1").press("Enter", "Control+s")
    expect(grid.dialog).to_contain_text("第 1 行「选派科技特派员」 · 自评得分")
    expect(grid.dialog).to_contain_text("王芳 10:40 保存的")
    assert grid.dialog.locator(".jx-conflict__value").all_inner_texts() == ["4", "3"]
    assert grid.table.cell("k2", "score") == "1"  # what nobody else touched is saved
    grid.dialog.get_by_label("我填的").check()
    grid.dialog.get_by_role("button", name="确定").click()
    expect(grid.state).to_contain_text("第 10 版")
    assert grid.table.cell("k1", "score") == "4"


def test_in_a_conflict_the_text_of_the_other_can_win(grid: GridPage) -> None:
    grid.table.change_elsewhere("k1", "score", "3")
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    grid.dialog.get_by_role("button", name="全部用对方的").click()
    grid.dialog.get_by_role("button", name="确定").click()
    expect(grid.cell("k1", "score")).to_have_text("3")
    grid.go("k1", "weight").write("6").press("Enter", "Control+s")
    expect(grid.state).to_contain_text("第 10 版")
    assert [grid.table.cell("k1", name) for name in ("score", "weight")] == ["3", "6"]


def test_a_conflict_may_wait_and_is_found_again(grid: GridPage, context: BrowserContext, server: FakeServer) -> None:
    grid.table.change_elsewhere("k1", "score", "3")
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    grid.dialog.get_by_role("button", name="稍后再定").click()
    expect(grid.state).to_contain_text("1 处与他人的修改不同")
    expect(grid.cell("k1", "score")).to_have_text("4")
    grid.page.close()
    again = another_page(context, server)
    assert again.dialog.locator(".jx-conflict__value").all_inner_texts() == ["4", "3"]


def test_a_cell_that_the_server_refuses_stays_with_its_message(grid: GridPage) -> None:
    grid.go("k1", "name").write("涉密").press("Tab", "Control+s")
    expect(grid.state).to_contain_text("1 格看不懂，只留在本机")
    grid.go("k1", "name")
    expect(grid.note).to_contain_text("不得录入涉密信息。")
    expect(grid.cell("k1", "name")).to_have_text("涉密")
    assert grid.table.cell("k1", "name") == NAMES[0]


def test_a_closed_page_gives_back_what_was_not_saved(
    grid: GridPage, context: BrowserContext, server: FakeServer
) -> None:
    context.set_offline(True)
    grid.go("k1", "score").write("4").press("Enter").write("五").press("Enter")
    grid.go("k5", "name").press("Alt+Insert").write("新指标").press("Enter")
    grid.go("k3", "name").press("Alt+Delete")
    grid.page.close()
    context.set_offline(False)
    again = another_page(context, server)
    expect(again.state).to_contain_text("第 8 版 · 1 格看不懂，只留在本机")
    assert server.table.cell("k1", "score") == "4"
    assert [row["cells"]["name"] for row in server.table.rows] == [NAMES[0], NAMES[1], NAMES[3], NAMES[4], "新指标"]
    assert again.texts("score")[:2] == ["4", "五"]
    assert len(server.table.posted) == 1


def test_a_reopened_page_does_not_overwrite_what_others_saved_since(
    grid: GridPage, context: BrowserContext, server: FakeServer
) -> None:
    context.set_offline(True)
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_contain_text("网络不通")  # what was sent waits for its answer
    grid.go("k2", "score").write("3").press("Enter")  # what came later waits to be sent
    grid.page.close()
    context.set_offline(False)
    for key in ("k1", "k2"):
        server.table.change_elsewhere(key, "score", "2")
    again = another_page(context, server)
    expect(again.state).to_contain_text("2 处与他人的修改不同")
    again.page.wait_for_timeout(2000)  # longer than the pause before a save
    assert [server.table.cell(key, "score") for key in ("k1", "k2")] == ["2", "2"]
    assert again.texts("score")[:2] == ["4", "3"]


def test_two_open_pages_do_not_take_each_others_text(
    grid: GridPage, context: BrowserContext, server: FakeServer
) -> None:
    grid.table.failures = [LOGIN]
    grid.go("k1", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_contain_text("登录已过期")
    another = another_page(context, server)
    another.page.wait_for_timeout(500)
    assert another.texts("score")[0] == "5"
    assert server.table.posted == []


def test_another_person_does_not_see_what_was_kept(
    grid: GridPage, context: BrowserContext, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    context.set_offline(True)
    grid.go("k1", "score").write("4").press("Enter")
    grid.page.close()
    context.set_offline(False)
    read = server.table.read

    def read_as_another() -> dict[str, Any]:
        return {**read(), "person": "p2"}

    monkeypatch.setattr(server.table, "read", read_as_another)
    another = another_page(context, server)
    assert another.texts("score")[0] == "5"
    assert server.table.posted == []


def test_a_repair_elsewhere_is_read_and_own_text_stays(grid: GridPage) -> None:
    grid.go("k1", "score").write("4").press("Enter")
    grid.table.change_elsewhere("k2", "score", "5")
    grid.page.evaluate("document.dispatchEvent(new CustomEvent('jixiao:reload'))")
    expect(grid.cell("k2", "score")).to_have_text("5")
    expect(grid.cell("k1", "score")).to_have_text("4")
    grid.save()
    assert [grid.table.cell(key, "score") for key in ("k1", "k2")] == ["4", "5"]


def test_a_table_that_was_locked_meanwhile_says_so_and_keeps_what_was_typed(grid: GridPage) -> None:
    grid.table.failures = [(409, {"code": "locked", "message": "这张表已报送，不能修改。"}, {})]
    grid.go("k3", "score").write("4").press("Enter", "Control+s")
    expect(grid.state).to_contain_text(f"未保存：这张表已报送，不能修改。{KEPT}")
    expect(grid.cell("k3", "score")).to_have_text("4")
    assert len(outbox_texts(grid)) == 1
