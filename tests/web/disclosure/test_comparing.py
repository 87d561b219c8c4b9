"""A published file beside the accepted version."""

import hashlib

import pytest

from jixiao.errors import RefusalError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.comparing import compare_upload
from jixiao.web.disclosure.making import make_disclosure
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import DAY, YEAR, finalise

KIND = "部门绩效评价报告"


def test_the_accepted_report_is_the_same_and_an_altered_one_differs(county: County) -> None:
    finalise(county)
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer"))
    made = make_disclosure(accepted, kinds=[KIND], date=DAY, styles=("html",))
    content = made.documents[0].by_style["html"]
    compared = compare_upload(content, name="公开.html", accepted=accepted)
    assert compared["is_same"]
    assert compared["digest"] == hashlib.sha256(content).hexdigest()
    assert all(not items for _, items in compared["groups"])
    altered = content.replace(b"3793.43", b"3793.44")
    other = compare_upload(altered, name="公开.html", accepted=accepted)
    assert not other["is_same"]
    assert sum(other["counts"].values()) == sum(int(title.split()[1]) for title, _ in other["groups"])


def test_what_cannot_be_read_is_refused(county: County) -> None:
    finalise(county)
    accepted = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("preparer"))
    with pytest.raises(RefusalError):
        compare_upload(b"MZ\x00\x01", name="公开.exe", accepted=accepted)
