"""The forms of the rulebook about one Book, as a template can be matched with them."""

from collections.abc import Iterator

from jixiao.formula.facts import Facts
from jixiao.rules.catalogue import Catalogue
from jixiao.writing.reports.here import Here, Run
from jixiao.writing.reports.library import load_skeleton, report_kinds
from jixiao.writing.reports.spec import FormBlock, Skeleton
from jixiao.writing.template.form_content import FormContent, form_content

NO_ROW = "*"


def known_forms(*, facts: Facts, catalogue: Catalogue) -> Iterator[tuple[FormContent, str]]:
    """Yield what each form of the reports says about a Book, with the key of the row it is about.

    A form that is about one row at a time is given once for each of them, or with the key `NO_ROW` and nothing but
    gaps where there is none; the key is empty for the Book as a whole.

    Args:
        facts: The Book, made ready for formulas.
        catalogue: The rules of its place and year.

    Raises:
        BrokenRulebookError: If a report or a form is wrong.
    """
    seen: set[tuple[str, str]] = set()
    for kind in report_kinds(catalogue.law):
        skeleton = load_skeleton(kind, law=catalogue.law, vocabulary=catalogue.vocabulary)
        run = Run(facts, catalogue.compiler, catalogue.law)
        for block in skeleton.blocks:
            if isinstance(block, FormBlock):
                for here, key in _subjects(skeleton, here=Here(run)):
                    if (block.form.id, key) not in seen:
                        seen.add((block.form.id, key))
                        yield form_content(block.form, here=here), key


def _subjects(skeleton: Skeleton, *, here: Here) -> Iterator[tuple[Here, str]]:
    subject = skeleton.subject
    if subject is None:
        yield here, ""
        return
    rows = here.rows(subject)
    if not rows and not skeleton.is_one:
        yield here.blank(subject.table), NO_ROW
        return
    if skeleton.is_one:
        yield (rows[0] if rows else here.blank(subject.table)), ""
        return
    yield from ((row, str(row.row.key)) for row in rows)
