"""The app of dashboard."""

from django.apps import AppConfig


class DashboardConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.dashboard"
    label = "dashboard"
