"""The filters of the register and their counts."""

import datetime as dt

from jixiao.web.rectification.counts import LABELS, conditions, counts_of
from jixiao.web.rectification.models import RectificationItem
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mistakes, plan_it, raise_error, raise_text, report_it


def test_each_item_is_counted_where_it_stands(county: County) -> None:
    form = hand_in_mistakes(county)
    report_it(county, item=raise_error(county, assignment=form))
    item = plan_it(county, item=raise_text(county, assignment=form))
    assert item.due is not None
    rows = RectificationItem.objects.all()
    found = {it["name"]: it["count"] for it in counts_of(rows, today=item.due)}
    assert found == {"open": 2, "waiting": 1, "overdue": 0, "again": 0, "closed": 0, "all": 2}
    later = {it["name"]: it["count"] for it in counts_of(rows, today=item.due + dt.timedelta(days=1))}
    assert later["overdue"] == 1  # what waits for the reviewer is not the unit's delay
    assert set(LABELS) == set(conditions(item.due))
