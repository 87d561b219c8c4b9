"""The app of disclosure."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """Its name and label."""

    name = "jixiao.web.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        """Make the long work of disclosure known."""
        from jixiao.web.disclosure.work import register_kinds  # noqa: PLC0415 - models are loaded only now

        register_kinds()
