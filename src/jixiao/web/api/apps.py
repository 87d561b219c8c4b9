"""The app of api."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.api"
    label = "api"
