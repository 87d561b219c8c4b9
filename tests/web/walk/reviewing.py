"""How a form is reviewed: returned with a letter, passed on, scored, accepted, made final, and logged."""

import datetime as dt
from collections.abc import Sequence

from playwright.sync_api import expect

from tests.web.walk.county import UNIT, County
from tests.web.walk.filling import ROUND

REMARK = "请补充年初结转资金的来源说明。"
EVENTS = (
    "round.open",
    "form.open",
    "form.save",
    "form.import",
    "finding.repair",
    "finding.explain",
    "form.check",
    "form.submit",
    "form.return",
    "form.pass_on",
    "form.review",
    "evaluator.assign",
    "score.give",
    "form.accept",
    "form.finalise",
)


def return_form(county: County) -> None:
    """Let the department send the form back with what it found and a remark of its own."""
    department = county.person("department").door("首页").sees(UNIT, "已报送").look("home")
    department.door("审核").look("waiting").follow("打开").sees("有错误仍报送", "第一版").look("review")
    department.write("其他意见（每行一条）", REMARK).press("按所选意见退回").sees("已退回，附").look("returned")


def resubmit(county: County, *, reason: str) -> None:
    """Let the unit read the letter and hand in again."""
    preparer = county.person("preparer").door("首页").look("home-returned").follow("查看退回意见")
    preparer.look("assignment-returned").follow("退回意见和修改建议").sees(REMARK).look("letter")
    preparer.follow("回到办理页").press("提请报送").sees("已办理“提请报送”")
    approver = county.person("approver").door("首页").follow("继续办理")
    approver.write("有错误仍要报送的理由（没有错误不填）", reason).press("报送").sees("第 2 版")


def pass_on(county: County) -> None:
    """Let the department pass the form on to finance."""
    county.person("department").door("审核").follow("打开").sees("与第 1 版相比").press("转财政审核").sees(
        "已办理“转财政审核”"
    )


def assign_evaluator(county: County) -> None:
    """Let finance begin its review and give the whole unit to an evaluator."""
    finance = county.person("finance").door("审核").follow("打开").press("开始审核").sees("已办理“开始审核”")
    finance.follow("审核页").look("review")
    today = dt.datetime.now(tz=dt.UTC).astimezone(dt.timezone(dt.timedelta(hours=8)))
    finance.choose("评价人", "李评价").write("从", f"{today:%Y-%m-%d}").write(
        "到", f"{today + dt.timedelta(days=7):%Y-%m-%d}"
    )
    finance.press("分派").sees("已把任务交给 李评价")


def evaluate(county: County) -> None:
    """Let the evaluator score the first indicator lower, with a reason."""
    evaluator = county.person("evaluator").door("评价任务").sees(UNIT, ROUND).look("tasks").follow("打分").look("task")
    row = evaluator.page.get_by_role("row").filter(has_text="购买专家服务")
    row.get_by_label("购买专家服务的得分").fill("4")
    row.get_by_label("购买专家服务的理由").fill("缺少专家评审记录。")
    row.get_by_role("button", name="记分").click()
    evaluator.sees("已记下 4 分")
    expect(row).to_contain_text("缺少专家评审记录。")


def accept(county: County) -> None:
    """Let finance see the score, accept the form and make it final."""
    finance = (
        county.person("finance")
        .door("审核")
        .follow("打开")
        .sees("缺少专家评审记录。")
        .press("接收")
        .sees("已办理“接收”")
    )
    finance.press("定稿").sees("已办理“定稿”", "定稿").look("assignment-final")
    finance.door("轮次").look("rounds").follow(ROUND).sees("定稿").look("round-final")
    finance.door("总览").look("county")


def read_only(county: County) -> None:
    """Let the reader see the county and nothing to press; a form is not there for the reader's address bar."""
    reader = county.person("reader").door("首页").look("home").door("总览").sees(ROUND).look("county")
    answer = reader.page.request.get("/rounds/open/")
    assert answer.status == 403


def read_log(county: County, *, events: Sequence[str]) -> None:
    """Let the audit administrator verify and seal the log, in which every step stands."""
    auditor = county.person("audit").door("审计").look("log")
    for event in events:
        auditor.write("事件", event).press("查询")
        expect(auditor.page.locator("tbody tr").first).to_contain_text(event)
    auditor.press("验证完整性").sees("完整").look("verified")
    auditor.press("封存").sees("封存码")
    security = county.person("security").door("审计").look("log")
    expect(security.page.get_by_role("button", name="封存")).to_have_count(0)
    said = county.system.run("verify")
    assert said.startswith("完整："), said
