"""How a unit fills its form in: by paste, from its Word report, by mending what is found, and hands it in."""

import datetime as dt

from playwright.sync_api import FilePayload, expect

from tests.web.walk.county import REGION, UNIT, County
from tests.web.walk.golden_word import word_of_report
from tests.web.walk.person import Person

ROUND = "2023年度绩效自评"
OFFICES = "办公室（财务股）\t综合文秘、财务\n政策法规股（行业监管股）\t行业监管\n统计监测股\t统计监测"
ERRORS = ("R004", "R087", "R103", "R110", "R130")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DAYS = 10


def open_round(county: County) -> None:
    """Let finance open the round."""
    finance = county.person("finance")
    finance.door("首页").look("home-empty").door("总览").look("county-empty")
    finance.door("轮次").look("rounds-empty").follow("开启新一轮")
    finance.choose("开启部门", REGION).choose("类型", "绩效自评").write("年度", "2023").write("名称", ROUND)
    finance.write("截止日期", f"{dt.datetime.now(tz=dt.UTC) + dt.timedelta(days=DAYS):%Y-%m-%d}")
    finance.field("单位").select_option(label=UNIT)
    finance.look("round-open").press("开启").sees(f"“{ROUND}”已开启").look("round")


def begin_book(county: County) -> Person:
    """Let the preparer find the form and begin the year."""
    preparer = county.person("preparer").door("首页").sees(ROUND, "未填").look("home-due")
    preparer.follow("开始填报").look("assignment-empty").follow("开始填报").look("start")
    return preparer.press("开始填报").sees("2023年度").look("book-empty")


def paste_offices(preparer: Person) -> None:
    """Paste three rows of a spreadsheet into an empty table."""
    preparer.follow("内设机构").grid().look("grid-empty")
    preparer.press("插入一行")
    preparer.page.keyboard.press("Escape")
    preparer.paste(OFFICES).save()
    expect(preparer.page.locator(".tabulator-row")).to_have_count(3)
    expect(preparer.cell(2, "name")).to_have_text("统计监测股")
    preparer.look("grid-offices")


def import_report(preparer: Person) -> None:
    """Take the figures out of the report that the unit has written."""
    preparer.door("填报").look("books").follow("2023年度").follow("导入工作簿或报告").look("import")
    sent = FilePayload(name="2023年绩效评价报告.docx", mimeType=WORD, buffer=word_of_report(2023))
    form = preparer.page.locator("form", has=preparer.page.locator("#upload-report"))
    form.locator("input[type=file]").set_input_files(sent)
    form.get_by_role("button", name="上传并检查").click()
    preparer.sees("确认导入“2023年绩效评价报告.docx”", "选派科技特派员").look("import-confirm")
    preparer.press("填入勾选的数").sees("已导入")


def mend_findings(preparer: Person) -> None:
    """See what is wrong, go to its cell, accept two repairs and explain a warning."""
    for rule in ERRORS:
        expect(preparer.finding(rule)).to_be_visible()
    preparer.look("book-errors")
    preparer.finding("R103").get_by_role("link").last.click()
    preparer.grid()
    expect(preparer.page.locator(".tabulator-cell.jx-active")).to_have_text("12")
    preparer.look("grid-errors")
    for rule, wanted in (("R103", "5"), ("R110", "10")):
        preparer.finding(rule).get_by_role("button", name=f"改为 {wanted}").click()
        expect(preparer.page.locator("#finding-panel .jx-finding--error", has_text=rule)).to_have_count(0)
    scores = preparer.page.locator('.tabulator-cell[data-field="score"]')
    expect(scores.nth(3)).to_have_text("5")
    expect(preparer.finding("R103")).to_have_count(0)
    preparer.finding("R111").get_by_role("button", name="说明").click()
    preparer.page.get_by_label("情况属实，原因是").fill("会议筹备时间紧，个别会议材料没有提前印发。")
    preparer.look("explaining")
    preparer.page.get_by_role("button", name="保存说明").click()
    preparer.sees("已说明", "会议筹备时间紧").look("grid-explained")


def see_figure(preparer: Person) -> None:
    """Open the story of a figure by keyboard."""
    preparer.page.locator('.tabulator-cell[data-field="score"]').nth(3).click()
    preparer.page.keyboard.press("Alt+Enter")
    preparer.sees("用到这个数的规则", "历史").look("figure")
    preparer.page.get_by_role("button", name="关闭", exact=True).click()


def ask_to_submit(preparer: Person) -> None:
    """Hand the form to the head of the unit."""
    preparer.door("首页").follow("继续办理").press("提请报送").sees("已办理“提请报送”").look("assignment-checked")


def submit_over_errors(county: County, *, reason: str) -> None:
    """Let the head of the unit hand the form in, first without a reason, then with one."""
    approver = county.person("approver").door("首页").look("home").follow("继续办理").look("assignment")
    approver.write("有错误仍要报送的理由（没有错误不填）", reason).press("报送")
    approver.sees("已办理“报送”", "有错误仍报送").look("assignment-submitted")
