"""The frame of a page: who I am, and the doors that open for me."""

from typing import Any

import pytest
from django.test import RequestFactory

from jixiao.web.accounts.actor import Actor, Granted
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.page import DOORS, page_context, role_words
from tests.web.conftest import County

EVERYBODY = ("preparer", "approver", "department", "finance", "evaluator", "reader", "system", "security", "audit")
BOTH = (Granted(Role.APPROVER, 1, "/1/"), Granted(Role.PREPARER, 1, "/1/"))


def frame(county: County, *, who: str, path: str = "/me/") -> dict[str, Any]:
    request: Any = RequestFactory().get(path)
    request.actor = county.actor(who)
    return page_context(request)


def labels(county: County, *, who: str) -> set[str]:
    return {item["label"] for item in frame(county, who=who)["nav_items"]}


@pytest.mark.parametrize(
    ("who", "open_doors", "closed_doors"),
    [
        ("preparer", {"首页"}, {"审核", "评价任务", "轮次", "账号", "单位", "审计"}),
        ("department", {"首页", "审核"}, {"轮次", "评价任务", "账号", "审计"}),
        ("finance", {"首页", "审核", "轮次"}, {"评价任务", "账号", "审计"}),
        ("evaluator", {"首页", "评价任务"}, {"审核", "轮次", "账号", "审计"}),
        ("system", {"账号", "单位"}, {"首页", "审核", "轮次", "角色", "审计"}),
        ("security", {"账号", "角色", "单位", "审计"}, {"首页", "审核", "轮次"}),
        ("audit", {"审计"}, {"首页", "审核", "轮次", "账号", "角色", "单位"}),
    ],
)
def test_each_sees_the_own_doors(county: County, who: str, open_doors: set[str], closed_doors: set[str]) -> None:
    found = labels(county, who=who)
    assert open_doors <= found
    assert not closed_doors & found


@pytest.mark.parametrize("who", EVERYBODY)
def test_each_door_that_is_shown_opens(county: County, who: str) -> None:
    client = county.client(who)
    for item in frame(county, who=who)["nav_items"]:
        assert client.get(item["url"]).status_code == 200, item["label"]


def test_one_door_is_marked_as_the_place_where_i_am(county: County) -> None:
    items = frame(county, who="finance", path="/rounds/7/")["nav_items"]
    assert [item["label"] for item in items if item["is_current"]] == ["轮次"]
    home = frame(county, who="finance", path="/")["nav_items"]
    assert [item["label"] for item in home if item["is_current"]] == ["首页"]


def test_nobody_has_no_doors_and_no_name() -> None:
    found = page_context(RequestFactory().get("/login/"))
    assert found["person"] is None
    assert found["nav_items"] == []


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (Actor(1, kind=PersonKind.AUDIT), "审计管理员"),
        (Actor(1), "尚未授予角色"),
        (Actor(1, grants=BOTH), "单位经办、单位负责人"),
    ],
)
def test_what_i_am_is_said_in_words(actor: Actor, words: str) -> None:
    assert role_words(actor) == words


def test_no_two_doors_look_alike() -> None:
    assert len({door.label for door in DOORS}) == len(DOORS)
    assert len({door.address for door in DOORS}) == len(DOORS)
