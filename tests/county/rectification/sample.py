"""An item for tests."""

import datetime as dt

from jixiao.county.rectification.action import plan, submit
from jixiao.county.rectification.item import Evidence, Item, item_from_finding
from tests.book.found import FOUND

MONDAY, FRIDAY = dt.date(2024, 9, 2), dt.date(2024, 9, 6)
OPEN = item_from_finding(FOUND, unit="甲局", year=2024, version=3)


def planned(item: Item = OPEN) -> Item:
    return plan(item, owner="张三", measure="更正得分", due=FRIDAY, actor="甲局", on=MONDAY)


def submitted(item: Item = OPEN) -> Item:
    return submit(planned(item), evidence=(Evidence("自评表.docx", "ab12"),), note="", actor="甲局", on=FRIDAY)
