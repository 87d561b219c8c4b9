"""The rules in Python; importing this package registers them all."""

from jixiao.rules.python import (
    alert,
    budget_limit,
    cumulative,
    execution_base,
    fund_source,
    fund_tree,
    indicator_scheme,
    indicator_value,
    project,
)

__all__ = [
    "alert",
    "budget_limit",
    "cumulative",
    "execution_base",
    "fund_source",
    "fund_tree",
    "indicator_scheme",
    "indicator_value",
    "project",
]
