"""The app of disclosure."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.disclosure"
    label = "disclosure"
