"""Checks of running text that are general rules of form; importing this package registers them all."""

from jixiao.proofreading.text_checks import forecast, relation, zero_change

__all__ = ["forecast", "relation", "zero_change"]
