"""A file with everything in it that text can hide in."""

from functools import cache

from tests.reading.docx.lists import abstract, in_list, instance, level
from tests.reading.docx.making import complex_field, line, made, p, r, sdt, tbl, tc, text_box, tr

BODY = "".join(
    (
        line("项目概况", properties=in_list(1)),
        p(
            r("收入"),
            "<w:ins>",
            r("768.15"),
            "</w:ins><w:del><w:r><w:delText>99</w:delText></w:r></w:del>",
            r("万元。"),
        ),
        p(f"<w:moveFrom>{r('旧处')}</w:moveFrom><w:moveTo>{r('新处')}</w:moveTo>", r("密", properties="<w:vanish/>")),
        p(f'<w:hyperlink r:id="h">{r("链接")}</w:hyperlink>', complex_field("PAGE", result=r("3"))),
        p(f'<w:fldSimple w:instr="DATE">{r("3月1日")}</w:fldSimple>', sdt(r("12"), tag="jx-a")),
        sdt(line("块级控件"), tag="jx-b"),
        p(r("段"), text_box(line("框中文字"), tbl(tr("框中表")))),
        p('<w:r><w:t>注</w:t><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/></w:r>'),
        p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>1</w:t><w:noBreakHyphen/><w:t>3</w:t><w:tab/></w:r>'),
        p("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"),
        line("绩效目标表") + line("单位：万元"),
        tbl(
            tr(tc("一级", merge="restart"), tc("指标", span=2)),
            tr(tc("", merge="continue"), "数量", tc(line("外"), tbl(tr("内")), p())),
            tr("行", sdt(tc("格"), tag="jx-c"), tc(p(r("得"), r("分")))),
        ),
        p(),
        tbl(tr("指标", "权重", "得分"), tr("数量", "5", "12")),
        p('<w:r><w:br w:type="page"/></w:r>'),
        tbl(tr("指标", "权重", "得分"), tr("质量", "5", "5"), tr("旧", "", "", properties='<w:del w:id="1"/>')),
        '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>',
    )
)
PARTS = {
    "styles": '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
    "numbering": abstract(1, level(0, "%1、", kind="chineseCounting")) + instance(1, of=1),
    "footnotes": f'<w:footnote w:id="1">{line("脚注文字")}</w:footnote>'
    f'<w:footnote w:id="9">{line("无人引用")}</w:footnote>',
    "endnotes": f'<w:endnote w:id="1">{line("尾注文字")}</w:endnote>',
    "header1": line("页眉文字"),
    "footer1": p(r("— "), complex_field("PAGE", result=r("1")), r(" —")),
}
TEXTS = [
    *("一、项目概况", "收入768.15万元。", "新处", "链接3", "3月1日12", "块级控件", "段", "框中文字", "框中表", "注"),
    *("☑1-3\t", "a+b", "绩效目标表", "单位：万元", "一级", "指标", "数量", "外", "行", "格", "得分", "内"),
    *("指标", "权重", "得分", "数量", "5", "12", "质量", "5", "5", "脚注文字", "尾注文字", "页眉文字", "— 1 —"),
]


@cache
def full_file() -> dict[str, bytes]:
    """Return the parts of the file."""
    return made(BODY, parts=PARTS)
