"""Reading the methods of a scheme."""

from fractions import Fraction

import pytest

from jixiao.book.caliber import Caliber
from jixiao.law.mark import Mark
from jixiao.scoring.scheme import Band, Execution, Method, MethodKind, Step
from jixiao.scoring.trace import Citation
from tests.scoring.scheme_text import WHOLE
from tests.scoring.test_scheme_file import mistakes, read


def cited(parameter: str) -> Citation:
    return Citation(parameter, "", "某处", Mark.DESIGN, is_verified=False)


def test_the_methods_of_the_indicators() -> None:
    assert read().methods == (
        Method(
            "及格门槛",
            MethodKind.THRESHOLD,
            cited("S/indicator_method「及格门槛」"),
            ("≥", "="),
            ("产出指标",),
            Fraction(3, 5),
        ),
        Method(
            "定性",
            MethodKind.BANDS,
            cited("S/indicator_method「定性」"),
            ("定性",),
            bands=(Band("达成", Fraction(4, 5), 1), Band("未达成", 0, Fraction(4, 5))),
        ),
    )


def test_the_execution_rate() -> None:
    method = Method(
        "执行率分档",
        MethodKind.STEPS,
        cited("S/execution_method"),
        steps=(Step(Fraction(4, 5), Fraction(7, 10)), Step(0, None)),
    )
    assert read().execution == Execution(
        base=(Caliber("adjusted"),),
        executed=(Caliber("final"), Caliber("executed", as_of=12)),
        method=method,
        citation=cited("S/execution"),
        reason_below=Fraction(9, 10),
        finished_share=1,
        finished_status=("已完成",),
    )


def test_the_lines_of_the_execution_rate_may_be_left_out() -> None:
    text = WHOLE
    for line in ('reason_below = "90%"\n', 'finished = "100%"\n', 'finished_status = ["已完成"]\n'):
        text = text.replace(line, "")
    found = read(text).execution
    assert found is not None
    assert (found.reason_below, found.finished_share, found.finished_status) == (None, None, ())


@pytest.mark.parametrize("section", ["execution", "execution_method"])
def test_half_an_execution_rate_is_none(section: str) -> None:
    renamed = WHOLE.replace(f"[{section}]", "[exekution]")
    assert f"：缺少 {section}，或内容为空。请补上 {section} = …。" in mistakes(renamed)


PHASE_HINT = "应为以阶段开头的口径，阶段是以下之一：initial、adjusted、received、executed、forecast、final。"
BROKEN = [
    (
        'kind = "pass_line"',
        'kind = "line"',
        "indicator_method「及格门槛」：kind 是“line”。应为以下之一：proportional、pass_line、steps、bands。",
    ),
    (
        'pass_line = "60%"\n',
        "",
        "indicator_method「及格门槛」：缺少 pass_line，或内容为空。请补上 pass_line = …。",
    ),
    (
        'pass_line = "60%"',
        'pass_line = "100%"',
        "indicator_method「及格门槛」：pass_line 是“100%”。应为小于 100% 的百分数。",
    ),
    (
        'natures = ["≥", "="]',
        'natures = ["≥", "约"]',
        "indicator_method「及格门槛」：natures 是“≥、约”。应为以下若干：≥、>、≤、<、=、定性。",
    ),
    ('kind = "bands"', 'kind = "steps"', "indicator_method「定性」：缺少 steps，或内容为空。请补上 steps = …。"),
    ('kind = "steps"', 'kind = "bands"', "execution_method：kind 是“bands”。应为proportional、pass_line 或 steps。"),
    ('kind = "steps"', 'kind = "bands"', "execution_method：缺少 bands，或内容为空。请补上 bands = …。"),
    (
        'base = ["adjusted"]',
        'base = ["budget"]',
        f"execution：base 是“budget”。{PHASE_HINT}",
    ),
    (
        'executed = ["final", "executed.m12"]',
        'executed = ["final", "spent"]',
        f"execution：executed 是“final、spent”。{PHASE_HINT}",
    ),
    ('share = "70%"', 'share = "七成"', "execution_method / 第 1 个 steps：share 是“七成”。应为百分数，如 60%。"),
    ('from = "80%", ', "", "execution_method / 第 1 个 steps：缺少 from，或内容为空。请补上 from = …。"),
    ('low = "80%"', 'low = "八成"', "indicator_method「定性」 / 第 1 个 bands：low 是“八成”。应为百分数，如 60%。"),
    ('reason_below = "90%"', 'reason_below = "0.9"', "execution：reason_below 是“0.9”。应为百分数，如 60%。"),
    ('finished = "100%"', 'finished = "1"', "execution_method：finished 是“1”。应为百分数，如 60%。"),
]


@pytest.mark.parametrize(("old", "new", "message"), BROKEN)
def test_a_mistake_is_named_with_its_key(old: str, new: str, message: str) -> None:
    assert old in WHOLE
    assert message in mistakes(WHOLE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"), [('low = "80%"', 'low = "八成"'), ('from = "0%"', 'from = "零"'), ('level = "达成", ', "")]
)
def test_a_step_that_cannot_be_read_is_one_mistake(old: str, new: str) -> None:
    assert len(mistakes(WHOLE.replace(old, new))) == 1


def test_steps_have_to_descend() -> None:
    assert mistakes(WHOLE.replace('from = "0%"', 'from = "85%"')) == [
        "execution_method：steps 是“80%、85%”。应为从高到低、最后一档从 0% 起的若干档。"
    ]


def test_a_method_may_be_for_every_nature() -> None:
    every = ("≥", ">", "≤", "<", "=", "定性")
    written = "、".join(f'"{nature}"' for nature in every).replace("、", ", ")
    assert read(WHOLE.replace('["≥", "="]', f"[{written}]")).methods[0].natures == every


def test_a_proportional_method_needs_no_detail() -> None:
    text = WHOLE.replace('kind = "pass_line"', 'kind = "proportional"').replace('pass_line = "60%"\n', "")
    found = read(text).methods[0]
    assert (found.kind, found.pass_line) == (MethodKind.PROPORTIONAL, 0)


def test_a_pass_line_just_below_everything() -> None:
    assert read(WHOLE.replace('pass_line = "60%"', 'pass_line = "99.99%"')).methods[0].pass_line == Fraction("0.9999")
