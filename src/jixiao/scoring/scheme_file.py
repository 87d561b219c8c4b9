"""Reading one scheme from its TOML data."""

from collections.abc import Mapping

from jixiao.law.entry import Form, Shape
from jixiao.scoring.grade_band import GradeBand, GradeBands
from jixiao.scoring.method_file import METHOD, read_execution, read_method, read_natures
from jixiao.scoring.scheme import (
    Block,
    Concern,
    Item,
    ItemMethod,
    OverReview,
    Scheme,
    Subject,
    Use,
    WeightGroup,
    WeightProfile,
)
from jixiao.scoring.scheme_check import check_descent, check_scheme
from jixiao.scoring.scheme_section import CITED, INSTRUMENT, Section

_TEXT, _TEXTS, _TABLES, _FLAG, _DAY = ((form,) for form in (Form.TEXT, Form.TEXTS, Form.TABLES, Form.FLAG, Form.DAY))
_SINGLE = ("execution", "execution_method", "over", "survey", "cost")
_UNGRADED = "不评等级"
_SCHEME = Shape(
    {
        "id": _TEXT,
        "label": _TEXT,
        "use": _TEXT,
        "subject": _TEXT,
        "valid_from": _DAY,
        "full_marks": _TEXT,
        "grades": _TEXT,
        "block": _TABLES,
        **CITED,
    },
    {
        "valid_to": _DAY,
        "extends": _TEXT,
        "note": _TEXT,
        "indicator_method": _TABLES,
        "weight_profile": _TABLES,
        **INSTRUMENT,
    },
)
_BLOCK = Shape({"name": _TEXT, "item": _TABLES})
_ITEM = Shape(
    {"name": _TEXT, "maximum": _TEXT, "method": _TEXT}, {"parts": _TEXTS, "optional": _FLAG, "counted": _FLAG}
)
_OVER = Shape(
    {"natures": _TEXTS, "review_from": _TEXT, "reason_from": _TEXT, "deduction_reasons": _TEXTS, **CITED}, INSTRUMENT
)
_CONCERN = Shape({"level1": _TEXTS, **CITED}, INSTRUMENT)
_PROFILE = Shape({"name": _TEXT, "group": _TABLES})
_GROUP = Shape({"level1": _TEXTS, "weight": _TEXT})
_GRADE_FILE = Shape({"grades": _TABLES})
_GRADES = Shape({"name": _TEXT, "label": _TEXT, "bands": _TABLES, **CITED}, INSTRUMENT)
_GRADE = Shape({"grade": _TEXT, "from": _TEXT})


def read_scheme(section: Section, *, grades: Mapping[str, GradeBands]) -> Scheme:
    """Return the scheme of a file; mistakes are entered in the section, and what is returned is then worthless.

    Args:
        section: The whole file, with what it extends already put in.
        grades: The grade bands it may name, by id.
    """
    mistakes = len(section.errors)
    section.without(_SINGLE).check(_SCHEME)
    name = section.text("grades")
    if name not in (*grades, _UNGRADED):
        section.refuse("grades", expected=f"以下之一：{'、'.join((*grades, _UNGRADED))}")
    scheme = Scheme(
        key=section.text("id"),
        label=section.text("label"),
        use=section.choice("use", among=Use),
        subject=section.choice("subject", among=Subject),
        region=section.entry.layer,
        period=section.period(),
        citation=section.citation(),
        full_marks=section.points("full_marks"),
        blocks=tuple(_block(block) for block in section.sections("block", shape=_BLOCK)),
        methods=tuple(read_method(method) for method in section.sections("indicator_method", shape=METHOD)),
        grades=grades.get(name),
        execution=read_execution(section),
        over=_over(section),
        survey=_concern(section, "survey"),
        cost=_concern(section, "cost"),
        profiles=tuple(_profile(profile) for profile in section.sections("weight_profile", shape=_PROFILE)),
        note=section.text("note"),
    )
    check_scheme(scheme, section=section, is_read=len(section.errors) == mistakes)
    return scheme


def holds_grades(section: Section) -> bool:
    """Return whether a file holds grade bands and no scheme, which only names one."""
    return isinstance(section.entry.table.get("grades"), list)


def read_grade_file(section: Section) -> tuple[GradeBands, ...]:
    """Return the grade bands of a file; mistakes are entered in the section."""
    section.check(_GRADE_FILE)
    return tuple(_grades(grades) for grades in section.sections("grades", shape=_GRADES))


def _grades(section: Section) -> GradeBands:
    mistakes = len(section.errors)
    found = section.sections("bands", shape=_GRADE)
    bands = tuple(GradeBand(band.text("grade"), band.ratio("from")) for band in found)
    if len(section.errors) == mistakes:
        check_descent([band.at_least for band in bands], key="bands", section=section)
    return GradeBands(section.text("name"), section.text("label"), bands, section.citation())


def _block(section: Section) -> Block:
    return Block(section.text("name"), tuple(_item(item) for item in section.sections("item", shape=_ITEM)))


def _item(section: Section) -> Item:
    return Item(
        name=section.text("name"),
        maximum=section.find_points("maximum"),
        method=section.choice("method", among=ItemMethod),
        parts=section.texts("parts"),
        is_optional=section.flag("optional", default=False),
        is_counted=section.flag("counted", default=True),
    )


def _over(whole: Section) -> OverReview | None:
    section = whole.section("over", shape=_OVER)
    if section is None:
        return None
    return OverReview(
        natures=read_natures(section),
        review_from=section.ratio("review_from"),
        reason_from=section.ratio("reason_from"),
        deduction_reasons=section.texts("deduction_reasons"),
        citation=section.citation(),
    )


def _concern(whole: Section, key: str) -> Concern | None:
    section = whole.section(key, shape=_CONCERN)
    return None if section is None else Concern(section.texts("level1"), section.citation())


def _profile(section: Section) -> WeightProfile:
    groups = section.sections("group", shape=_GROUP)
    return WeightProfile(
        section.text("name"), tuple(WeightGroup(group.texts("level1"), group.points("weight")) for group in groups)
    )
