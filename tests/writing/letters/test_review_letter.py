"""The letter of a reviewer."""

import datetime as dt

from jixiao.county.deadline import Deadline
from jixiao.county.review import ChosenFinding, Review
from jixiao.law.rulebook import Rulebook
from jixiao.rules.file_report import FileReport
from jixiao.writing.letters.review_letter import review_letter, review_message
from jixiao.writing.letters.wording import return_wording
from tests.book.found import FOUND, NOTE, WARNING
from tests.writing.letters.test_return_letter import lines

WORDING = return_wording(Rulebook.shipped(), region="")
REPORT = FileReport("报告.docx", "部门绩效评价报告", "示例局", year=2023, findings=(FOUND, WARNING, NOTE))
REVIEW = Review(REPORT, (ChosenFinding(FOUND, "与纸质件核对"), ChosenFinding(NOTE)), ("附表没有盖章", " "))
DUE = Deadline(dt.date(2024, 9, 13), 5, knows_holidays=False)


def test_only_what_was_chosen_is_sent_back_with_the_remarks() -> None:
    told = lines(review_letter(REVIEW, wording=WORDING, deadline=DUE, sender="县财政局", date=dt.date(2024, 9, 6)))
    assert told[2].startswith(
        "你单位报送的《2023年度部门绩效评价报告》收悉。经审核，有1处需要更正、0处需要说明，审核人另提出1个问题"
    )
    assert told[4:10] == [
        "一、需要更正的问题",
        "（一）得分 12 超过权重 5。位置：第2行，“12”。依据：评分规则。意见：更正得分。审核意见：与纸质件核对。",
        "二、审核人提出的问题",
        "（一）附表没有盖章。",
        "三、供修改时参考的提示",
        "（一）多余的空格。依据：评分规则。意见：更正得分。",
    ]
    assert told[11] == ("请于2024年9月13日前（5个工作日）修改完毕并重新报送。期限按周一至周五推算，未计法定节假日。")
    assert told[-1] == "县财政局/2024年9月6日"


def test_what_is_not_known_stays_a_gap() -> None:
    told = lines(review_letter(REVIEW, wording=WORDING))
    assert "【待填：天数】个工作日" in "".join(told)
    assert told[-1] == "【待填：审核单位】/【待填：日期】"


def test_the_message_is_one_line() -> None:
    assert review_message(REVIEW, wording=WORDING, deadline=DUE) == (
        "示例局：《2023年度部门绩效评价报告》已退回修改，"
        "需更正1处、说明0处、回应审核意见1条，请于2024年9月13日前重新报送。"
    )
    assert "【待填：期限】" in review_message(REVIEW, wording=WORDING)
