"""The app of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Its name and label; it makes its long work known to the queue."""

    name = "jixiao.web.documents"
    label = "documents"

    def ready(self) -> None:
        """Register the kinds of work, which need the models."""
        from jixiao.web.documents.kinds import register_kinds  # noqa: PLC0415 - the models are loaded only now

        register_kinds()
