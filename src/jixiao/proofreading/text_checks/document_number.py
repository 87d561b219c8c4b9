"""Document numbers have the official form."""

from collections.abc import Iterator

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.hit import hit_on, scan
from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import Hit, text_check

_NUMBER = late_pattern(
    r"(?<=[一-鿿])([〔【\[（(﹝])\s?((?:19|20)[0-9]{2})\s?([〕】\]）)﹞])\s?(第?)\s?([0-9]{1,5})\s?号"
)
_AFTER_TITLE = late_pattern(r"》[一-鿿]{2,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号")
_ORDERS = ("令", "公告", "通告")


@text_check("document_number")
def check_document_numbers(manuscript: Manuscript) -> Iterator[Hit]:
    """Yield each number that is not written 机关代字〔年份〕序号号, and each that follows a title without brackets."""
    lines = list(manuscript.document.lines())
    for line, match in scan(lines, pattern=_NUMBER):
        right = f"〔{match[2]}〕{int(match[5])}号"
        is_order = line.text[: match.start()].endswith(_ORDERS)
        if match[0] != right and not is_order:
            yield hit_on(match, line=line, message=f"文号“{match[0]}”应写成“{right}”")
    for line, match in scan(lines, pattern=_AFTER_TITLE):
        number = match[0][1:]
        message = f"文号“{number}”直接跟在文件名后面，应放进括号：（{number}）"
        yield hit_on(match, line=line, message=message, severity="note")
