"""The letter: errors first, then what is to be explained, and what is not known stays a gap."""

from msgspec.structs import replace

from jixiao.law.rulebook import Rulebook
from jixiao.rules.file_report import FileReport
from jixiao.writing.letters.return_letter import document_name, is_sent_back, return_letter
from jixiao.writing.letters.wording import return_wording
from jixiao.writing.publication import Heading, Paragraph, Publication, Signature, Title
from tests.book.found import FOUND, NOTE, WARNING

WORDING = return_wording(Rulebook.shipped(), region="")
REPORT = FileReport("报告.docx", "部门绩效评价报告", "示例局", year=2023, findings=(FOUND, WARNING, NOTE))
OPENING = (
    "你单位报送的《2023年度部门绩效评价报告》收悉。经逐项核对，有1处需要更正、1处需要说明，现予退回。"
    "请对照下列意见修改或者说明后重新报送。"
)


def lines(letter: Publication) -> list[str]:
    """Return the letter as lines of text."""
    told = []
    for block in letter.blocks:
        match block:
            case Title():
                told.append("".join(block.lines))
            case Heading():
                told.append(f"{block.number}{block.text}")
            case Paragraph():
                told.append(block.lead + "".join(span.text for span in block.spans))
            case Signature():
                told.append(f"{block.unit}/{block.date}")
    return told


def test_the_letter_of_one_document() -> None:
    assert lines(return_letter([REPORT], wording=WORDING, days=5)) == [
        "关于退回《2023年度部门绩效评价报告》的意见",
        "示例局：",
        OPENING,
        "退回的文件：报告.docx。",
        "一、需要更正的问题",
        "（一）得分 12 超过权重 5。位置：第2行，“12”。依据：评分规则。意见：更正得分。",
        "二、需要说明的事项",
        "（一）变动为 0。依据：评分规则。意见：更正得分。",
        "三、重新报送的要求",
        "请于收到本意见之日起5个工作日内修改完毕并重新报送。",
        "需要更正的问题逐条更正；同一个数字在其他报表、附表中也出现的，一并更正。",
        "需要说明的事项，情况属实的写明原因并附佐证材料，不属实的予以更正。",
        "另有1处文字、格式方面的提示，供修改时参考。",
        "【待填：审核单位】/【待填：日期】",
    ]


def test_several_documents_of_a_unit_are_one_letter() -> None:
    second = replace(REPORT, name="监控.docx", kind="部门事中绩效监控报告", findings=(WARNING,))
    told = lines(return_letter([REPORT, second], wording=WORDING))
    assert told[0] == "关于退回《2023年度部门绩效评价报告》等2份材料的意见"
    assert "有1处需要更正、2处需要说明" in told[2]
    heads = [line for line in told if "《" in line and line[1] == "、"]
    assert heads == ["一、《2023年度部门绩效评价报告》", "二、《2023年度部门事中绩效监控报告》"]
    assert "1.得分 12 超过权重 5。" in "".join(told)


def test_what_is_not_known_stays_a_gap() -> None:
    told = lines(return_letter([replace(REPORT, unit="", findings=(FOUND,))], wording=WORDING))
    assert told[1] == "【待填：报送单位】："
    assert "起【待填：天数】个工作日" in "".join(told)
    assert "提示" not in "".join(told)


def test_a_document_of_no_known_kind_is_called_by_its_file() -> None:
    assert document_name(replace(REPORT, kind="其他")) == "报告"
    assert document_name(replace(REPORT, year=0)) == "报告"
    assert document_name(replace(REPORT, kind="年度绩效账")) == "2023年度绩效账"


def test_hints_alone_send_nothing_back() -> None:
    assert not is_sent_back(replace(REPORT, findings=(NOTE,)))
    assert is_sent_back(replace(REPORT, findings=(WARNING,)))
