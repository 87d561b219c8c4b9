"""Marks: how well a provision of the rulebook is known."""

from enum import Enum


class Mark(Enum):
    """The evidence of a provision; only what is CONFIRMED may be called verified."""

    CONFIRMED = "确认"
    SECOND_HAND = "二手"
    GENERAL = "常识"
    DOUBTFUL = "待核"
    SEEN_IN_REPORT = "种子"
    DESIGN = "设计"
