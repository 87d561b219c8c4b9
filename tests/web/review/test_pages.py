"""The pages of review: what a reviewer sees and sends, what the unit answers, what an evaluator does not see."""

import datetime as dt

import pytest
from django.utils import timezone

from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.review.models import EvaluatorTask, Proposal, ReviewScore
from jixiao.web.rounds.models import Assignment, Decision, Submission
from jixiao.web.rounds.state import State
from tests.web.conftest import County
from tests.web.review.review_case import handed_in
from tests.web.rounds.round_case import hand_in, open_round, take
from tests.web.rounds.small_book import small_book, store


@pytest.fixture
def form(county: County) -> Assignment:
    return handed_in(county)


def error_of(form: Assignment) -> str:
    findings = form.submissions.get().findings
    return str(next(found["fingerprint"] for found in findings if found["shown"] == "error"))


def task_of(county: County, *, form: Assignment, days: int = 1) -> EvaluatorTask:
    today = timezone.localdate()
    return EvaluatorTask.objects.create(
        person=county.people["evaluator"],
        assignment=form,
        project="p1",
        valid_from=today - dt.timedelta(days=5),
        valid_to=today + dt.timedelta(days=days),
        given_by=county.people["finance"],
    )


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("department", 200),
        ("finance", 200),
        ("department_other", 404),
        ("preparer", 404),
        ("evaluator", 404),
        ("system", 404),
    ],
)
def test_a_form_is_shown_to_its_reviewers_only(county: County, form: Assignment, who: str, status: int) -> None:
    assert county.client(who).get(f"/review/{form.pk}/").status_code == status


def test_the_list_shows_what_waits_and_on_demand_the_rest(county: County, form: Assignment) -> None:
    client = county.client("department")
    assert "示例县农技站" in client.get("/review/").content.decode()
    take(county, who="department", step="return", assignment=form, reason="得分有误")
    assert "示例县农技站" not in client.get("/review/").content.decode()
    assert "示例县农技站" in client.get("/review/?state=returned").content.decode()
    assert "示例县农技站" in client.get("/review/?state=all").content.decode()
    assert "示例县农技站" not in client.get("/review/?state=nonsense").content.decode()
    assert "示例县农技站" not in county.client("department_other").get("/review/?state=all").content.decode()


def test_what_was_not_handed_in_yet_says_so(county: County) -> None:
    page = county.client("department").get(f"/review/{open_round(county).pk}/").content.decode()
    assert "还没有报送" in page


def test_the_page_shows_errors_scores_and_why_it_was_sent_all_the_same(county: County, form: Assignment) -> None:
    page = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert "先报送，再更正" in page
    assert "【R103】「培训人次」得分 12 分" in page
    assert "存疑" in page
    assert "没有可比的版本" in page


def test_two_versions_are_compared(county: County, form: Assignment) -> None:
    take(county, who="department", step="return", assignment=form, reason="得分有误")
    store(county.unit, book=small_book(score="8", total="360.00"))
    hand_in(county, assignment=form)
    page = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert "与第 1 版相比 2 处" in page
    assert "涉及金额或得分" in page
    for shown in ("绩效指标·得分", ">12<", ">8<", "3600000.00 元"):
        assert shown in page


def test_attachments_of_the_form_are_listed_removed_and_foreign_ones_are_not(county: County, form: Assignment) -> None:
    stored = keep_bytes(b"proof")
    for name, unit, removed in (
        ("合格证.pdf", county.unit, None),
        ("撤下.pdf", county.unit, timezone.now()),
        ("别家.pdf", county.other, None),
    ):
        Attachment.objects.create(
            file=stored, name=name, unit=unit, year=2023, purpose="佐证材料", subject="indicator/k1", removed=removed
        )
    page = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert "合格证.pdf" in page
    assert "撤下.pdf" not in page
    assert "别家.pdf" not in page
    shown = Attachment.objects.get(name="合格证.pdf")
    assert f'href="/files/{shown.pk}/"' in page


def test_an_attachment_says_which_indicator_or_version_it_proves(county: County, form: Assignment) -> None:
    newest = form.submissions.get()
    row = newest.snapshot["tables"]["indicator"][0]
    stored = keep_bytes(b"proof")
    own, version, gone = f"indicator/{row['key']}", f"submission/{newest.pk}", "indicator/gone"
    for name, subject in (("凭证.pdf", own), ("盖章.pdf", version), ("旧.pdf", gone)):
        asked = {"file": stored, "name": name, "unit": county.unit, "year": 2023, "subject": subject}
        Attachment.objects.create(purpose="佐证材料", **asked)
    page = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert f"指标“{row['name']}”" in page.partition("凭证.pdf</a>（")[2][:60]
    assert "第 1 版" in page.partition("盖章.pdf</a>（")[2][:20]
    assert "这一版没有的指标" in page.partition("旧.pdf</a>（")[2][:20]


@pytest.mark.parametrize("who", ["department", "finance"])
def test_a_reviewer_finds_the_way_to_raise_what_must_be_rectified(county: County, form: Assignment, who: str) -> None:
    client, address = county.client(who), f"/rectification/forms/{form.pk}/"
    assert f'href="{address}"' in client.get(f"/review/{form.pk}/").content.decode()
    assert client.get(address).status_code == 200


