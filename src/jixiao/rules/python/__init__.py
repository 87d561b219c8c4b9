"""The rules in Python; importing this package registers them all."""

from jixiao.rules.python import (
    alert,
    amount_sign,
    budget_limit,
    cumulative,
    execution_base,
    fund_tree,
    indicator_scheme,
    indicator_value,
    procurement,
    procurement_date,
    project,
    reception,
    subject_name,
)

__all__ = [
    "alert",
    "amount_sign",
    "budget_limit",
    "cumulative",
    "execution_base",
    "fund_tree",
    "indicator_scheme",
    "indicator_value",
    "procurement",
    "procurement_date",
    "project",
    "reception",
    "subject_name",
]
