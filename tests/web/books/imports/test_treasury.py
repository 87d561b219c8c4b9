"""An export is tried against a Book; what its page shows is what would be written."""

from dataclasses import replace
from pathlib import Path

from jixiao.web.books.imports.knowledge import Knowledge
from jixiao.web.books.imports.proposal import Proposal
from jixiao.web.books.imports.treasury import Asked, ShownRun, answers_in, read_export, shown_run
from tests.exchange.treasury.exports import HEADER, LINES, TITLES, book, payment, xlsx

SILENT = (HEADER, *LINES)  # says nowhere whether amounts are in 元 or 万元


def tried(folder: Path, *, rows: tuple[tuple[object, ...], ...], answers: dict[str, str] | None = None) -> Proposal:
    path = folder / "明细.xlsx"
    path.write_bytes(xlsx(rows))
    return read_export(path, current=book(), known=Knowledge(answers or {}))


def shown(folder: Path, *, rows: tuple[tuple[object, ...], ...], answers: dict[str, str] | None = None) -> ShownRun:
    proposal = tried(folder, rows=rows, answers=answers)
    assert proposal.run is not None
    return shown_run(proposal.run, book=proposal.current, answers=answers or {})


def field(asked: tuple[Asked, ...], name: str) -> Asked:
    return next(item for item in asked if item.name == name)


def test_what_is_clear_is_a_proposal_at_once(tmp_path: Path) -> None:
    proposal = tried(tmp_path, rows=(*TITLES, *SILENT))
    assert proposal.is_ready
    assert [row.amount.number for row in proposal.target.payments] == [100050, 50000, -10000, 200000]
    assert proposal.tables == {"payment", "project"}  # the executed sums until August too


def test_nothing_would_change_while_something_is_asked(tmp_path: Path) -> None:
    proposal = tried(tmp_path, rows=SILENT)
    assert not proposal.is_ready
    assert proposal.target is proposal.current
    assert tried(tmp_path, rows=SILENT, answers={"unit": "元"}).is_ready


def test_every_line_is_counted_and_every_change_has_its_place(tmp_path: Path) -> None:
    refused = (5, "示例县科技局", "", "企业扶持", "一般公共预算", "2024-13-40", "1", "", "0005")
    page = shown(tmp_path, rows=(*TITLES, *SILENT, refused))
    numbers = dict(page.numbers)
    assert (numbers["读到的行"], numbers["对上"], numbers["不能读"]) == (5, 4, 1)
    assert (numbers["新增的数"], numbers["改动的数"]) == (
        6,
        0,
    )  # four payments, and what two projects have executed until August
    assert page.run.refused[0].cell == "F8"  # two lines of title, the header, four lines
    assert [(it.old, it.new, it.place) for it in page.changes][:2] == [
        ("", "1000.50", "「支付明细」G4"),
        ("", "500.00", "「支付明细」G5"),
    ]


def test_a_changed_figure_shows_what_it_was(tmp_path: Path) -> None:
    path = tmp_path / "明细.xlsx"
    path.write_bytes(xlsx((*TITLES, *SILENT)))
    into = book(payments=[payment("a", month=5, project="p1", yuan="7")])
    proposal = read_export(path, current=into, known=Knowledge())
    assert proposal.run is not None
    page = shown_run(proposal.run, book=into, answers={})
    assert dict(page.numbers)["改动的数"] == 1
    assert ("7.00", "1000.50") in [(it.old, it.new) for it in page.changes]


def test_each_column_shows_what_it_is_read_as_and_can_be_put_right(tmp_path: Path) -> None:
    columns = shown(tmp_path, rows=(*TITLES, *SILENT)).columns
    assert [item.text for item in columns] == list(HEADER)
    read = {item.text: item.choices[0].label for item in columns}
    assert (read["序号"], read["支付金额"], read["资金性质"]) == ("不读", "支付金额", "资金性质")
    changed = {"column/资金性质": "none"}
    page = shown(tmp_path, rows=(*TITLES, *SILENT), answers=changed)
    chosen = [choice.label for choice in field(page.columns, "answer/column/资金性质").choices if choice.is_said]
    assert chosen == ["不读"]
    assert "fund" not in page.run.meanings.values()


def test_a_question_is_asked_with_its_answers_and_then_settled(tmp_path: Path) -> None:
    page = shown(tmp_path, rows=SILENT)
    question = field(page.questions, "answer/unit")
    assert question.is_open
    assert [choice.value for choice in question.choices] == ["万元", "元"]
    answered = shown(tmp_path, rows=SILENT, answers={"unit": "元"})
    assert answered.settled == {"answer/unit": "元"}
    assert "answer/unit" not in [item.name for item in answered.questions]


def test_a_column_that_is_asked_about_is_asked_once(tmp_path: Path) -> None:
    rows = (("单位：元",), ("项目名称", "指标金额"), ("企业扶持", "5"))
    page = shown(tmp_path, rows=rows)
    assert [item.name for item in page.questions] == ["answer/column/指标金额"]
    assert [item.text for item in page.columns] == ["项目名称"]


def test_a_learned_mapping_answers_what_was_asked(tmp_path: Path) -> None:
    first = tried(tmp_path, rows=SILENT, answers={"unit": "元"})
    assert first.run is not None
    assert first.run.mapping is not None
    again = read_export(tmp_path / "明细.xlsx", current=book(), known=Knowledge(mappings=(first.run.mapping,)))
    assert again.is_ready
    assert again.run is not None
    assert again.run.is_learned
    assert replace(again, run=None).target == first.target


def test_only_the_answers_of_a_form_are_answers() -> None:
    assert answers_in({"answer/unit": "元", "do": "answer", "answer/year": ""}) == {"unit": "元"}
