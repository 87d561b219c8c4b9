"""Packages: from final versions only, stopped by what screening found until the head of the unit gives a reason."""

import io
import zipfile

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.package import KeepPackage, KeepSite
from jixiao.web.disclosure.actions.screen import Acknowledge, WithdrawWord
from jixiao.web.disclosure.models import Package
from jixiao.web.files.keep import read_file
from tests.web.conftest import County
from tests.web.disclosure.disclose_case import HIT, YEAR, accept, finalise, made_for, screen_it


def keep(county: County, *, who: str = "preparer", is_preview: bool = False, hits: bool = False) -> Package:
    """Keep a package of the accepted version."""
    version = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance")).version.pk
    made = made_for(county, hits=(HIT,) if hits else ())
    return perform(KeepPackage(county.unit.pk, YEAR, version, made, is_preview), actor=county.actor(who))


def test_a_package_holds_what_was_made(county: County) -> None:
    finalise(county)
    package = keep(county)
    names = zipfile.ZipFile(io.BytesIO(read_file(package.file))).namelist()
    assert any(name.endswith("公开数据表.xlsx") for name in names)
    assert package.name.endswith("2023年度公开.zip")


def test_what_is_only_accepted_is_a_preview(county: County) -> None:
    accept(county)
    with pytest.raises(LockedError, match="还没有定稿"):
        keep(county)
    assert "不得公开" in keep(county, is_preview=True).name


def test_a_hit_stops_the_package_until_it_is_acknowledged(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    for is_preview in (False, True):
        with pytest.raises(ActionError, match=r"(?s)1 项不宜公开.*a1b2"):
            keep(county, hits=True, is_preview=is_preview)
    assert not Package.objects.exists()
    perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话，可以公开"), actor=county.actor("approver"))
    assert keep(county, hits=True).file.size > 0


def test_a_word_taken_back_meanwhile_stops_it(county: County) -> None:
    finalise(county)
    screen_it(county, hits=(HIT,))
    actor = county.actor("approver")
    perform(Acknowledge(county.unit.pk, YEAR, HIT.key, "办公电话"), actor=actor)
    version = find_accepted(county.unit.pk, year=YEAR, actor=actor).version.pk
    action = KeepPackage(county.unit.pk, YEAR, version, made_for(county, hits=(HIT,)))
    perform(WithdrawWord(county.unit.pk, YEAR, HIT.key), actor=actor)
    with pytest.raises(ConflictError, match="被撤回"):
        perform(action, actor=actor)


@pytest.mark.parametrize("who", ["department", "reader"])
def test_only_unit_and_finance_make_packages(county: County, who: str) -> None:
    finalise(county)
    with pytest.raises(DeniedError):
        keep(county, who=who)


def test_a_site_is_for_finance_and_of_versions_that_still_stand(county: County) -> None:
    form = finalise(county)
    version = find_accepted(county.unit.pk, year=YEAR, actor=county.actor("finance")).version
    source = {"form": form.pk, "unit": county.unit.pk, "year": YEAR, "submission": version.pk, "digest": version.digest}
    files = {"index.html": b"<html></html>"}
    site = perform(
        KeepSite(county.region.pk, YEAR, files, [source], ["某局：没有检查。"]), actor=county.actor("finance")
    )
    assert site.sources["left_out"] == ["某局：没有检查。"]
    stale = {**source, "submission": version.pk + 1}
    with pytest.raises(ConflictError, match="有变化"):
        perform(KeepSite(county.region.pk, YEAR, files, [stale], []), actor=county.actor("finance"))
    with pytest.raises(NotFoundError):
        perform(KeepSite(county.region.pk, YEAR, files, [source], []), actor=county.actor("department"))
