"""The text of a paragraph as a person sees it."""

import pytest

from jixiao.errors import RefusalError
from jixiao.reading.docx.inline import check_instruction
from tests.reading.docx.making import complex_field, line, messages, p, r, read, sdt, text_box, texts

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
HIDDEN_STYLE = '<w:style w:type="{}" w:styleId="h"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'


def text_of(*contents: str, styles: str = "") -> str:
    """Return the text of a paragraph."""
    document = read(p(*contents) + line("末"), parts={"styles": styles} if styles else {})
    *found, last = texts(document)
    assert last == "末"
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>3</w:t><w:softHyphen/><w:t>月</w:t></w:r>", "1-3月"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是"),
        ("<w:r><w:t>甲<!-- 乙 -->丙</w:t></w:r>", "甲丙"),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
        (f'<w:hyperlink r:id="rId9">{r("链接")}</w:hyperlink>', "链接"),
        (f"<w:smartTag><w:customXml>{r('标记')}</w:customXml></w:smartTag>", "标记"),
        (f'<w:fldSimple w:instr=" PAGE ">{r("12")}</w:fldSimple>', "12"),
        (complex_field("=SUM(ABOVE)", result=r("40")), "40"),
        (r("甲") + '<w:bookmarkStart w:id="1" w:name="_Toc1"/>' + r("乙"), "甲乙"),
        (sdt(r("控件")), "控件"),
        ("<w:sdt/>" + r("甲"), "甲"),
        ("<mc:AlternateContent/>" + r("甲"), "甲"),
        ('<w:r><w:br w:type="page"/><w:t>一、概况</w:t><w:br w:type="page"/></w:r>', "一、概况"),
        ('<w:r><w:t>附件</w:t><w:br w:type="page"/><w:t>名单</w:t></w:r>', "附件\n名单"),
        ('<w:r><w:br w:type="page"/></w:r>', ""),
        (f"<w:bdo>{r('右')}</w:bdo>", "右"),
        (f"<w:proofErr/>{r('字')}<w:r><w:lastRenderedPageBreak/></w:r>", "字"),
    ],
)
def test_what_is_seen_is_read(content: str, text: str) -> None:
    assert text_of(content) == text


def test_only_the_outer_result_of_nested_fields_is_seen() -> None:
    inner = complex_field("MERGEFIELD a", result=r("5"))
    outer = MARK.format("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner
    assert text_of(outer + MARK.format("separate") + r("通过") + MARK.format("end")) == "通过"


def test_a_field_may_run_over_paragraphs() -> None:
    start = p(MARK.format("begin") + "<w:r><w:instrText>TOC</w:instrText></w:r>" + MARK.format("separate") + r("一"))
    document = read(start + line("二") + p(r("三"), MARK.format("end")))
    assert texts(document) == ["一", "二", "三"]


def test_a_field_without_an_end_hides_nothing() -> None:
    document = read(p(MARK.format("begin"), r("甲")) + p(complex_field("PAGE", result=r("9"))))
    assert texts(document) == ["甲", "9"]


def test_insertions_are_read_and_deletions_are_not() -> None:
    deleted = "<w:del><w:r><w:delText>15</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo>"
    document = read(p(r("收入"), deleted, f"<w:ins>{r('12')}</w:ins>", moved))
    assert texts(document) == ["收入12新"]
    assert messages(document, kind="revised") == [
        "文件含修订：2 处插入或移入的内容已按插入后读取。",
        "文件含修订：2 处删除或移走的内容没有读取。",
    ]


@pytest.mark.parametrize(
    ("properties", "styles", "text"),
    [
        ("<w:vanish/>", "", "甲"),
        ('<w:vanish w:val="0"/>', "", "甲密"),
        ('<w:rStyle w:val="h"/>', HIDDEN_STYLE.format("character"), "甲"),
        ('<w:rStyle w:val="h"/><w:vanish w:val="0"/>', HIDDEN_STYLE.format("character"), "甲密"),
        ("<w:b/>", HIDDEN_STYLE.format("character"), "甲密"),
    ],
)
def test_hidden_text_is_not_read(properties: str, styles: str, text: str) -> None:
    assert text_of(r("甲"), r("密", properties=properties), styles=styles) == text


def test_hidden_text_is_counted() -> None:
    document = read(line("甲") + p(r("密 码", properties="<w:vanish/>")))
    (remark,) = document.remarks
    assert remark.message.startswith("有 2 个字设为隐藏文字")
    assert remark.place.paragraph == 2


def test_a_paragraph_may_be_hidden_by_its_style() -> None:
    styles = HIDDEN_STYLE.format("paragraph")
    body = line("甲") + line("密", properties='<w:pStyle w:val="h"/>')
    assert texts(read(body, parts={"styles": styles})) == ["甲"]


def test_a_text_box_in_hidden_text_is_hidden_too() -> None:
    box = text_box(line("框")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    document = read(line("甲") + p(box))
    assert texts(document) == ["甲"]
    assert [message[:6] for message in messages(document, kind="skipped")] == ["有 1 个字"]


def test_the_reading_above_a_word_is_not_read_and_said() -> None:
    ruby = f"<w:r><w:ruby><w:rt>{r('lu')}</w:rt><w:rubyBase>{r('泸')}</w:rubyBase></w:ruby></w:r>"
    document = read(p(ruby))
    assert texts(document) == ["泸"]
    assert messages(document, kind="skipped") == ["有 1 处注音没有读取，只读了被注音的字。"]


@pytest.mark.parametrize(
    "content",
    [
        complex_field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", result=r("1")),
        complex_field(" dde Excel a.xls ", result=r("1")),
        complex_field("D</w:instrText></w:r><w:r><w:instrText>DE Excel", result=r("1")),
        f'<w:fldSimple w:instr="DDE Excel">{r("1")}</w:fldSimple>',
    ],
)
def test_a_field_that_starts_a_program_is_refused(content: str) -> None:
    with pytest.raises(RefusalError, match="DDE"):
        read(p(content))


def test_a_word_that_only_begins_alike_is_no_such_field() -> None:
    for instruction in ("", " ", "DDEX", "PAGE"):
        check_instruction(instruction)
