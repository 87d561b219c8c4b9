"""How files are made of what was filled in, and how any file is checked."""

from playwright.sync_api import FilePayload

from tests.web.walk.county import UNIT, County
from tests.web.walk.filling import WORD
from tests.web.walk.golden_word import word_of_report

LONG = 240_000  # ms; reports are written
PROOF = FilePayload(name="盖章件.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF")
EVENTS = ("document.generate", "file.check", "file.add")


def generate(county: County) -> None:
    """Make the reports of a unit, and look at what else can be made."""
    preparer = county.person("preparer").door("文件").sees(UNIT).look("documents")  # the only unit at once
    preparer.follow("录入清单").look("documents-entry")
    preparer.page.go_back()
    preparer.follow("填本单位的空表").look("documents-template")
    preparer.page.go_back()
    preparer.press("生成报告")
    preparer.page.get_by_role("heading", name="文件", exact=True).wait_for(timeout=LONG)
    preparer.look("job-done")


def check(county: County) -> None:
    """Check a report that somebody has sent, and a file that is none."""
    report = FilePayload(name="2023年绩效评价报告.docx", mimeType=WORD, buffer=word_of_report(2023))
    broken = FilePayload(name="坏文件.docx", mimeType=WORD, buffer=b"no document")
    for name, sent in (("one", [report]), ("some", [report, broken])):
        preparer = county.person("preparer").door("检查文件")
        preparer.page.get_by_role("main").locator("input[type=file]").set_input_files(sent)
        preparer.press("检查")
        preparer.page.wait_for_url("**/check/*/**", timeout=LONG)
        preparer.look(f"check-{name}")


def attach(county: County) -> None:
    """Attach the sealed copy to a version, and evidence to an indicator, where each is looked for."""
    preparer = county.person("preparer").door("首页").follow("查看退回意见").follow("盖章件").look("sealed-empty")
    _send(county)
    preparer.sees("已上传“盖章件.pdf”").look("sealed")
    preparer.door("填报").follow("2023年度").follow("绩效指标").grid()
    preparer.page.get_by_text("佐证材料（按指标上传）").click()
    preparer.look("grid-evidence").follow("购买专家服务").look("evidence-empty")
    _send(county)
    preparer.sees("已上传“盖章件.pdf”")


def _send(county: County) -> None:
    preparer = county.person("preparer")
    preparer.page.get_by_role("main").locator("input[type=file]").set_input_files(PROOF)
    preparer.press("上传")
