"""The app of rounds."""

from django.apps import AppConfig


class RoundsConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.rounds"
    label = "rounds"
