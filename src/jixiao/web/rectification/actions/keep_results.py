"""Keep the results on which the use of results is decided."""

from dataclasses import dataclass, field

from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import Role
from jixiao.web.action import Action, Effect
from jixiao.web.action_error import ActionError, NotFoundError
from jixiao.web.checks.rule_pack import rule_pack_version
from jixiao.web.rectification.gather import Gathered
from jixiao.web.rectification.models import ResultUse
from jixiao.web.rectification.standing_json import standing_to_json


@dataclass
class KeepResults(Action[ResultUse]):
    """Keep the results of a year; what was kept before stays.

    Unit:
        gathered: what `gather_results` took for the same person, outside the transaction, for it takes long.
    """

    owner: int
    year: int
    gathered: Gathered = field(repr=False)
    event = "rectify.result_use"

    def permit(self, actor: Actor) -> None:
        """Only finance decides on the use of results."""
        self.office = Unit.objects.filter(pk=self.owner).first()
        if self.office is None or not actor.has_role({Role.FINANCE}, path=self.office.path, year=self.year):
            raise NotFoundError

    def change(self, actor: Actor) -> Effect[ResultUse]:
        """Keep them with the versions they came from."""
        if not self.gathered.standings:
            raise ActionError(f"{self.year} 年度还没有已接收的项目自评，不能计算结果应用。请先在审核页接收单位的自评。")
        kept = ResultUse.objects.create(
            owner_id=self.owner,
            year=self.year,
            standings=[standing_to_json(it) for it in self.gathered.standings],
            sources={"versions": list(self.gathered.sources), "left_out": list(self.gathered.left_out)},
            rule_pack=rule_pack_version(),
            person_id=actor.person_id,
        )
        detail = {"year": self.year, "projects": len(self.gathered.standings), "rule_pack": kept.rule_pack}
        return Effect(kept, f"result_use/{kept.pk}", self.owner, detail)
