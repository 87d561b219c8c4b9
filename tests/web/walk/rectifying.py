"""How problems are rectified: raised, planned, proved, and closed by the rule on a newer version or by a signature."""

import datetime as dt

from playwright.sync_api import FilePayload, expect

from tests.web.walk import keyboard
from tests.web.walk.county import UNIT, County
from tests.web.walk.filling import ROUND
from tests.web.walk.person import Person

DAYS = 20
OWN_WORDS = "专家评审没有留下记录。"
FOUND = "核定总编制"
PROOF = FilePayload(name="专家评审记录.txt", mimeType="text/plain", buffer="2023年6月专家评审记录。".encode())
EVENTS = (
    "rectify.raise",
    "rectify.plan",
    "rectify.evidence",
    "rectify.report",
    "rectify.sign_off",
    "rectify.close_by_rule",
    "form.correct",
)


def raise_items(county: County) -> None:
    """Let finance raise a finding of the final version and what the evaluation has shown."""
    finance = county.person("finance").door("整改").look("register-empty").door("审核")
    finance.choose("状态", "定稿").press("查询").follow("打开").follow("提出整改").look("raise")
    with finance.watch.refusal():
        finance.press("提出整改").sees("还没有选择问题").look("raise-refused")
    finance.page.get_by_role("checkbox", name=FOUND).check()
    finance.write("其他问题", OWN_WORDS).write("要求完成日期", _last_day())
    finance.press("提出整改").sees("已提出 2 个整改问题", UNIT).look("register")


def plan(county: County) -> None:
    """Let the unit say who mends each, how and by when, and prove what is mended."""
    preparer = county.person("preparer").door("整改").sees(FOUND, OWN_WORDS).look("register")
    preparer.follow(FOUND).look("item")
    _plan(preparer, measure="按编制批复更正核定总编制。")
    with preparer.watch.refusal():
        preparer.press("由规则复核").sees("问题是在第 2 版发现的").look("item-not-closed")
    preparer.door("整改").follow(OWN_WORDS)
    _plan(preparer, measure="补充专家评审记录，今后评审当场记录。")
    form = preparer.page.locator("form", has=preparer.page.locator("input[type=file]"))
    form.locator("input[type=file]").set_input_files(PROOF)
    form.get_by_role("button", name="上传").click()
    preparer.sees(f"已上传“{PROOF['name']}”").write("整改情况", "记录已补充。").look("item-planned")
    preparer.press("提交整改结果").sees("整改结果已提交").look("item-reported")


def sign(county: County) -> None:
    """Let finance close by signature what no rule can judge."""
    finance = county.person("finance").door("整改").follow(OWN_WORDS).look("item")
    expect(finance.page.get_by_role("link", name=PROOF["name"])).to_be_visible()
    finance.write("理由", "已核对专家评审记录原件。").press("签字销号").sees("已签字销号", "销号依据")
    finance.look("item-signed")


def correct(county: County, *, reason: str) -> None:
    """Let finance open the form again; the unit mends the figure and hands it in by keyboard alone."""
    finance = county.person("finance").door("轮次").follow(ROUND).follow(UNIT)
    finance.write("理由", "核定总编制有误，请更正。").press("更正").sees("已办理“更正”")
    keyboard.mend_headcount(county.person("preparer"))
    keyboard.hand_in(county, reason=reason)


def close(county: County) -> None:
    """Let the rule that found it close it on the new version; nobody else has to say so."""
    preparer = county.person("preparer").door("整改").follow(FOUND)
    preparer.write("整改情况", "已更正并重新报送。").press("提交整改结果")
    preparer.press("由规则复核").sees("同一条规则在新版本通过，已销号", "规则复核").look("item-closed")
    finance = county.person("finance").door("整改").sees("这里没有整改问题").look("register-done")
    finance.follow("已完成").sees(FOUND, OWN_WORDS)


def finish(county: County) -> None:
    """Let the new version be accepted and made final."""
    department = county.person("department").door("审核").follow("打开").sees("与第 2 版相比 1 处")
    department.look("review-corrected").press("转财政审核")
    finance = county.person("finance").door("审核").follow("打开").press("开始审核")
    finance.press("接收").sees("已办理“接收”").press("定稿").sees("已办理“定稿”")


def _plan(preparer: Person, *, measure: str) -> None:
    preparer.write("责任人", "陈经办").write("整改措施", measure).write("整改期限", _last_day())
    preparer.press("保存整改措施").sees("整改措施已保存")


def _last_day() -> str:
    return f"{dt.datetime.now(tz=dt.UTC) + dt.timedelta(days=DAYS):%Y-%m-%d}"
