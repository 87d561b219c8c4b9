"""The app of dashboard."""

from django.apps import AppConfig


class DashboardConfig(AppConfig):
    """Its name and label; it makes its long work known to the queue."""

    name = "jixiao.web.dashboard"
    label = "dashboard"

    def ready(self) -> None:
        """Register the kind of work, which needs the models."""
        from jixiao.web.dashboard.county_report import register_county_kind  # noqa: PLC0415 - the models are loaded only now

        register_county_kind()
