"""Keep the package of a unit's year, and the site of a county."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jixiao.errors import RefusalError
from jixiao.exchange.bundle import write_archive
from jixiao.pipelines.disclose_unit import UnitDisclosure, bundle_archive
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import Role
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError
from jixiao.web.disclosure.accepted import find_accepted
from jixiao.web.disclosure.actions.screen import MAKERS
from jixiao.web.disclosure.making import notes_of
from jixiao.web.disclosure.models import Package
from jixiao.web.files.keep import keep_bytes


@dataclass
class KeepPackage(Action[Package]):
    """Keep a package as a file to download; something found and not acknowledged stops it.

    Unit:
        version: the id of the version it was made from.
        made: what was made of it, outside the transaction.
        is_preview: whether it is only to be looked at.
    """

    unit: int
    year: int
    version: int
    made: UnitDisclosure = field(repr=False)
    is_preview: bool = False
    event = "disclose.package"

    def permit(self, actor: Actor) -> None:
        """The unit and finance make packages, from what is final, or as a preview from what is accepted."""
        self.accepted = find_accepted(self.unit, year=self.year, actor=actor, is_locked=True)
        if not actor.has_role(MAKERS, path=self.accepted.form.unit.path, year=self.year):
            raise DeniedError("公开文件由本单位或财政部门生成，您没有这个权限。")
        if not self.is_preview and not self.accepted.is_final:
            raise LockedError("这份材料还没有定稿，只能生成预览。请等财政定稿后再生成公开文件。")
        if self.accepted.version.pk != self.version:
            raise ConflictError("生成期间接收了新的版本。请刷新页面后重新生成。")

    def change(self, actor: Actor) -> Effect[Package]:
        """Write the archive and keep it under its digest."""
        self._check_words()
        try:
            content = bundle_archive(self.made)
        except RefusalError as refusal:
            raise ActionError(str(refusal)) from refusal
        package = Package.objects.create(
            unit_id=self.unit,
            year=self.year,
            submission=self.accepted.version,
            name=f"{self.made.title}{'（预览，不得公开）' if self.is_preview else ''}.zip",
            file=keep_bytes(content),
            is_preview=self.is_preview,
            person_id=actor.person_id,
        )
        detail = {"digest": package.file.digest, "version": self.accepted.version.digest, "preview": self.is_preview}
        return Effect(package, f"submission/{self.accepted.version.pk}", self.unit, detail)

    def _check_words(self) -> None:
        """Hold that nobody took a word back while it was made."""
        known = {note.key for note in notes_of(self.accepted)}
        gone = [hit for hit, _ in self.made.screening.settled if hit.key not in known]
        if gone:
            raise ConflictError(f"生成期间有说明被撤回：{gone[0].describe()}请刷新页面后重新生成。")


@dataclass
class KeepSite(Action[Package]):
    """Keep the site of a county.

    Unit:
        files: every file of the site by path, made outside the transaction.
        sources: the versions it was made from, {unit, year, submission, digest}.
        left_out: what is not in it and why, a sentence each.
    """

    owner: int
    year: int
    files: Mapping[str, bytes] = field(repr=False)
    sources: Sequence[Mapping[str, Any]] = field(repr=False)
    left_out: Sequence[str] = field(repr=False)
    is_preview: bool = False
    event = "disclose.site"

    def permit(self, actor: Actor) -> None:
        """Only finance publishes for the county, and only what is still the accepted version."""
        self.office = Unit.objects.filter(pk=self.owner).first()
        if self.office is None or not actor.has_role({Role.FINANCE}, path=self.office.path, year=self.year):
            raise NotFoundError
        for source in sorted(self.sources, key=lambda it: int(it["form"])):
            accepted = find_accepted(source["unit"], year=source["year"], actor=actor, is_locked=True)
            if accepted.version.pk != source["submission"] or not (accepted.is_final or self.is_preview):
                raise ConflictError(f"生成期间{accepted.form.unit}的定稿有变化。请重新生成。")

    def change(self, actor: Actor) -> Effect[Package]:
        """Write the archive and keep it under its digest."""
        name = f"{self.office.name if self.office else ''}预算绩效信息公开网站"
        package = Package.objects.create(
            unit_id=self.owner,
            year=self.year,
            name=f"{name}{'（预览，不得公开）' if self.is_preview else ''}.zip",
            file=keep_bytes(write_archive(self.files, root=name)),
            sources={"versions": [dict(it) for it in self.sources], "left_out": list(self.left_out)},
            is_preview=self.is_preview,
            person_id=actor.person_id,
        )
        detail = {"digest": package.file.digest, "units": len(self.sources), "left_out": len(self.left_out)}
        return Effect(package, f"package/{package.pk}", self.owner, detail)
