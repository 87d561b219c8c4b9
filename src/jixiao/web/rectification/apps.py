"""The app of rectification."""

from django.apps import AppConfig


class RectificationConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.rectification"
    label = "rectification"
