"""A whole round, played by everybody from an empty installation to a log that is whole."""

import pytest

from tests.web.walk import disclosing, documenting, filling, looking, rectifying, reviewing
from tests.web.walk.county import County

REASON = "收支差额待财政对账，人员编制数以批复为准，先行报送。"
EVENTS = (*reviewing.EVENTS, *rectifying.EVENTS, *disclosing.EVENTS, *documenting.EVENTS)


@pytest.mark.slow
def test_a_round_from_an_empty_installation_to_its_end(county: County) -> None:
    county.set_up()
    looking.see_refusals(county)
    looking.see_empty_pages(county)
    filling.open_round(county)
    preparer = filling.begin_book(county)
    filling.paste_offices(preparer)
    filling.import_report(preparer)
    filling.mend_findings(preparer)
    filling.see_figure(preparer)
    filling.ask_to_submit(preparer)
    filling.submit_over_errors(county, reason=REASON)
    reviewing.return_form(county)
    documenting.attach(county)
    reviewing.resubmit(county, reason=REASON)
    reviewing.pass_on(county)
    reviewing.assign_evaluator(county)
    reviewing.evaluate(county)
    reviewing.accept(county)
    rectifying.raise_items(county)
    rectifying.plan(county)
    rectifying.sign(county)
    rectifying.correct(county, reason=REASON)
    rectifying.close(county)
    rectifying.finish(county)
    disclosing.set_day(county)
    disclosing.screen(county)
    disclosing.compare(county, report=disclosing.pack(county))
    disclosing.publish(county)
    disclosing.see_deadlines(county)
    documenting.generate(county)
    documenting.check(county)
    looking.see_full_pages(county)
    reviewing.read_only(county)
    reviewing.read_log(county, events=EVENTS)
