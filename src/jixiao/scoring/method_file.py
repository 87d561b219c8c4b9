"""Reading the methods of a scheme: how indicators and the execution rate turn into points."""

from jixiao.book.caliber import PHASES, Caliber
from jixiao.law.entry import Form, Shape
from jixiao.scoring.achievement import NATURES, QUALITATIVE
from jixiao.scoring.scheme import Band, Execution, Method, MethodKind, Step
from jixiao.scoring.scheme_check import check_bands, check_descent
from jixiao.scoring.scheme_section import CITED, INSTRUMENT, Section

_TEXT, _TEXTS, _TABLES = ((form,) for form in (Form.TEXT, Form.TEXTS, Form.TABLES))
_RATE = {"name": _TEXT, "kind": _TEXT, **CITED}
_DETAILS = {"pass_line": _TEXT, "steps": _TABLES, "bands": _TABLES, **INSTRUMENT}
METHOD = Shape({**_RATE, "natures": _TEXTS}, {**_DETAILS, "level1": _TEXTS})
_EXECUTION_METHOD = Shape(_RATE, {**_DETAILS, "finished": _TEXT, "finished_status": _TEXTS})
_EXECUTION = Shape({"base": _TEXTS, "executed": _TEXTS, **CITED}, {"reason_below": _TEXT, **INSTRUMENT})
_STEP = Shape({"from": _TEXT, "share": _TEXT})
_BAND = Shape({"level": _TEXT, "low": _TEXT, "high": _TEXT})
_NEEDS = {MethodKind.THRESHOLD: "pass_line", MethodKind.STEPS: "steps", MethodKind.BANDS: "bands"}


def read_method(section: Section) -> Method:
    """Return the method of a section; a detail that its kind needs and lacks is a mistake."""
    kind = section.choice("kind", among=MethodKind)
    if kind in _NEEDS:
        section.require(_NEEDS[kind])
    pass_line = section.find_ratio("pass_line") or 0
    if pass_line >= 1:
        section.refuse("pass_line", expected="小于 100% 的百分数")
    return Method(
        name=section.text("name"),
        kind=kind,
        citation=section.citation(),
        natures=read_natures(section),
        level1=section.texts("level1"),
        pass_line=pass_line,
        steps=_steps(section),
        bands=_bands(section),
    )


def read_natures(section: Section) -> tuple[str, ...]:
    """Return the natures of indicators that a section is for."""
    known = (*NATURES, QUALITATIVE)
    natures = section.texts("natures")
    if not set(natures) <= set(known):
        section.refuse("natures", expected=f"以下若干：{'、'.join(known)}")
    return natures


def read_execution(whole: Section) -> Execution | None:
    """Return how the execution rate is formed and scored, None if the scheme has none."""
    section = whole.section("execution", shape=_EXECUTION)
    scoring = whole.section("execution_method", shape=_EXECUTION_METHOD)
    if section is None or scoring is None:
        return None
    method = read_method(scoring)
    if method.kind is MethodKind.BANDS:
        scoring.refuse("kind", expected="proportional、pass_line 或 steps")
    return Execution(
        base=_calibers(section, "base"),
        executed=_calibers(section, "executed"),
        method=method,
        citation=section.citation(),
        reason_below=section.find_ratio("reason_below"),
        finished_share=scoring.find_ratio("finished"),
        finished_status=scoring.texts("finished_status"),
    )


def _calibers(section: Section, key: str) -> tuple[Caliber, ...]:
    calibers = tuple(Caliber.from_suffix(text) for text in section.texts(key))
    if not all(caliber.phase in PHASES for caliber in calibers):
        section.refuse(key, expected=f"以阶段开头的口径，阶段是以下之一：{'、'.join(PHASES)}")
    return calibers


def _steps(section: Section) -> tuple[Step, ...]:
    mistakes = len(section.errors)
    found = section.sections("steps", shape=_STEP)
    steps = tuple(Step(step.ratio("from"), step.find_ratio("share")) for step in found)
    if len(section.errors) == mistakes:
        check_descent([step.at_least for step in steps], key="steps", section=section)
    return steps


def _bands(section: Section) -> tuple[Band, ...]:
    mistakes = len(section.errors)
    found = section.sections("bands", shape=_BAND)
    bands = tuple(Band(band.text("level"), band.ratio("low"), band.ratio("high")) for band in found)
    if len(section.errors) == mistakes:
        check_bands(bands, section=section)
    return bands
