"""The app of checks."""

from django.apps import AppConfig


class ChecksConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.checks"
    label = "checks"
