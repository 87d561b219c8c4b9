"""All units of a round at once: one archive, with an index of what was and was not made."""

import io
import zipfile

import pytest

from jixiao.reading.read import read_content
from jixiao.web.rounds.models import Assignment
from tests.web.conftest import County
from tests.web.documents.document_case import made, newest
from tests.web.rounds.round_case import DUE, fill, hand_in, open_round

pytestmark = pytest.mark.usefixtures("at_once")


def _round(county: County) -> Assignment:
    """Open a round for two units, of which one has handed in and the other has not begun."""
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    Assignment.objects.create(round=assignment.round, unit=county.other, due=DUE)
    return assignment


def test_one_archive_with_what_was_and_was_not_made(county: County) -> None:
    asked = _round(county).round
    client = county.client("finance")
    page = client.get(f"/documents/rounds/{asked.pk}/").content.decode()
    assert "2 个单位，1 个已报送" in page
    told = client.post(f"/documents/rounds/{asked.pk}/", {"style": ["docx"]}, follow=True).content.decode()
    assert "2 个单位中 1 个已生成文件，1 个没有" in told
    assert "示例县第一小学：还没有开始填报。" in told
    (content,) = made(client, job=newest()).values()
    archive = zipfile.ZipFile(io.BytesIO(content))
    names = archive.namelist()
    assert any(name.startswith("301001-示例县农技站/") and name.endswith(".docx") for name in names)
    table = read_content(archive.read("目录.xlsx"), name="目录.xlsx").tables[0]
    rows = [[cell.text for cell in table.row(number)] for number in range(1, table.rows + 1)]
    rows = [row for row in rows if row[0] in ("301001", "302001")]
    assert [row[1] for row in rows] == ["示例县农技站", "示例县第一小学"]
    assert "报送第 1 版" in rows[0]
    assert "还没有开始填报。" in rows[1]
    assert newest().done == newest().total == 2


def test_what_the_round_asks_for_and_the_book_cannot_say_is_told(county: County) -> None:
    asked = _round(county).round
    asked.reports = ["部门绩效评价报告", "没有的报告"]
    asked.save()
    client = county.client("finance")
    told = client.post(f"/documents/rounds/{asked.pk}/", {"style": ["docx"]}, follow=True).content.decode()
    assert "示例县农技站：账里的数据还写不成：没有的报告。" in told


@pytest.mark.parametrize("who", ["department", "preparer", "reader", "evaluator", "system"])
def test_only_finance_makes_a_round(county: County, who: str) -> None:
    asked = _round(county).round
    assert county.client(who).get(f"/documents/rounds/{asked.pk}/").status_code == 404
    assert county.client(who).post(f"/documents/rounds/{asked.pk}/").status_code == 404
