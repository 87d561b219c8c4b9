"""What a template, a conversion or a slip of the keyboard left behind."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_PLACEHOLDER = late_pattern(r"(?<![A-Za-z0-9])(?:20)?[XxＸｘ×]{2,8}(?![A-Za-z0-9])|(?<![0-9*＊])[*＊]{2,8}(?![0-9*＊])")
_REPEATED = late_pattern(r"[，。；：、,;]{2,}")
_EMPTY = late_pattern(r"（\s{0,8}）|\(\s{0,8}\)|《\s{0,8}》|“\s{0,8}”|【\s{0,8}】")


@text_check("leftover")
def check_leftovers(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each placeholder, instruction of a template and row of repeated marks, and once the broken fields."""
    words = manuscript.words
    told = (
        (words.pattern("placeholder"), "模板里的“{}”没有填写或删除"),
        (_PLACEHOLDER, "占位符“{}”没有换成实际内容"),
        (_REPEATED, "标点“{}”重复"),
    )
    for pattern, message in told:
        for line, match in scan(manuscript.document.lines(), pattern=pattern):
            yield hit_on(match, line=line, message=message.format(match[0]))
    for line, match in scan(manuscript.document.paragraphs(), pattern=_EMPTY):
        yield hit_on(match, line=line, message=f"括号“{match[0]}”里没有内容")
    broken = list(scan(manuscript.document.lines(), pattern=words.pattern("broken_field")))
    for line, match in broken[:1]:
        yield hit_on(match, line=line, message=f"转换留下的“{match[0]}”等没有清除，全文共 {len(broken)} 处")


@text_check("conversion_residue")
def check_residue(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield once that the file holds residue of a conversion, with how many places there are."""
    remarks = [remark for remark in manuscript.document.remarks if remark.kind == "residue"]
    if remarks:
        yield Hit(remarks[0].place, f"文件里有 {len(remarks)} 处转换留下的书签等残留，读取时已经略过")