def test_a_return_writes_a_letter_of_chosen_findings_and_own_remarks(county: County, form: Assignment) -> None:
    asked = {"version": str(form.version), "finding": [error_of(form)], "remarks": "附件缺盖章\n \n请补说明"}
    answer = county.client("department").post(f"/review/{form.pk}/return/", asked, follow=True)
    assert "已退回，附 3 条意见" in answer.content.decode()
    letter = Decision.objects.get(step="return").letter
    assert [line["rule"] for line in letter] == ["R103", "", ""]
    assert [line["message"] for line in letter[1:]] == ["附件缺盖章", "请补说明"]
    page = county.client("preparer").get(f"/review/{form.pk}/proposals/").content.decode()
    assert "【R103】" in page
    assert "附件缺盖章" in page


def test_an_empty_return_is_refused(county: County, form: Assignment) -> None:
    answer = county.client("department").post(f"/review/{form.pk}/return/", {"version": str(form.version)})
    assert answer.status_code == 422
    assert "退回要写明理由" in answer.content.decode()


def test_a_return_of_an_old_page_is_a_conflict(county: County, form: Assignment) -> None:
    asked = {"version": str(form.version - 1), "remarks": "附件缺盖章"}
    assert county.client("department").post(f"/review/{form.pk}/return/", asked).status_code == 409


def test_many_are_returned_at_once_and_what_fails_is_told(county: County, form: Assignment) -> None:
    empty = open_round(county, unit=county.sibling, year=2024)
    asked = {"assignment": [str(form.pk), str(empty.pk)], "reason": "请按附件更正"}
    page = county.client("department").post("/review/return/", asked, follow=True).content.decode()
    assert "已退回 1 个单位" in page
    assert "示例县畜牧站" in page
    assert Assignment.objects.get(pk=form.pk).state == State.RETURNED
    letter = Decision.objects.get(step="return").letter
    assert [line["rule"] for line in letter] == ["R103", "R111", ""]
    assert letter[-1]["message"] == "请按附件更正"


@pytest.mark.parametrize("pk", ["999999", "abc", ""])
def test_a_form_that_is_not_there_stops_the_return(county: County, form: Assignment, pk: str) -> None:
    asked = {"assignment": [pk], "reason": "请更正"}
    assert county.client("department").post("/review/return/", asked).status_code == 404
    assert Assignment.objects.get(pk=form.pk).state == State.SUBMITTED


def test_a_proposal_goes_to_the_unit_and_its_answer_back(county: County, form: Assignment) -> None:
    asked = {"path": "indicator/k1/score", "label": "培训人次·得分", "old": "12", "new": "5", "reason": "超过权重"}
    assert county.client("department").post(f"/review/{form.pk}/propose/", asked).status_code == 302
    unit = county.client("preparer")
    assert "培训人次·得分" in unit.get(f"/review/{form.pk}/proposals/").content.decode()
    pk = Proposal.objects.get().pk
    assert unit.post(f"/review/proposals/{pk}/answer/", {"do": "decline"}).status_code == 422
    assert unit.post(f"/review/proposals/{pk}/answer/", {"do": "decline", "answer": "按实际"}).status_code == 302
    page = county.client("department").get(f"/review/{form.pk}/").content.decode()
    assert "单位不采纳" in page
    assert "按实际" in page


def test_a_reviewer_scores_on_the_page(county: County, form: Assignment) -> None:
    asked = {"item": "indicator/k1", "score": "5", "reason": "按标准"}
    answer = county.client("department").post(f"/review/{form.pk}/score/", asked)
    assert answer["Location"] == f"/review/{form.pk}/#scores"
    assert ReviewScore.objects.get().score == "5"


def test_finance_assigns_and_the_evaluator_sees_that_project_only(county: County, form: Assignment) -> None:
    today = timezone.localdate().isoformat()
    asked = {"person": county.people["evaluator"].pk, "project": "p1", "valid_from": today, "valid_to": today}
    finance = county.client("finance")
    assert finance.post(f"/review/{form.pk}/assign/", {**asked, "valid_to": "soon"}).status_code == 422
    assert finance.post(f"/review/{form.pk}/assign/", asked).status_code == 302
    client, pk = county.client("evaluator"), EvaluatorTask.objects.get().pk
    assert "示例县农技站" in client.get("/review/tasks/").content.decode()
    page = client.get(f"/review/tasks/{pk}/").content.decode()
    assert "培训人次" in page
    assert "农技推广" in page
    assert "指标k3" not in page


def test_an_evaluator_scores_and_sees_no_other_score(county: County, form: Assignment) -> None:
    submission = Submission.objects.get()
    ReviewScore.objects.create(
        submission=submission,
        item="indicator/k1",
        score="3",
        reason="内部意见",
        person=county.people["department"],
        role="department",
    )
    task, client = task_of(county, form=form), county.client("evaluator")
    asked = {"item": "indicator/k1", "score": "6.5", "reason": "抽查"}
    page = client.post(f"/review/tasks/{task.pk}/score/", asked, follow=True).content.decode()
    assert "已记下 6.5 分" in page
    assert "内部意见" not in page


def test_a_task_that_is_over_or_foreign_is_not_there(county: County, form: Assignment) -> None:
    task = task_of(county, form=form, days=-1)
    assert county.client("evaluator").get(f"/review/tasks/{task.pk}/").status_code == 404
    assert county.client("finance").get(f"/review/tasks/{task.pk}/").status_code == 404
