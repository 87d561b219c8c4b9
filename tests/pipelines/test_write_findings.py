"""The coverage slip and the list of problems as a document."""

from pathlib import Path

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.pipelines.check_book import CheckResult, check_book
from jixiao.pipelines.write_findings import findings_publication, write_findings
from jixiao.rules.outcome import Outcomes
from jixiao.writing.publication import Paragraph, Publication, Table
from tests.pipelines.sample import NAME, bureau
from tests.pipelines.word_text import word_tables, word_text

REPORT = "2023年部门绩效评价报告"


@pytest.fixture(scope="module")
def result() -> CheckResult:
    """Return the check of the evaluation as reported."""
    return check_book(bureau(2023, is_mended=False), name="2023年度.xlsx")


def paragraphs(publication: Publication) -> list[str]:
    """Return the paragraphs as text."""
    return ["".join(span.text for span in block.spans) for block in publication.blocks if isinstance(block, Paragraph)]


def titles(publication: Publication) -> list[str]:
    """Return the titles of the tables."""
    return [block.title for block in publication.blocks if isinstance(block, Table)]


def test_problems_stand_under_the_severity_that_is_shown_on_the_terminal(result: CheckResult) -> None:
    assert titles(findings_publication(result)) == ["", "错误（5条）", "须说明（9条）"]
    arguable = tuple(structs.replace(finding, certainty="arguable") for finding in result.findings)
    assert titles(findings_publication(replace(result, findings=arguable))) == ["", "须说明（14条）"]


def test_a_problem_stands_beside_its_basis_and_what_to_do(result: CheckResult, tmp_path: Path) -> None:
    errors = word_tables(write_findings(result, folder=tmp_path, style="docx"))[1]
    assert errors[0] == ["序号", "编号", "问题", "依据", "建议"]
    assert errors[3] == [
        "3",
        "R103",
        f"「选派科技特派员」得分 12 分不在 0 与权重 5 分之间。位置：{REPORT}，绩效指标「选派科技特派员」得分（原文）。",
        "自评表填报说明：得分不得突破该项指标的权重",
        "核对是否把实际完成值填入了得分栏，更正得分。",
    ]
    assert errors[1][2].endswith("同一原因：R015 也不成立。")


def test_the_slip_counts_every_verdict(result: CheckResult, tmp_path: Path) -> None:
    path = write_findings(result, folder=tmp_path, style="docx")
    slip = word_tables(path)[0]
    assert [row[0] for row in slip] == ["结论", "通过", "未通过", "已说明", "不适用", "无法判断", "程序错误"]
    assert sum(int(row[1]) for row in slip[1:]) == len(result.outcomes)
    assert result.coverage.describe() in word_text(path)


def test_all_that_cannot_be_told_is_listed(result: CheckResult) -> None:
    undecided = {item.compiled.rule.id for item in result.outcomes if item.verdict.value == "cannot_tell"}
    told = paragraphs(findings_publication(result))[-1]
    assert [rule for rule in undecided if f"{rule} " not in told] == []


def test_a_clean_check_says_so_and_that_this_is_no_pass() -> None:
    clean = check_book(bureau(2023, is_mended=True))
    told = paragraphs(findings_publication(clean))
    assert "没有发现问题。" in told
    assert "没有发现问题不等于通过" in told[0]


def test_a_finding_that_has_a_message_only_is_told_by_it(result: CheckResult, tmp_path: Path) -> None:
    plain = tuple(
        structs.replace(finding, parts=(), message="【R900】差了一元。", rule="R900") for finding in result.findings
    )
    errors = word_tables(write_findings(replace(result, findings=plain), folder=tmp_path, style="docx"))[1]
    assert errors[2][2] == "差了一元。"


def test_the_file_that_was_checked_is_named_once(result: CheckResult) -> None:
    assert paragraphs(findings_publication(result))[0] == "检查的文件：2023年度.xlsx。"


def test_where_everything_could_be_told_nothing_is_left(result: CheckResult) -> None:
    assert paragraphs(findings_publication(replace(result, outcomes=Outcomes())))[-1] == "没有。"


def test_the_file_is_named_after_the_workbook_or_the_unit(result: CheckResult, tmp_path: Path) -> None:
    assert write_findings(result, folder=tmp_path, style="html") == tmp_path / "2023年度检查结果.html"
    nameless = write_findings(replace(result, name=""), folder=tmp_path, style="html")
    assert nameless == tmp_path / f"{NAME}2023年度检查结果.html"


def test_a_file_of_the_same_run_is_kept(result: CheckResult, tmp_path: Path) -> None:
    first = write_findings(result, folder=tmp_path, style="html")
    second = write_findings(result, folder=tmp_path, style="html", number=2)
    assert second == tmp_path / "2023年度检查结果（2）.html"
    assert first.is_file()
    assert write_findings(result, folder=tmp_path, style="html") == first  # another run writes it anew
