"""Make the public site of a county from the accepted versions that were screened and are clear."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from jixiao.errors import RefusalError
from jixiao.pipelines.build_site import build_site
from jixiao.pipelines.disclose_unit import UnitDisclosure
from jixiao.pipelines.write_publication import STYLES
from jixiao.web.accounts.actor import Actor
from jixiao.web.accounts.models import Unit
from jixiao.web.accounts.role import Role
from jixiao.web.action_error import ActionError
from jixiao.web.disclosure.accepted import PUBLISHABLE, Accepted, accepted_forms, find_accepted
from jixiao.web.disclosure.making import kept_screening, make_disclosure
from jixiao.web.rounds.state import DONE

_FINANCE = frozenset({Role.FINANCE})
_SLOW = "pdf"


@dataclass(slots=True)
class MadeSite:
    """The files of a site by path, what they were made from, and what is not in it and why."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    sources: list[dict[str, Any]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def make_site(
    office: Unit,
    *,
    year: int,
    actor: Actor,
    is_preview: bool,
    has_pdf: bool,
    on_start: Callable[[str], None] = lambda _title: None,
) -> MadeSite:
    """Return the site of a county for one year; it takes long, so never inside a transaction.

    Args:
        office: The region or finance bureau whose units are in it.
        year: The fiscal year.
        actor: Who asks.
        is_preview: Whether what is only accepted is in it.
        has_pdf: Whether the reports are there as PDF too.
        on_start: Called with what is done next.

    Raises:
        ActionError: If nothing can be published yet; it says why for each unit.
    """
    made, disclosures = MadeSite(), []
    styles = [style for style in STYLES if has_pdf or style != _SLOW]
    states = DONE if is_preview else PUBLISHABLE
    forms = accepted_forms(actor, states=states).filter(unit__path__startswith=office.path, round__year=year)
    for unit in Unit.objects.filter(pk__in=forms.values("unit")):
        on_start(f"生成 {unit} 的公开文件")
        accepted = find_accepted(unit.pk, year=year, actor=actor, roles=_FINANCE)
        disclosure = _made(accepted, styles=styles, left_out=made.left_out)
        if disclosure is not None:
            disclosures.append(disclosure)
            made.sources.append(_source(accepted, year=year))
    if not disclosures:
        told = "\n".join(made.left_out) or "还没有定稿的单位。"
        raise ActionError(f"没有可以公开的单位，没有生成网站。{told}")
    on_start("排版网站")
    made.files = build_site(disclosures, county=office.name)
    return made


def _made(accepted: Accepted, *, styles: list[str], left_out: list[str]) -> UnitDisclosure | None:
    unit = accepted.form.unit
    try:
        kept = kept_screening(accepted)
        disclosure = make_disclosure(accepted, kinds=kept.kinds, date=kept.date, styles=styles)
    except (ActionError, RefusalError) as error:
        left_out.append(f"{unit}：{error}")
        return None
    if not disclosure.screening.is_clear:
        left_out.append(f"{unit}：有 {len(disclosure.screening.open)} 项不宜公开的内容没有处理。")
        return None
    return disclosure


def _source(accepted: Accepted, *, year: int) -> dict[str, Any]:
    return {
        "form": accepted.form.pk,
        "unit": accepted.form.unit_id,
        "year": year,
        "submission": accepted.version.pk,
        "digest": accepted.version.digest,
    }
