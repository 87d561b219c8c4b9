"""How a final version is disclosed: screened, packed, compared with what was published, recorded and in time."""

import datetime as dt
import io
import zipfile

from playwright.sync_api import FilePayload, expect

from tests.web.walk.county import UNIT, County
from tests.web.walk.filling import WORD
from tests.web.walk.person import Person

KIND, DUTY = "部门绩效评价报告", "绩效自评和评价结果"
ADDRESS = "县政府门户网站预决算公开专栏"
LONG = 240_000  # ms; reports are written and turned into PDF
EVENTS = (
    "disclose.day",
    "disclose.screen",
    "disclose.acknowledge",
    "disclose.package",
    "disclose.publish",
    "form.disclose",
)


def see_nothing_yet(county: County) -> None:
    """See what is said before anything is final."""
    county.person("preparer").door("公开").sees("还没有可以公开的材料").look("disclosure-empty")


def set_day(county: County) -> None:
    """Let finance set the day from which the deadline counts, for all units."""
    finance = county.person("finance").door("公开").sees(UNIT, "定稿").look("disclosure-county")
    form = finance.page.locator("form", has=finance.page.get_by_role("button", name="为全部单位设定"))
    form.get_by_label("公开事项").select_option(DUTY)
    form.get_by_label("起算日期").fill(f"{_today():%Y-%m-%d}")
    form.get_by_role("button", name="为全部单位设定").click()
    finance.sees("已为 1 个单位设定")


def screen(county: County) -> None:
    """Let the unit look for what should not be published, and its head answer for what may be all the same."""
    preparer = county.person("preparer").door("公开").follow(UNIT).sees("还有").look("disclosure")
    with preparer.watch.refusal():
        preparer.press("公开前检查").look("disclosure-refused")
    preparer.page.get_by_label(KIND).check()
    preparer.press("公开前检查").look("job")
    _wait(preparer, text="检查了").look("screened")
    approver = county.person("approver").door("公开").follow(UNIT).look("screened")
    while (reasons := approver.page.get_by_placeholder("确实可以公开的，写明理由")).count():
        left = reasons.count()
        reasons.first.fill("这一处本年没有发生，按实际情况留空。")
        approver.press("可以公开").sees("已记下可以公开的理由")
        assert approver.page.get_by_placeholder("确实可以公开的，写明理由").count() < left
    approver.sees("没有要处理的内容").look("acknowledged")


def pack(county: County) -> bytes:
    """Let the unit make the package; return the report in it."""
    preparer = county.person("preparer").door("公开").follow(UNIT).press("生成公开文件包")
    _wait(preparer, text=".zip").look("packed")
    with preparer.page.expect_download() as download:
        preparer.follow(".zip")
    with zipfile.ZipFile(download.value.path()) as package:
        names = [name for name in package.namelist() if name.endswith(".docx")]
        assert {name.rpartition(".")[2] for name in package.namelist()} >= {"docx", "pdf", "html", "csv", "json"}
        return package.read(next(name for name in names if KIND in name))


def compare(county: County, *, report: bytes) -> None:
    """Compare what was published with the final version: the report itself, and one with another figure."""
    preparer = county.person("preparer").door("公开").follow(UNIT)
    _send(preparer, content=report)
    expect(preparer.page.locator("[aria-labelledby=compare] .jx-message--success")).to_be_visible()
    preparer.look("compared")
    _send(preparer, content=_altered(report))
    expect(preparer.page.locator("[aria-labelledby=compare] .jx-message--error")).to_be_visible()
    preparer.sees("的数字与定稿不同", "支出合计（决算）").look("compared-other")


def publish(county: County) -> None:
    """Record when and where it was published, and let the head mark the form as disclosed."""
    preparer = county.person("preparer").door("公开").follow(UNIT)
    preparer.page.get_by_text("登记一次公开").click()
    form = preparer.page.locator("form", has=preparer.page.get_by_role("button", name="登记公开"))
    form.get_by_label("公开事项").select_option(DUTY)
    form.get_by_label("公开渠道").fill(ADDRESS)
    form.get_by_role("button", name="登记公开").click()
    preparer.sees("已登记公开", ADDRESS, "公开文件包").look("published")
    approver = county.person("approver").door("公开").follow(UNIT).press("标记为已公开")
    approver.sees("已办理“公开”").look("assignment-disclosed")


def see_deadlines(county: County) -> None:
    """See that the duty is done in time, as the county and as a reader."""
    for login in ("finance", "reader"):
        person = county.person(login).door("公开").sees(UNIT).look("disclosure-done")
        person.follow(UNIT).look("disclosure-year")
        row = person.page.get_by_role("row").filter(has_text=DUTY).first
        expect(row).to_contain_text("按期公开")


def _wait(person: Person, *, text: str) -> Person:
    """Wait until a long work is done and the page has gone on by itself."""
    person.page.wait_for_url("**/disclosure/**", timeout=LONG)
    return person.sees(text)


def _send(person: Person, *, content: bytes) -> None:
    sent = FilePayload(name=f"{UNIT}{KIND}.docx", mimeType=WORD, buffer=content)
    form = person.page.locator("form", has=person.page.get_by_role("button", name="与定稿核对"))
    form.locator("input[type=file]").set_input_files(sent)
    form.get_by_role("button", name="与定稿核对").click()
    expect(person.page.locator(".jx-message").first).to_be_visible()


def _altered(report: bytes) -> bytes:
    """Return a report in which one amount is another one."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(report)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                assert b"3793.43" in content
                content = content.replace(b"3793.43", b"3793.34")
            new.writestr(name, content)
    return kept.getvalue()


def _today() -> dt.date:
    return dt.datetime.now(tz=dt.timezone(dt.timedelta(hours=8))).date()
