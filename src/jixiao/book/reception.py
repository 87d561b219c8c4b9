"""The register of official receptions: what the letter, the list and the invoice of each say."""

import datetime as dt

from jixiao.book.column import TableRow, code_cell, day_cell, flag_cell, money_cell, number_cell, text_cell
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure

_POSTS = "每位来宾一个职务，用顿号隔开；不填姓名"


class Reception(TableRow, frozen=True):
    """One official reception with its three vouchers; people stand in it by their posts, never by their names."""

    key: str
    date: dt.date | None = day_cell("接待日期", meaning="用餐当天")
    letter: str = text_cell("公函文号")
    letter_date: dt.date | None = day_cell("公函日期")
    letter_unit: str = text_cell("发函单位")
    has_seal: bool | None = flag_cell("公函已盖章")
    trip_start: dt.date | None = day_cell("行程开始日期", meaning="公函写明的行程")
    trip_end: dt.date | None = day_cell("行程结束日期")
    letter_guests: Figure = number_cell("公函人数", unit="人", meaning="公函写明的来宾人数")
    letter_posts: str = text_cell("公函所列职务", meaning=_POSTS)
    guest_unit: str = text_cell("来访单位", meaning="接待清单上的单位")
    guests: Figure = number_cell("来宾人数", unit="人", meaning="接待清单上的来宾人数")
    guest_posts: str = text_cell("来宾职务", meaning=f"接待清单上的职务，{_POSTS}")
    companions: Figure = number_cell("陪餐人数", unit="人")
    meals: Figure = number_cell("用餐次数", unit="次", meaning="接待单位安排的工作餐次数")
    venue: str = text_cell("接待场所")
    bill: str = text_cell("菜单和消费明细")
    amount: Figure = money_cell("接待金额", meaning="这次接待列支的全部费用")
    meal_cost: Figure = money_cell("餐费")
    lodging_cost: Figure = money_cell("住宿费")
    transport_cost: Figure = money_cell("交通费")
    other_cost: Figure = money_cell("其他费用")
    invoice_total: Figure = money_cell("票据金额")
    invoice_date: dt.date | None = day_cell("票据日期")
    invoice_buyer: str = text_cell("票据抬头")
    invoice_buyer_code: str = text_cell("票据抬头代码", meaning="票据上购买方的统一社会信用代码")
    payment_method: str = code_cell("支付方式", codes="payment_method")
    handler: str = text_cell("经办岗位", meaning="填岗位，不填姓名")
    approver: str = text_cell("审批岗位", meaning="填岗位，不填姓名")
    is_signed: bool | None = flag_cell("清单已签字", meaning="经办、审批都已签字")
    has_letter: bool | None = flag_cell("有公函")
    has_list: bool | None = flag_cell("有接待清单")
    has_invoice: bool | None = flag_cell("有票据")


TABLES = (Table("reception", "公务接待", "receptions", Reception, Reception.columns),)
