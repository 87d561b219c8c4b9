"""The settings of the web system for the benchmark: the shipped ones, and each answer tells what it cost."""

from jixiao.web.settings import *  # noqa: F403 - a settings module is flat
from jixiao.web.settings import MIDDLEWARE as _SHIPPED

MIDDLEWARE = ["benchmarks.web_timing.TimingMiddleware", *_SHIPPED]
