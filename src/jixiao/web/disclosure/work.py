"""The long work of disclosure, as jobs: screen, make the package, make the site."""

import datetime as dt
from collections.abc import Callable

from jixiao.pipelines.disclose_unit import UnitDisclosure
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import Role
from jixiao.web.accounts.scope import find_visible
from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.package import KeepPackage, KeepSite
from jixiao.web.disclosure.actions.screen import MAKERS, KeepScreening
from jixiao.web.disclosure.making import kept_screening, make_disclosure
from jixiao.web.disclosure.site import make_site
from jixiao.web.jobs.job_run import JobRun
from jixiao.web.jobs.kind import JobKind, Outcome, register_kind

SCREEN, PACKAGE, SITE = "disclosure.screen", "disclosure.package", "disclosure.site"
_FINANCE = frozenset({Role.FINANCE})
_LAST_STEPS = 2  # screening and keeping, after the reports


def register_kinds() -> None:
    """Make the long work of disclosure known."""
    page = "disclosure:job"
    register_kind(JobKind(SCREEN, "公开前检查", "disclose.ask_screen", MAKERS, screen, page=page))
    register_kind(JobKind(PACKAGE, "公开文件包", "disclose.ask_package", MAKERS, package, page=page))
    register_kind(JobKind(SITE, "公开网站", "disclose.ask_site", _FINANCE, site, page=page))


def screen(run: JobRun) -> Outcome:
    """Look for what should not be published in the chosen reports."""
    kinds, date = run.job.payload["kinds"], dt.date.fromisoformat(run.job.payload["date"])
    return _screened(run, made=_made(run, kinds=kinds, date=date), date=date)


def package(run: JobRun) -> Outcome:
    """Make the package of what was screened; what is found and not acknowledged is kept and shown instead."""
    unit, year = run.job.unit_id, run.job.year
    accepted = find_accepted(unit, year=year, actor=run.actor)
    kept = kept_screening(accepted)
    made = _made(run, kinds=kept.kinds, date=kept.date)
    if not made.screening.is_clear:
        _screened(run, made=made, date=kept.date)
        left = len(made.screening.open)
        raise ActionError(f"还有 {left} 项不宜公开的内容没有处理，没有生成公开文件包。请回到公开页逐项处理后再生成。")
    action = KeepPackage(unit, year, run.job.payload["version"], made, bool(run.job.payload["is_preview"]))
    done = perform(action, actor=run.actor)
    return Outcome(f"已生成“{done.name}”，请在公开页下载。")


def site(run: JobRun) -> Outcome:
    """Make the site of a county."""
    year, payload = run.job.year, run.job.payload
    office = find_visible(Unit, actor=run.actor, pk=run.job.unit_id, roles=_FINANCE)
    is_preview, has_pdf = bool(payload["is_preview"]), bool(payload["has_pdf"])
    made = make_site(
        office, year=year, actor=run.actor, is_preview=is_preview, has_pdf=has_pdf, on_start=_told(run, total=0)
    )
    action = KeepSite(office.pk, year, made.files, made.sources, made.left_out, is_preview)
    perform(action, actor=run.actor)
    left = f"没有收入 {len(made.left_out)} 个单位，原因见公开页。" if made.left_out else "没有遗漏的单位。"
    return Outcome(f"网站已生成，收入 {len(made.sources)} 个单位。{left}", {"told": made.left_out})


def _made(run: JobRun, *, kinds: list[str], date: dt.date) -> UnitDisclosure:
    """Return what is disclosed, unless another version was accepted since it was asked for."""
    accepted = find_accepted(run.job.unit_id, year=run.job.year, actor=run.actor)
    if accepted.version.pk != run.job.payload["version"]:
        raise ActionError("排队期间接收了新的版本，没有办理。请回到公开页重新办理。")
    return make_disclosure(accepted, kinds=kinds, date=date, on_start=_told(run, total=len(kinds) + _LAST_STEPS))


def _screened(run: JobRun, *, made: UnitDisclosure, date: dt.date) -> Outcome:
    version = run.job.payload["version"]
    kept = perform(KeepScreening(run.job.unit_id, run.job.year, version, date, made), actor=run.actor)
    left = len(made.screening.open)
    if not left:
        return Outcome("检查完毕，没有需要处理的内容，可以生成公开文件包。")
    return Outcome(f"检查完毕，找到 {len(kept.hits)} 项，还有 {left} 项要处理。处理完才能生成公开文件包。")


def _told(run: JobRun, *, total: int) -> Callable[[str], None]:
    """Return what tells how far the work is, one step a call; without a total it only tells what is done."""
    done = 0

    def tell(title: str) -> None:
        nonlocal done
        run.tell(title, done=done, total=max(total, done + 1))
        done += 1

    return tell
